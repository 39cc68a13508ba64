"""The official documents: data from facts and blocks, and the PDF that typst makes of them."""
