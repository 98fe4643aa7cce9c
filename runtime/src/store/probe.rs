//! Keys with their hash, for tables that ask for `Hash` themselves.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use equivalent::Equivalent;

use crate::table::{Keyed, Table};

/// A key as it is stored: hashing it again calls no code of the key's type.
pub(super) struct WithHash<T: Table> {
    pub(crate) hash: u64,
    pub(crate) key: T::Key,
}

/// A borrowed key that is looked for.
pub(crate) struct Probe<'q, T, Q: ?Sized> {
    hash: u64,
    key: &'q Q,
    table: PhantomData<fn() -> T>,
}

impl<T: Table> WithHash<T> {
    pub(crate) fn new(hasher: &T::Hasher, key: T::Key) -> Self {
        Self {
            hash: T::hash_of(hasher, &key),
            key,
        }
    }
}

impl<'q, T: Keyed<Q>, Q: ?Sized> Probe<'q, T, Q> {
    pub(crate) fn new(hasher: &T::Hasher, key: &'q Q) -> Self {
        Self {
            hash: T::hash_of(hasher, key),
            key,
            table: PhantomData,
        }
    }

    #[cfg(feature = "cache")]
    pub(super) fn hash(&self) -> u64 {
        self.hash
    }
}

impl<T: Table> Clone for WithHash<T>
where
    T::Key: Clone,
{
    fn clone(&self) -> Self {
        Self {
            hash: self.hash,
            key: self.key.clone(),
        }
    }
}

impl<T: Table> fmt::Debug for WithHash<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithHash").finish_non_exhaustive()
    }
}

impl<T: Table> PartialEq for WithHash<T> {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && T::is(&self.key, &other.key)
    }
}

impl<T: Table> Eq for WithHash<T> {}

impl<T: Table> Hash for WithHash<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl<T, Q: ?Sized> Hash for Probe<'_, T, Q> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl<T: Table + Keyed<Q>, Q: ?Sized> Equivalent<std::sync::Arc<WithHash<T>>> for Probe<'_, T, Q> {
    fn equivalent(&self, stored: &std::sync::Arc<WithHash<T>>) -> bool {
        Equivalent::<WithHash<T>>::equivalent(self, stored)
    }
}

impl<T: Table + Keyed<Q>, Q: ?Sized> Equivalent<WithHash<T>> for Probe<'_, T, Q> {
    fn equivalent(&self, stored: &WithHash<T>) -> bool {
        self.hash == stored.hash && T::is(&stored.key, self.key)
    }
}
