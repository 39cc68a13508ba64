"""XML documents as bytes, always the same for the same tree."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring


def add(parent: Element, name: str, text: str) -> None:
    """Put an element with its text at the end of another one."""
    SubElement(parent, name).text = text


def link(parent: Element, rel: str, href: str, media: str) -> None:
    """Put an Atom link at the end of an element."""
    SubElement(parent, "link", {"rel": rel, "type": media, "href": href})


def write(root: Element) -> bytes:
    """The document in UTF-8, indented, with its declaration."""
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
