"""The register: from Markdown deliberations to a public, dated, searchable register.

One way through the house; each layer imports only the layers above it in this list:

    findings, texte   what is said to a clerk; dates, amounts, slugs, typography
    model             frozen values, referring to each other by key
    reader            content/*.md -> values and findings
    checks            rules on a read register -> findings
    indexes           keys -> acts, once for the whole register
    pages             (address, template, view) of every page; blocks -> HTML
    exports           JSON, Markdown, Atom, sitemap beside the pages
    documents         the official documents, as PDF
    search            records, their index year by year, tables of the whole
    rendering         views and templates -> HTML
    publication       build aside, swap, serve
    cli               the commands of the clerk

MkDocs is known by ``hooks/mkdocs_events.py`` and ``hooks/mkdocs_bridge/`` only.
"""
