"""The git repository that keeps what was published: the journal, and the files beside it.

Three kinds of references, in the repository to which the staff push:

- ``refs/heads/registre/journal``, the journal: a branch, so that every ordinary clone has it, and each of them is a witness of what it was.
  It only goes forward: one commit for each confirmed publication, whose parent is the one before.
- ``refs/registre/preparation``, the publication that is on its way: a commit on top of the journal, moved there when the site is online
  (one transaction of git), dropped otherwise. What was never online is never in the journal.
- ``refs/registre/fichiers/<organisme>/<année>``, the published files, named by their SHA-256. They are out of ``refs/heads``, hence neither
  fetched by the clones of the staff, which would grow by gigabytes, nor kept in them once an occultation has removed them here. They are
  the only ones to be rewritten: what is removed leaves no history. ``git clone --mirror`` takes all three, for a backup.
"""
