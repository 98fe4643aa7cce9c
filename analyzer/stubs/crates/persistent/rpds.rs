#![stub(crate_name = "rpds")]
//! Persistent maps: `insert` gives a new map, `insert_mut` changes this one.

pub use self::map::hash_trie_map::HashTrieMap;
pub use self::map::red_black_tree_map::RedBlackTreeMap;

pub mod map {
    pub mod hash_trie_map {
        #[map(key = K, value = V)]
        pub struct HashTrieMap<K, V, P = (), H = std::collections::hash_map::RandomState> {
            root: std::sync::Arc<(K, V)>,
            marker: std::marker::PhantomData<(P, H,)>,
        }

        impl<K, V, P, H> Clone for HashTrieMap<K, V, P, H> {
            #[clones(deep)]
            fn clone(&self) -> Self {}
        }

        impl<K, V> HashTrieMap<K, V> {
            pub fn new() -> Self {}
        }

        impl<K, V, P, H> HashTrieMap<K, V, P, H> {
            #[op(lookup, key = key)]
            #[item_of]
            pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
            #[op(lookup, key = key, mutable)]
            #[item_of]
            pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
            #[op(contains, key = key)]
            pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
            /// Changes nothing: the map with the entry is the result.
            #[clones(deep)]
            pub fn insert(&self, key: K, value: V) -> Self {}
            #[op(insert, key = key, value = value)]
            pub fn insert_mut(&mut self, key: K, value: V) {}
            #[clones(deep)]
            pub fn remove<Q: ?Sized>(&self, key: &Q) -> Self {}
            #[op(remove, key = key, previous)]
            pub fn remove_mut<Q: ?Sized>(&mut self, key: &Q) -> bool {}
            #[op(len)]
            pub fn size(&self) -> usize {}
            #[op(len)]
            pub fn is_empty(&self) -> bool {}
        }

        impl<K, V, P, H> Default for HashTrieMap<K, V, P, H> {
            fn default() -> Self {}
        }
    }

    pub mod red_black_tree_map {
        #[map(key = K, value = V)]
        pub struct RedBlackTreeMap<K, V, P = ()> {
            root: std::sync::Arc<(K, V)>,
            marker: std::marker::PhantomData<(P,)>,
        }

        impl<K, V, P> Clone for RedBlackTreeMap<K, V, P> {
            #[clones(deep)]
            fn clone(&self) -> Self {}
        }

        impl<K, V> RedBlackTreeMap<K, V> {
            pub fn new() -> Self {}
        }

        impl<K, V, P> RedBlackTreeMap<K, V, P> {
            #[op(lookup, key = key)]
            #[item_of]
            pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
            #[op(lookup, key = key, mutable)]
            #[item_of]
            pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
            #[op(contains, key = key)]
            pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
            /// Changes nothing: the map with the entry is the result.
            #[clones(deep)]
            pub fn insert(&self, key: K, value: V) -> Self {}
            #[op(insert, key = key, value = value)]
            pub fn insert_mut(&mut self, key: K, value: V) {}
            #[clones(deep)]
            pub fn remove<Q: ?Sized>(&self, key: &Q) -> Self {}
            #[op(remove, key = key, previous)]
            pub fn remove_mut<Q: ?Sized>(&mut self, key: &Q) -> bool {}
            #[op(len)]
            pub fn size(&self) -> usize {}
            #[op(len)]
            pub fn is_empty(&self) -> bool {}
        }

        impl<K, V, P> Default for RedBlackTreeMap<K, V, P> {
            fn default() -> Self {}
        }
    }
}
