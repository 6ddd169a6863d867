"""What a number is a figure of: a toll, an age, a sum, a duration, a share."""
