//! Rows in a hash table that takes the hash from outside.

use hashbrown::HashTable;

use super::{CopyRows, Place, Row, Rows};
use crate::table::{CapacityError, Hashed, Keyed, Table};

/// The hash is kept beside the row: growing then calls no code of the key's type, which could panic
/// with rows half moved.
pub struct HashRows<T: Table> {
    table: HashTable<Hashful<T>>,
}

struct Hashful<T: Table> {
    hash: u64,
    key: T::Key,
    row: Row<T::Value>,
}

impl<T: Hashed> Rows<T> for HashRows<T> {
    const HASHED: bool = true;

    fn empty(_: T::Hasher) -> Self {
        Self {
            table: HashTable::new(),
        }
    }

    #[inline]
    fn get<Q: ?Sized>(&self, hash: u64, key: &Q) -> Option<&Row<T::Value>>
    where
        T: Keyed<Q>,
    {
        let found = self.table.find(hash, |found| T::is(&found.key, key))?;
        Some(&found.row)
    }

    fn get_pair<Q: ?Sized>(&self, hash: u64, key: &Q) -> Option<(&T::Key, &Row<T::Value>)>
    where
        T: Keyed<Q>,
    {
        let found = self.table.find(hash, |found| T::is(&found.key, key))?;
        Some((&found.key, &found.row))
    }

    #[inline]
    fn get_mut<Q: ?Sized>(&mut self, hash: u64, key: &Q) -> Option<&mut Row<T::Value>>
    where
        T: Keyed<Q>,
    {
        let found = self.table.find_mut(hash, |found| T::is(&found.key, key))?;
        Some(&mut found.row)
    }

    #[cold]
    fn add(&mut self, hash: u64, key: T::Key, row: Row<T::Value>) {
        self.table
            .insert_unique(hash, Hashful { hash, key, row }, |kept| kept.hash);
    }

    fn take<Q: ?Sized>(&mut self, hash: u64, key: &Q) -> Option<(T::Key, Row<T::Value>)>
    where
        T: Keyed<Q>,
    {
        let found = self
            .table
            .find_entry(hash, |found| T::is(&found.key, key))
            .ok()?;
        let (taken, _) = found.remove();
        Some((taken.key, taken.row))
    }

    fn locate(&self, hash: u64, key: &T::Key) -> Option<Place> {
        let place = self
            .table
            .find_bucket_index(hash, |found| T::is(&found.key, key));
        place.map(Place)
    }

    fn replace_at(
        &mut self,
        Place(place): Place,
        _: u64,
        _: &T::Key,
        row: Row<T::Value>,
    ) -> Option<Row<T::Value>> {
        let found = self.table.get_bucket_mut(place)?;
        Some(std::mem::replace(&mut found.row, row))
    }

    fn take_at(
        &mut self,
        Place(place): Place,
        _: u64,
        _: &T::Key,
    ) -> Option<(T::Key, Row<T::Value>)> {
        let (taken, _) = self.table.get_bucket_entry(place).ok()?.remove();
        Some((taken.key, taken.row))
    }

    fn len(&self) -> usize {
        self.table.len()
    }

    fn capacity(&self) -> usize {
        self.table.capacity()
    }

    fn reserve(&mut self, more: usize) -> Result<(), CapacityError> {
        self.table
            .try_reserve(more, |kept| kept.hash)
            .map_err(|_| CapacityError { rows: more })
    }

    fn iter<'r>(&'r self) -> impl Iterator<Item = (&'r T::Key, &'r Row<T::Value>)>
    where
        T: 'r,
    {
        self.table.iter().map(|kept| (&kept.key, &kept.row))
    }

    fn retain(&mut self, mut keep: impl FnMut(&T::Key, &mut Row<T::Value>) -> bool) {
        self.table.retain(|kept| keep(&kept.key, &mut kept.row));
    }

    fn into_each(self, out: &mut dyn FnMut(T::Key, Row<T::Value>)) {
        self.table
            .into_iter()
            .for_each(|taken| out(taken.key, taken.row));
    }
}

impl<T: Table> Clone for Hashful<T>
where
    T::Key: Clone,
    T::Value: Clone,
{
    fn clone(&self) -> Self {
        Self {
            hash: self.hash,
            key: self.key.clone(),
            row: self.row.clone(),
        }
    }
}

impl<T: Table> CopyRows for HashRows<T>
where
    T::Key: Clone,
    T::Value: Clone,
{
    fn copy(&self) -> Self {
        Self {
            table: self.table.clone(),
        }
    }
}
