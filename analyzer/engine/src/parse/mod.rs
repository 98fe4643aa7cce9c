//! Text to syntax, item by item, whatever state the text is in.
