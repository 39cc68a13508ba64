"""MkDocs' events, in MkDocs' order: the build's table of contents. Nothing else imports MkDocs but ``mkdocs_bridge``."""

import logging
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_bridge import environment, outputs, sources
from mkdocs_bridge.state import BUILD
from registre.checks import rapport

log = logging.getLogger("mkdocs.hooks.registre")


def on_config(config: MkDocsConfig) -> None:
    """Read and check everything; a faulty register stops here, before the site that is there is touched."""
    config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own bears the clock
    BUILD.start(Path(config.docs_dir), config.site_url or "")
    for finding in BUILD.findings:
        level = logging.ERROR if finding in BUILD.errors else logging.INFO
        log.log(level, "%s", finding)
    if BUILD.errors:
        raise PluginError(rapport.refus(BUILD.findings))


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Replace the register's sources by its pages, and keep of the theme what our pages use."""
    sources.drop(files, config)
    sources.append(files, config, BUILD)
    return files


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give the templates the French forms of dates, hours and amounts."""
    return environment.complete(env)


def on_template_context(
    context: TemplateContext, *, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """Make the 404 page like the others: no page of the register is behind it."""
    context.update(environment.common())  # type: ignore[typeddict-item]  # MkDocs' dict is open
    return context


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Close the 404 page to any script that is not ours."""
    return outputs.finish(output_content, BUILD)


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give each page of the register its view, computed now and dropped after."""
    context.update(environment.common())  # type: ignore[typeddict-item]  # MkDocs' dict is open
    context.update(environment.views(page, BUILD))  # type: ignore[typeddict-item]  # idem
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Close each page to any script that is not ours."""
    return outputs.finish_page(output, page, BUILD)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write what stands beside the pages: sources, data, feeds, search."""
    outputs.write(Path(config.site_dir), BUILD)
