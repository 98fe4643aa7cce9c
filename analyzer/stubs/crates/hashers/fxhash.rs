#![stub(crate_name = "fxhash")]
//! A fast hasher and the maps that use it.

use std::collections::{HashMap, HashSet};

#[derive(Clone, Default, Debug)]
pub struct FxHasher {}

impl std::hash::Hasher for FxHasher {}

pub type FxBuildHasher = std::hash::BuildHasherDefault<FxHasher>;
pub type FxHashMap<K, V> = HashMap<K, V, FxBuildHasher>;
pub type FxHashSet<V> = HashSet<V, FxBuildHasher>;
