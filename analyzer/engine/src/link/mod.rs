//! Stage `link`.
