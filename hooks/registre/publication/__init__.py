"""Putting the register online: what the pages may run, building aside, swapping."""
