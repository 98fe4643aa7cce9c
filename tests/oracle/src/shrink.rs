//! Cuts a disagreement down to what causes it.
