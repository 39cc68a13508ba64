"""What is said of a publication from outside the journal: the issuer's signature of its head, and the time given by an authority.

Both are optional, and are of the head as it is written (``AAAA/MM/000123.json``), which has the root: a detached CMS signature
(``.p7s``) by the issuer's key, and a timestamp of RFC 3161 (``.tsr``) from an authority of the issuer's choosing. They stand beside the
head, where no root covers them: one may come later, or never, and changes nothing to what was published. The next head goes on from this
one, hence its timestamp covers this one too.

They are made, and checked at once, by the ``openssl`` of the machine, which is what anyone checks them with afterwards.
"""
