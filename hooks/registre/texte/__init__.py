"""French text read and written in one way for the whole register: dates, hours, amounts, slugs, typography."""
