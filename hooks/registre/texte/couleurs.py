"""The colour of an issuer made readable: the nearest shade of it that stands out enough on our paper, by day and by night."""

from colorsys import hls_to_rgb, rgb_to_hls

# The two grounds that text stands on, of which the worse one counts: --papier-creux in theme_overrides/styles/couleurs.css.
PAPIER, PAPIER_NUIT = "#f4f3ef", "#202327"
CONTRASTE = 5.5  # WCAG 2.1 (1.4.3) asks for 4.5; small links in a margin deserve more
_PAS = 40


def contrast(une: str, autre: str) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG computes it."""
    clair, sombre = sorted((_luminance(une), _luminance(autre)), reverse=True)
    return (clair + 0.05) / (sombre + 0.05)


def readable(couleur: str, papier: str) -> str:
    """The colour itself, or the first of its shades, darker by day and lighter by night, that can be read on this paper."""
    encre = max((0.0, 1.0), key=lambda pole: contrast(_shade(couleur, pole), papier))
    clarte = rgb_to_hls(*_channels(couleur))[1]
    clartes = (clarte + (encre - clarte) * rang / _PAS for rang in range(1, _PAS + 1))
    teintes = (couleur, *(_shade(couleur, voulue) for voulue in clartes))
    return next(teinte for teinte in teintes if contrast(teinte, papier) >= CONTRASTE)


def _channels(couleur: str) -> tuple[float, float, float]:
    """Red, green and blue, each from 0 to 1."""
    rouge, vert, bleu = (int(couleur[debut : debut + 2], 16) / 255 for debut in (1, 3, 5))
    return rouge, vert, bleu


def _luminance(couleur: str) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = _channels(couleur)
    rouge, vert, bleu = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * rouge + 0.7152 * vert + 0.0722 * bleu


def _shade(couleur: str, clarte: float) -> str:
    """The same hue and saturation with another lightness."""
    teinte, _, saturation = rgb_to_hls(*_channels(couleur))
    canaux = hls_to_rgb(teinte, clarte, saturation)
    return "#" + "".join(f"{round(canal * 255):02x}" for canal in canaux)
