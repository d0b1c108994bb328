"""Papers as files: Word, tagged PDF, Excel, and the pictures in them."""
