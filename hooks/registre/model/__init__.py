"""What the register knows: frozen values that refer to each other by key. ``None`` means «l'acte ne le dit pas»."""
