//! Rows in a map of the declared kind, in its own order.

use super::{CopyRows, Row, Rows};
use crate::table::{CapacityError, Keyed, Table};

pub struct PlainRows<T: Table> {
    map: T::With<Row<T::Value>>,
}

impl<T: Table> Rows<T> for PlainRows<T> {
    const HASHED: bool = false;

    fn empty(hasher: T::Hasher) -> Self {
        Self {
            map: T::empty(hasher),
        }
    }

    #[inline]
    fn get<Q: ?Sized>(&self, _: u64, key: &Q) -> Option<&Row<T::Value>>
    where
        T: Keyed<Q>,
    {
        <T as Keyed<Q>>::get(&self.map, key)
    }

    fn get_pair<Q: ?Sized>(&self, _: u64, key: &Q) -> Option<(&T::Key, &Row<T::Value>)>
    where
        T: Keyed<Q>,
    {
        T::get_pair(&self.map, key)
    }

    #[inline]
    fn get_mut<Q: ?Sized>(&mut self, _: u64, key: &Q) -> Option<&mut Row<T::Value>>
    where
        T: Keyed<Q>,
    {
        <T as Keyed<Q>>::get_mut(&mut self.map, key)
    }

    fn add(&mut self, _: u64, key: T::Key, row: Row<T::Value>) {
        T::put(&mut self.map, key, row);
    }

    fn take<Q: ?Sized>(&mut self, _: u64, key: &Q) -> Option<(T::Key, Row<T::Value>)>
    where
        T: Keyed<Q>,
    {
        <T as Keyed<Q>>::take(&mut self.map, key)
    }

    fn len(&self) -> usize {
        T::len(&self.map)
    }

    fn capacity(&self) -> usize {
        T::capacity(&self.map)
    }

    fn reserve(&mut self, more: usize) -> Result<(), CapacityError> {
        T::reserve(&mut self.map, more)
    }

    fn iter<'r>(&'r self) -> impl Iterator<Item = (&'r T::Key, &'r Row<T::Value>)>
    where
        T: 'r,
    {
        T::iter(&self.map)
    }

    fn retain(&mut self, keep: impl FnMut(&T::Key, &mut Row<T::Value>) -> bool) {
        T::retain(&mut self.map, keep);
    }

    fn into_each(self, out: &mut dyn FnMut(T::Key, Row<T::Value>)) {
        T::into_rows(self.map).for_each(|(key, row)| out(key, row));
    }
}

impl<T: Table> CopyRows for PlainRows<T>
where
    T::Key: Clone,
    T::Value: Clone,
{
    fn copy(&self) -> Self {
        Self {
            map: T::copy(&self.map),
        }
    }
}
