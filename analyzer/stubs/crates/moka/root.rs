#![stub(crate_name = "moka")]
//! What both kinds of caches hand out.

use std::sync::Arc;

pub struct Entry<K, V> {
    key: Option<Arc<K>>,
    value: V,
}

impl<K, V> Entry<K, V> {
    pub fn key(&self) -> &K {}
    #[same]
    pub fn value(&self) -> &V {}
    pub fn into_value(self) -> V {}
    pub fn is_fresh(&self) -> bool {}
    pub fn is_old_value_replaced(&self) -> bool {}
}

#[derive(Debug)]
pub enum PredicateError {
    InvalidationClosuresDisabled,
}

pub mod ops {
    pub mod compute {
        use crate::Entry;
        use std::sync::Arc;

        pub enum Op<V> {
            Nop,
            Put(V),
            Remove,
        }

        pub enum CompResult<K, V> {
            StillNone(Arc<K>),
            Unchanged(Entry<K, V>),
            Inserted(Entry<K, V>),
            ReplacedWith(Entry<K, V>),
            Removed(Entry<K, V>),
        }

        impl<K, V> CompResult<K, V> {
            pub fn into_entry(self) -> Option<Entry<K, V>> {}
            pub fn unwrap(self) -> Entry<K, V> {}
        }
    }
}
