# Everything without a mouse: where keys lead, and which keys there are.

skip-to-content = Naar de inhoud
