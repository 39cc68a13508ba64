"""Pages of the register as HTML, from their views and the theme's templates, without any framework."""
