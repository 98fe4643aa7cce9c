//! Maps that hash their keys.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};

use super::{CapacityError, Keyed, Table, TableTypes};
use crate::rows::HashRows;
#[cfg(feature = "indexmap")]
use crate::rows::PlainRows;

/// A map whose keys are hashed and whose order means nothing, so that it can be cut into shards.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be cut into shards",
    label = "this strategy picks the shard by the key's hash",
    note = "a `BTreeMap` has no hash and an `IndexMap` would lose its order: use `rwlock`, `mutex` or `snapshot`, or declare a `HashMap`"
)]
pub trait Hashed: Table<Hasher: BuildHasher> {}

macro_rules! hash_table {
    ($($map:ident)::+, $take:ident, $retain:path, $rows:ident) => {
        impl<K, V, S: Clone + Default> TableTypes for $($map)::+<K, V, S> {
            type Key = K;
            type Value = V;
            type Hasher = S;
            type With<W> = $($map)::+<K, W, S>;
        }

        impl<K, V, S, Q> Keyed<Q> for $($map)::+<K, V, S>
        where
            K: Borrow<Q> + Eq + Hash,
            Q: Eq + Hash + ?Sized,
            S: BuildHasher + Clone + Default,
        {
            #[inline]
            fn hash_of(hasher: &S, key: &Q) -> u64 {
                hasher.hash_one(key)
            }

            #[inline]
            fn is(stored: &K, key: &Q) -> bool {
                stored.borrow() == key
            }

            #[inline]
            fn get<'r, W>(rows: &'r Self::With<W>, key: &Q) -> Option<&'r W> {
                rows.get(key)
            }

            fn get_pair<'r, W>(rows: &'r Self::With<W>, key: &Q) -> Option<(&'r K, &'r W)> {
                rows.get_key_value(key)
            }

            #[inline]
            fn get_mut<'r, W>(rows: &'r mut Self::With<W>, key: &Q) -> Option<&'r mut W> {
                rows.get_mut(key)
            }

            #[inline]
            fn take<W>(rows: &mut Self::With<W>, key: &Q) -> Option<(K, W)> {
                rows.$take(key)
            }
        }

        impl<K, V, S> Table for $($map)::+<K, V, S>
        where
            K: Eq + Hash,
            S: BuildHasher + Clone + Default,
        {
            type Rows = $rows<Self>;

            fn empty<W>(hasher: S) -> Self::With<W> {
                $($map)::+::with_hasher(hasher)
            }

            #[inline]
            fn put<W>(rows: &mut Self::With<W>, key: K, row: W) -> Option<W> {
                rows.insert(key, row)
            }

            fn len<W>(rows: &Self::With<W>) -> usize {
                rows.len()
            }

            fn capacity<W>(rows: &Self::With<W>) -> usize {
                rows.capacity()
            }

            fn reserve<W>(rows: &mut Self::With<W>, more: usize) -> Result<(), CapacityError> {
                rows.try_reserve(more).map_err(|_| CapacityError { rows: more })
            }

            fn iter<'r, W: 'r>(rows: &'r Self::With<W>) -> impl Iterator<Item = (&'r K, &'r W)>
            where
                Self: 'r,
            {
                rows.iter()
            }

            fn retain<W>(rows: &mut Self::With<W>, keep: impl FnMut(&K, &mut W) -> bool) {
                $retain(rows, keep);
            }

            fn copy<W: Clone>(rows: &Self::With<W>) -> Self::With<W>
            where
                K: Clone,
            {
                rows.clone()
            }

            fn into_rows<W>(rows: Self::With<W>) -> impl Iterator<Item = (K, W)> {
                rows.into_iter()
            }

            fn into_pairs(self) -> impl Iterator<Item = (K, V)> {
                self.into_iter()
            }

            fn from_pairs(pairs: impl Iterator<Item = (K, V)>) -> Self {
                pairs.collect()
            }
        }
    };
}

hash_table!(HashMap, remove_entry, HashMap::retain, HashRows);
hash_table!(
    hashbrown::HashMap,
    remove_entry,
    hashbrown::HashMap::retain,
    HashRows
);
#[cfg(feature = "indexmap")]
hash_table!(
    indexmap::IndexMap,
    shift_remove_entry,
    retain_decided,
    PlainRows
);

/// Decides first: `IndexMap::retain` is left with entries that its table does not know when the closure panics.
#[cfg(feature = "indexmap")]
fn retain_decided<K, W, S>(
    rows: &mut indexmap::IndexMap<K, W, S>,
    mut keep: impl FnMut(&K, &mut W) -> bool,
) {
    let kept: Vec<bool> = rows.iter_mut().map(|(key, row)| keep(key, row)).collect();
    let mut kept = kept.into_iter();
    rows.retain(|_, _| kept.next().unwrap_or(true));
}

impl<K: Eq + Hash, V, S: BuildHasher + Clone + Default> Hashed for HashMap<K, V, S> {}
impl<K: Eq + Hash, V, S: BuildHasher + Clone + Default> Hashed for hashbrown::HashMap<K, V, S> {}
