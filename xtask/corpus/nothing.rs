//! The corpus has no code of its own.
