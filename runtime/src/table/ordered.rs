//! Maps that compare their keys.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{CapacityError, Keyed, Table, TableTypes};
use crate::rows::PlainRows;

impl<K, V> TableTypes for BTreeMap<K, V> {
    type Key = K;
    type Value = V;
    type Hasher = ();
    type With<W> = BTreeMap<K, W>;
}

impl<K, V, Q> Keyed<Q> for BTreeMap<K, V>
where
    K: Borrow<Q> + Ord,
    Q: Ord + ?Sized,
{
    fn hash_of((): &(), _: &Q) -> u64 {
        0
    }

    fn is(stored: &K, key: &Q) -> bool {
        stored.borrow().cmp(key) == Ordering::Equal
    }

    fn get<'r, W>(rows: &'r BTreeMap<K, W>, key: &Q) -> Option<&'r W> {
        rows.get(key)
    }

    fn get_pair<'r, W>(rows: &'r BTreeMap<K, W>, key: &Q) -> Option<(&'r K, &'r W)> {
        rows.get_key_value(key)
    }

    fn get_mut<'r, W>(rows: &'r mut BTreeMap<K, W>, key: &Q) -> Option<&'r mut W> {
        rows.get_mut(key)
    }

    fn take<W>(rows: &mut BTreeMap<K, W>, key: &Q) -> Option<(K, W)> {
        rows.remove_entry(key)
    }
}

impl<K: Ord, V> Table for BTreeMap<K, V> {
    type Rows = PlainRows<Self>;

    fn empty<W>((): ()) -> BTreeMap<K, W> {
        BTreeMap::new()
    }

    fn put<W>(rows: &mut BTreeMap<K, W>, key: K, row: W) -> Option<W> {
        rows.insert(key, row)
    }

    fn len<W>(rows: &BTreeMap<K, W>) -> usize {
        rows.len()
    }

    fn capacity<W>(rows: &BTreeMap<K, W>) -> usize {
        rows.len()
    }

    /// A tree grows node by node: there is nothing to reserve.
    fn reserve<W>(_: &mut BTreeMap<K, W>, _: usize) -> Result<(), CapacityError> {
        Ok(())
    }

    fn iter<'r, W: 'r>(rows: &'r BTreeMap<K, W>) -> impl Iterator<Item = (&'r K, &'r W)>
    where
        Self: 'r,
    {
        rows.iter()
    }

    fn retain<W>(rows: &mut BTreeMap<K, W>, keep: impl FnMut(&K, &mut W) -> bool) {
        rows.retain(keep);
    }

    fn copy<W: Clone>(rows: &BTreeMap<K, W>) -> BTreeMap<K, W>
    where
        K: Clone,
    {
        rows.clone()
    }

    fn into_rows<W>(rows: BTreeMap<K, W>) -> impl Iterator<Item = (K, W)> {
        rows.into_iter()
    }

    fn into_pairs(self) -> impl Iterator<Item = (K, V)> {
        self.into_iter()
    }

    fn from_pairs(pairs: impl Iterator<Item = (K, V)>) -> Self {
        pairs.collect()
    }
}
