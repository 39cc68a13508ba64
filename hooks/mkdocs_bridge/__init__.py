"""The bridge between MkDocs and the register: what MkDocs must be given, in MkDocs' own terms."""
