"""Keeping the register: what a publication inscribes in the journal, and what the journal tells the build.

``ouverture`` reads the journal and refuses to go on from one that is not whole; ``fils`` has the records of each object; ``annales`` tells
the build of them. Once the contents are read, each object is held against what was published of it (``actes``, ``proces_verbaux``,
``documents``): what changed in silence is an error, the rest is to be recorded. ``greffier`` does all that in the order of a publication;
``rangement`` names the files of the record once they are made, and keeps them.
"""
