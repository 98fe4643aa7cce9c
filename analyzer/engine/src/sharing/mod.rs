//! Stage `sharing`.
