//! Integration tests: behaviour seen from outside.
