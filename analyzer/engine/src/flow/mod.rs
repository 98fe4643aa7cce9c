//! Stage `flow`.
