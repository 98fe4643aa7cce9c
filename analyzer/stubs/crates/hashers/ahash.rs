#![stub(crate_name = "ahash")]
//! A fast hasher and the maps that use it.

use std::ops::{Deref, DerefMut};

#[derive(Clone, Default, Debug)]
pub struct RandomState {}

impl RandomState {
    pub fn new() -> RandomState {}
    pub const fn with_seeds(k0: u64, k1: u64, k2: u64, k3: u64) -> RandomState {}
}

impl std::hash::BuildHasher for RandomState {
    type Hasher = AHasher;
    fn build_hasher(&self) -> AHasher {}
}

#[derive(Clone, Default, Debug)]
pub struct AHasher {}

impl std::hash::Hasher for AHasher {}

pub type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
pub type HashSet<K> = std::collections::HashSet<K, RandomState>;

#[pointer]
pub struct AHashMap<K, V, S = RandomState>(std::collections::HashMap<K, V, S>);

impl<K, V> AHashMap<K, V, RandomState> {
    pub fn new() -> Self {}
    pub fn with_capacity(capacity: usize) -> Self {}
}

impl<K, V, S> Deref for AHashMap<K, V, S> {
    type Target = std::collections::HashMap<K, V, S>;
    #[same]
    fn deref(&self) -> &std::collections::HashMap<K, V, S> {}
}

impl<K, V, S> DerefMut for AHashMap<K, V, S> {
    #[same]
    fn deref_mut(&mut self) -> &mut std::collections::HashMap<K, V, S> {}
}

impl<K: Clone, V: Clone, S: Clone> Clone for AHashMap<K, V, S> {
    #[clones(deep)]
    fn clone(&self) -> Self {}
}

impl<K, V> Default for AHashMap<K, V, RandomState> {
    fn default() -> Self {}
}

impl<K, V> FromIterator<(K, V)> for AHashMap<K, V, RandomState> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> Self {}
}

impl<K, V, S> IntoIterator for AHashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = std::collections::hash_map::IntoIter<K, V>;
    fn into_iter(self) -> std::collections::hash_map::IntoIter<K, V> {}
}

impl<'a, K, V, S> IntoIterator for &'a AHashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::collections::hash_map::Iter<'a, K, V>;
    fn into_iter(self) -> std::collections::hash_map::Iter<'a, K, V> {}
}

impl<'a, K, V, S> IntoIterator for &'a mut AHashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = std::collections::hash_map::IterMut<'a, K, V>;
    fn into_iter(self) -> std::collections::hash_map::IterMut<'a, K, V> {}
}

#[pointer]
pub struct AHashSet<T, S = RandomState>(std::collections::HashSet<T, S>);

impl<T> AHashSet<T, RandomState> {
    pub fn new() -> Self {}
    pub fn with_capacity(capacity: usize) -> Self {}
}

impl<T, S> Deref for AHashSet<T, S> {
    type Target = std::collections::HashSet<T, S>;
    #[same]
    fn deref(&self) -> &std::collections::HashSet<T, S> {}
}

impl<T, S> DerefMut for AHashSet<T, S> {
    #[same]
    fn deref_mut(&mut self) -> &mut std::collections::HashSet<T, S> {}
}

impl<T: Clone, S: Clone> Clone for AHashSet<T, S> {
    #[clones(deep)]
    fn clone(&self) -> Self {}
}

impl<T> Default for AHashSet<T, RandomState> {
    fn default() -> Self {}
}
