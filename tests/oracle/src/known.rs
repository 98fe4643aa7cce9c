//! Functions with known held sets.
