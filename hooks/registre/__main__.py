"""``python -m registre <command>``: the clerk's commands."""

from registre.cli import main

if __name__ == "__main__":
    main()
