"""What leaves the store: tables as files, and the register as a spreadsheet for the office."""
