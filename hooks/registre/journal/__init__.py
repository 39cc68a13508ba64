"""The journal of publications: what was put online, when, and the proof that it has not changed since.

What is recorded. A publication is a batch of records, one for each object (act, annex, minutes, list, volume) and event. A record has no
text: the object's key, its edition, two fingerprints (``empreintes``: what the act says, which only a declared rectification may change;
what followed it and how it is classed, which changes freely), the SHA-256, size and address of each published file.

How it is kept whole. A record is a line of canonical JSON that ends with the hash of the one before and its rank; all records since the
beginning are the leaves of a tree of RFC 6962; the head of a publication (``tetes``) has its root, and the frontier from which the next
goes on: one act more costs the same after ten records or a million. ``verification`` reads all of it, or what came after a head that is
trusted, and gives findings in French.

What it proves. Order and integrity, to whoever kept an earlier ``taille:racine``: the whole chain can be made again by who publishes, and
only that shows it (``preuves``, ``verifier.py``). The instant is the issuer's word, never the clock's: it is given.

Nothing here knows pages, or what holds the files (``registre.conservation`` is git): a journal is bytes by path (``lecture``).
"""
