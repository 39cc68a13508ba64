"""A bare git repository that publishes what is pushed to it, with the installed version of the program and never the pushed one.

A push goes through three hooks of git, in this order:

- ``pre-receive`` (``garde``): what was pushed is still in quarantine; what may not enter at all is refused, and git forgets it;
- ``proc-receive`` (``reception``, ``demandes``, ``publication``): for the published branch. The site is built aside; then, in this order,
  what is about to happen is noted, the branch moves, the site is swapped, and the note is confirmed. A failure before the branch moves
  refuses the push; a failure of the swap moves the branch back. A process that is killed leaves a note, from which the next run completes
  or drops (``reprise``);
- ``post-receive`` (``previsualisation``): the other branches, each built beside as a preview, or removed with its branch.
"""
