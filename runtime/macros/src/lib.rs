//! The attributes of the crate `mapwarden`.
