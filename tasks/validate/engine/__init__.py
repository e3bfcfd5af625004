"""Great Expectations, at arm's length: imported when the first batch is judged (it takes seconds)."""
