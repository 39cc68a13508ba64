"""What several tests share: copies of the project, built sites, a browser."""
