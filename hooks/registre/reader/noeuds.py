"""YAML as nodes with their places: composed by the C parser, every scalar a text."""

import yaml

PROFONDEUR_MAX = 60


class TropProfond(yaml.YAMLError):
    """Lists nested beyond any document: the C parser would overflow its stack on them."""


def compose(texte: str) -> yaml.Node | None:
    """Compose one YAML document; raise ``yaml.YAMLError`` where it is not one."""
    if max(map(texte.count, ("[", "{", "- -", "? "))) > PROFONDEUR_MAX:
        _refuse_depth(texte)
    loader = _Texts(texte)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


class _Texts(yaml.CBaseLoader):
    """The C parser without its resolver, which takes a third of the time: every scalar stays a text, nothing is constructed."""

    def resolve(self, *_: object) -> str:
        """No tag is ever looked at."""
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Nothing is resolved by its place."""

    def ascend_resolver(self) -> None:
        """Nothing is resolved by its place."""


def _refuse_depth(texte: str) -> None:
    """Events are read in a loop, so that any depth can be measured safely."""
    depth = 0
    for event in yaml.parse(texte, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > PROFONDEUR_MAX:
                msg = "trop de niveaux imbriqués"
                raise TropProfond(msg)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def scalar(texte: str) -> yaml.ScalarNode | None:
    """The scalar that YAML reads after «clé:», or None where it reads something else or nothing at all."""
    value = alone(texte)
    return value if isinstance(value, yaml.ScalarNode) else None


def alone(texte: str) -> yaml.Node | None:
    """The node that YAML reads after «clé:» on lines of its own, or None where it cannot be read."""
    try:
        node = compose(f"k: {texte}\n")
    except yaml.YAMLError:
        return None
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return None
    value: yaml.Node = node.value[0][1]
    return value
