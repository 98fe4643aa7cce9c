//! Rows in a persistent trie: a copy shares everything that does not change.

use std::hash::BuildHasherDefault;

use rpds::HashTrieMapSync;

use super::{AsItIs, CopyRows, Row, Rows};
use crate::table::{CapacityError, Hashed, Keyed, Table, TableTypes};

/// Keyed by the hash, so that a lookup needs nothing of the key's type but its equality. Keys with
/// equal hashes lie in one bucket.
pub struct PersistentRows<T: Table> {
    buckets: HashTrieMapSync<u64, Bucket<T>, BuildHasherDefault<AsItIs>>,
    len: usize,
}

/// Entries whose keys have one hash.
type Bucket<T> = Vec<(<T as TableTypes>::Key, Row<<T as TableTypes>::Value>)>;

impl<T: Hashed> Rows<T> for PersistentRows<T>
where
    T::Key: Clone,
    T::Value: Clone,
{
    const HASHED: bool = true;

    fn empty(_: T::Hasher) -> Self {
        Self {
            buckets: HashTrieMapSync::new_with_hasher_and_ptr_kind(BuildHasherDefault::default()),
            len: 0,
        }
    }

    #[inline]
    fn get<Q: ?Sized>(&self, hash: u64, key: &Q) -> Option<&Row<T::Value>>
    where
        T: Keyed<Q>,
    {
        self.get_pair(hash, key).map(|(_, row)| row)
    }

    fn get_pair<Q: ?Sized>(&self, hash: u64, key: &Q) -> Option<(&T::Key, &Row<T::Value>)>
    where
        T: Keyed<Q>,
    {
        let mut bucket = self.buckets.get(&hash)?.iter();
        let (found, row) = bucket.find(|(found, _)| T::is(found, key))?;
        Some((found, row))
    }

    fn get_mut<Q: ?Sized>(&mut self, hash: u64, key: &Q) -> Option<&mut Row<T::Value>>
    where
        T: Keyed<Q>,
    {
        // Looked up first: `get_mut` copies the path to the bucket.
        self.get(hash, key)?;
        let mut bucket = self.buckets.get_mut(&hash)?.iter_mut();
        bucket
            .find(|(found, _)| T::is(found, key))
            .map(|(_, row)| row)
    }

    fn add(&mut self, hash: u64, key: T::Key, row: Row<T::Value>) {
        self.len += 1;
        match self.buckets.get_mut(&hash) {
            Some(bucket) => bucket.push((key, row)),
            None => self.buckets.insert_mut(hash, vec![(key, row)]),
        }
    }

    fn take<Q: ?Sized>(&mut self, hash: u64, key: &Q) -> Option<(T::Key, Row<T::Value>)>
    where
        T: Keyed<Q>,
    {
        let bucket = self.buckets.get(&hash)?;
        let at = bucket.iter().position(|(found, _)| T::is(found, key))?;
        let taken = if bucket.len() == 1 {
            let taken = bucket.first().cloned();
            self.buckets.remove_mut(&hash);
            taken
        } else {
            let bucket = self.buckets.get_mut(&hash)?;
            Some(bucket.swap_remove(at))
        };
        self.len -= 1;
        taken
    }

    fn len(&self) -> usize {
        self.len
    }

    fn capacity(&self) -> usize {
        self.len
    }

    /// A trie grows node by node: there is nothing to reserve.
    fn reserve(&mut self, _: usize) -> Result<(), CapacityError> {
        Ok(())
    }

    fn iter<'r>(&'r self) -> impl Iterator<Item = (&'r T::Key, &'r Row<T::Value>)>
    where
        T: 'r,
    {
        self.buckets.values().flatten().map(|(key, row)| (key, row))
    }

    fn retain(&mut self, mut keep: impl FnMut(&T::Key, &mut Row<T::Value>) -> bool) {
        let mut kept = self.copy();
        for (hash, bucket) in self.buckets.iter() {
            let mut rest = bucket.clone();
            rest.retain_mut(|(key, row)| keep(key, row));
            kept.len -= bucket.len() - rest.len();
            if rest.is_empty() {
                kept.buckets.remove_mut(hash);
            } else {
                kept.buckets.insert_mut(*hash, rest);
            }
        }
        *self = kept;
    }

    fn into_each(self, out: &mut dyn FnMut(T::Key, Row<T::Value>)) {
        for (key, row) in self.buckets.values().flatten() {
            out(key.clone(), row.clone());
        }
    }
}

impl<T: Table> CopyRows for PersistentRows<T>
where
    T::Key: Clone,
    T::Value: Clone,
{
    fn copy(&self) -> Self {
        Self {
            buckets: self.buckets.clone(),
            len: self.len,
        }
    }
}
