"""The journal of publications."""
