"""Numbers, amounts, dates and times: where they stand and what they say."""
