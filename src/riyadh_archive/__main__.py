"""`python -m riyadh_archive` is the command `archive`."""

from riyadh_archive.cli import main

if __name__ == "__main__":
    main()
