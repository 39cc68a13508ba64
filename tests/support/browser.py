"""A real Chromium on pages served on this machine only."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests import prerequisites

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A plain static server with the 404 page of the site, and no log."""

    extensions_map = {  # noqa: RUF012  # the base class has it so
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".atom": "application/atom+xml",
    }

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port; yields its address, ending with ``/``."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium with a fresh profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=prerequisites.program("chromium"), args=list(FLAGS)
        )
        yield browser
        browser.close()


def watch(page: Page, root: str) -> list[str]:
    """Every fault that the page shows from now on: script errors, console errors, requests to another host."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"erreur : {error}"))
    page.on(
        "console",
        lambda message: (
            faults.append(f"console : {message.text}") if message.type == "error" else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((root, "blob:", "data:"))
            else faults.append(f"requête : {request.url}")
        ),
    )
    return faults
