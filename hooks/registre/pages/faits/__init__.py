"""The facts of an act, row by row: what it prints, what its sitting adds, what nobody says."""
