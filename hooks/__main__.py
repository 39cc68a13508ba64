"""``python3 hooks <command>``: the clerk's commands, in an environment that makes itself."""

import sys

import bootstrap

bootstrap.enter(["-m", "registre", *sys.argv[1:]])
