#![stub(crate_name = "rustc_hash")]
//! A fast hasher and the maps that use it.

use std::collections::{HashMap, HashSet};

#[derive(Clone, Default, Debug)]
pub struct FxHasher {}

impl std::hash::Hasher for FxHasher {}

#[derive(Clone, Default, Debug)]
pub struct FxBuildHasher {}

impl std::hash::BuildHasher for FxBuildHasher {
    type Hasher = FxHasher;
    fn build_hasher(&self) -> FxHasher {}
}

pub type FxHashMap<K, V> = HashMap<K, V, FxBuildHasher>;
pub type FxHashSet<V> = HashSet<V, FxBuildHasher>;
