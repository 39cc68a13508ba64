"""What git is answered when it asks to move the published branch."""

import io

from registre.envois import reception
from registre.envois.garde import Mouvement
from registre.publication.pannes import BuildError

UN, AUTRE = "1" * 40, "2" * 40


def line(text: str) -> bytes:
    data = text.encode()
    return f"{len(data) + 4:04x}".encode() + data


def answer(*mouvements: str, refuse: str = "") -> tuple[list[Mouvement], bytes]:
    """The movements that were carried out, and all that git reads."""
    asked = (
        line("version=1\0push-options\n")
        + b"0000"
        + b"".join(line(one) for one in mouvements)
        + b"0000"
    )
    done: list[Mouvement] = []

    def publish(one: Mouvement) -> None:
        done.append(one)
        if refuse:
            raise BuildError(refuse)

    reply = io.BytesIO()
    reception.serve(io.BytesIO(asked), reply, publish)
    return done, reply.getvalue()


def test_what_is_carried_out_is_said_so() -> None:
    done, said = answer(f"{UN} {AUTRE} refs/heads/main\n")
    assert [Mouvement(UN, AUTRE, "refs/heads/main")] == done
    assert line("version=1") + b"0000" + line("ok refs/heads/main") + b"0000" == said


def test_a_refusal_gives_its_first_sentence() -> None:
    _, said = answer(f"{UN} {AUTRE} refs/heads/main", refuse="Le disque est plein.\nLe détail.")
    assert said.endswith(line("ng refs/heads/main Le disque est plein") + b"0000")


def test_a_long_reason_is_cut_between_two_signs() -> None:
    _, said = answer(f"{UN} {AUTRE} refs/heads/main", refuse="é" * 1000)
    length = int(said[17:21], 16)
    assert length <= 1000
    said[21 : 17 + length].decode("utf-8")
    assert said.endswith(b"0000")
