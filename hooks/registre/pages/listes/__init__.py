"""What every list of the site is made of: entries, groups by year, pages of fifty, counts and coverage."""
