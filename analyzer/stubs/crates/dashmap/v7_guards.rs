#![stub(crate_name = "dashmap")]
//! What holds a shard: references, entries and iterators.

pub mod iter {
    use crate::DashMap;
    use crate::mapref::multiple::{RefMulti, RefMutMulti};

    pub struct OwningIter<K, V> {
        map: DashMap<K, V>,
    }

    impl<K, V> Iterator for OwningIter<K, V> {
        type Item = (K, V);
        fn next(&mut self) -> Option<(K, V)> {}
    }

    #[guard(of = "crate::DashMap", recursive, iterator)]
    pub struct Iter<'a, K, V> {
        map: &'a DashMap<K, V>,
    }

    impl<'a, K, V> Iterator for Iter<'a, K, V> {
        type Item = RefMulti<'a, K, V>;
        fn next(&mut self) -> Option<RefMulti<'a, K, V>> {}
    }

    #[guard(of = "crate::DashMap", exclusive, iterator)]
    pub struct IterMut<'a, K, V> {
        map: &'a DashMap<K, V>,
    }

    impl<'a, K, V> Iterator for IterMut<'a, K, V> {
        type Item = RefMutMulti<'a, K, V>;
        fn next(&mut self) -> Option<RefMutMulti<'a, K, V>> {}
    }
}

pub mod mapref {
    pub mod one {
        use std::fmt;
        use std::ops::{Deref, DerefMut};

        #[guard(of = "crate::DashMap", recursive, derefs_to = V)]
        pub struct Ref<'a, K, V> {
            k: &'a K,
            v: &'a V,
        }

        impl<'a, K, V> Ref<'a, K, V> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            #[runs(f)]
            pub fn map<F, T: ?Sized>(self, f: F) -> MappedRef<'a, K, T>
            where
                F: FnOnce(&V) -> &T,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T: ?Sized>(self, f: F) -> Result<MappedRef<'a, K, T>, Self>
            where
                F: FnOnce(&V) -> Option<&T>,
            {
            }
        }

        impl<'a, K, V> Deref for Ref<'a, K, V> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }

        impl<'a, K, V> fmt::Debug for Ref<'a, K, V> {}

        #[guard(of = "crate::DashMap", exclusive, derefs_to = V)]
        pub struct RefMut<'a, K, V> {
            k: &'a K,
            v: &'a mut V,
        }

        impl<'a, K, V> RefMut<'a, K, V> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            #[same]
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair_mut(&mut self) -> (&K, &mut V) {}
            #[reholds(recursive)]
            pub fn downgrade(self) -> Ref<'a, K, V> {}
            #[runs(f)]
            pub fn map<F, T: ?Sized>(self, f: F) -> MappedRefMut<'a, K, T>
            where
                F: FnOnce(&mut V) -> &mut T,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T: ?Sized>(self, f: F) -> Result<MappedRefMut<'a, K, T>, Self>
            where
                F: FnOnce(&mut V) -> Option<&mut T>,
            {
            }
        }

        impl<'a, K, V> Deref for RefMut<'a, K, V> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }

        impl<'a, K, V> DerefMut for RefMut<'a, K, V> {
            #[same]
            fn deref_mut(&mut self) -> &mut V {}
        }

        impl<'a, K, V> fmt::Debug for RefMut<'a, K, V> {}

        #[guard(of = "crate::DashMap", recursive, derefs_to = T)]
        pub struct MappedRef<'a, K, T: ?Sized> {
            k: &'a K,
            v: &'a T,
        }

        impl<'a, K, T: ?Sized> MappedRef<'a, K, T> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &T {}
            pub fn pair(&self) -> (&K, &T) {}
            #[runs(f)]
            pub fn map<F, T2: ?Sized>(self, f: F) -> MappedRef<'a, K, T2>
            where
                F: FnOnce(&T) -> &T2,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T2: ?Sized>(self, f: F) -> Result<MappedRef<'a, K, T2>, Self>
            where
                F: FnOnce(&T) -> Option<&T2>,
            {
            }
        }

        impl<'a, K, T: ?Sized> Deref for MappedRef<'a, K, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, K, T: ?Sized> fmt::Debug for MappedRef<'a, K, T> {}
        impl<'a, K, T: ?Sized> fmt::Display for MappedRef<'a, K, T> {}

        #[guard(of = "crate::DashMap", exclusive, derefs_to = T)]
        pub struct MappedRefMut<'a, K, T: ?Sized> {
            k: &'a K,
            v: &'a mut T,
        }

        impl<'a, K, T: ?Sized> MappedRefMut<'a, K, T> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &T {}
            pub fn pair(&self) -> (&K, &T) {}
            #[same]
            pub fn value_mut(&mut self) -> &mut T {}
            pub fn pair_mut(&mut self) -> (&K, &mut T) {}
            #[runs(f)]
            pub fn map<F, T2: ?Sized>(self, f: F) -> MappedRefMut<'a, K, T2>
            where
                F: FnOnce(&mut T) -> &mut T2,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T2: ?Sized>(self, f: F) -> Result<MappedRefMut<'a, K, T2>, Self>
            where
                F: FnOnce(&mut T) -> Option<&mut T2>,
            {
            }
        }

        impl<'a, K, T: ?Sized> Deref for MappedRefMut<'a, K, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, K, T: ?Sized> DerefMut for MappedRefMut<'a, K, T> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }

        impl<'a, K, T: ?Sized> fmt::Debug for MappedRefMut<'a, K, T> {}
    }

    pub mod multiple {
        use std::fmt;
        use std::ops::{Deref, DerefMut};

        #[guard(of = "crate::DashMap", recursive, derefs_to = V)]
        pub struct RefMulti<'a, K, V> {
            k: &'a K,
            v: &'a V,
        }

        impl<'a, K, V> RefMulti<'a, K, V> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
        }

        impl<'a, K, V> Deref for RefMulti<'a, K, V> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }


        #[guard(of = "crate::DashMap", exclusive, derefs_to = V)]
        pub struct RefMutMulti<'a, K, V> {
            k: &'a K,
            v: &'a mut V,
        }

        impl<'a, K, V> RefMutMulti<'a, K, V> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            #[same]
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair_mut(&mut self) -> (&K, &mut V) {}
        }

        impl<'a, K, V> Deref for RefMutMulti<'a, K, V> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }

        impl<'a, K, V> DerefMut for RefMutMulti<'a, K, V> {
            #[same]
            fn deref_mut(&mut self) -> &mut V {}
        }

    }

    pub mod entry {
        use crate::mapref::one::RefMut;

        #[entry(of = "crate::DashMap")]
        pub enum Entry<'a, K, V> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }

        impl<'a, K, V> Entry<'a, K, V> {
            #[op(update)]
            #[runs(f)]
            pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            #[op(compound)]
            #[item_of]
            pub fn or_default(self) -> RefMut<'a, K, V> {}
            #[op(compound, value = value)]
            #[item_of]
            pub fn or_insert(self, value: V) -> RefMut<'a, K, V> {}
            #[op(compound)]
            #[runs(value)]
            #[item_of]
            pub fn or_insert_with(self, value: impl FnOnce() -> V) -> RefMut<'a, K, V> {}
            #[op(compound)]
            #[runs(value)]
            #[item_of]
            pub fn or_try_insert_with<E>(self, value: impl FnOnce() -> Result<V, E>) -> Result<RefMut<'a, K, V>, E> {}
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> RefMut<'a, K, V> {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }

        #[entry(of = "crate::DashMap")]
        pub struct VacantEntry<'a, K, V> {
            key: &'a K,
            value: &'a mut V,
        }

        impl<'a, K, V> VacantEntry<'a, K, V> {
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> RefMut<'a, K, V> {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &K {}
        }

        #[entry(of = "crate::DashMap")]
        pub struct OccupiedEntry<'a, K, V> {
            key: &'a K,
            value: &'a mut V,
        }

        impl<'a, K, V> OccupiedEntry<'a, K, V> {
            #[op(lookup)]
            #[item_of]
            pub fn get(&self) -> &V {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn get_mut(&mut self) -> &mut V {}
            #[op(insert, value = value, previous)]
            pub fn insert(&mut self, value: V) -> V {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn into_ref(self) -> RefMut<'a, K, V> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &K {}
            #[op(remove, previous)]
            pub fn remove(self) -> V {}
            #[op(remove, previous)]
            pub fn remove_entry(self) -> (K, V) {}
            #[op(replace, value = value, previous)]
            pub fn replace_entry(self, value: V) -> (K, V) {}
        }
    }

    pub mod entry_ref {
        use crate::mapref::one::RefMut;

        #[entry(of = "crate::DashMap")]
        pub enum EntryRef<'a, 'q, K, Q, V> {
            Occupied(OccupiedEntryRef<'a, 'q, K, Q, V>),
            Vacant(VacantEntryRef<'a, 'q, K, Q, V>),
        }

        impl<'a, 'q, K, Q, V> EntryRef<'a, 'q, K, Q, V> {
            #[op(update)]
            #[runs(f)]
            pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
            pub fn key(&self) -> &Q {}
            pub fn into_key(self) -> K {}
            #[op(compound)]
            #[item_of]
            pub fn or_default(self) -> RefMut<'a, K, V> {}
            #[op(compound, value = value)]
            #[item_of]
            pub fn or_insert(self, value: V) -> RefMut<'a, K, V> {}
            #[op(compound)]
            #[runs(value)]
            #[item_of]
            pub fn or_insert_with(self, value: impl FnOnce() -> V) -> RefMut<'a, K, V> {}
            #[op(compound)]
            #[runs(value)]
            #[item_of]
            pub fn or_try_insert_with<E>(self, value: impl FnOnce() -> Result<V, E>) -> Result<RefMut<'a, K, V>, E> {}
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> RefMut<'a, K, V> {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntryRef<'a, 'q, K, Q, V> {}
        }

        #[entry(of = "crate::DashMap")]
        pub struct VacantEntryRef<'a, 'q, K, Q, V> {
            key: &'a K,
            query: &'q Q,
            value: &'a mut V,
        }

        impl<'a, 'q, K, Q, V> VacantEntryRef<'a, 'q, K, Q, V> {
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> RefMut<'a, K, V> {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntryRef<'a, 'q, K, Q, V> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &Q {}
        }

        #[entry(of = "crate::DashMap")]
        pub struct OccupiedEntryRef<'a, 'q, K, Q, V> {
            key: &'a K,
            query: &'q Q,
            value: &'a mut V,
        }

        impl<'a, 'q, K, Q, V> OccupiedEntryRef<'a, 'q, K, Q, V> {
            #[op(lookup)]
            #[item_of]
            pub fn get(&self) -> &V {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn get_mut(&mut self) -> &mut V {}
            #[op(insert, value = value, previous)]
            pub fn insert(&mut self, value: V) -> V {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn into_ref(self) -> RefMut<'a, K, V> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &Q {}
            #[op(remove, previous)]
            pub fn remove(self) -> V {}
            #[op(remove, previous)]
            pub fn remove_entry(self) -> (K, V) {}
            #[op(replace, value = value, previous)]
            pub fn replace_entry(self, value: V) -> (K, V) {}
        }
    }
}

pub mod setref {
    pub mod one {

        #[guard(of = "crate::set::DashSet", recursive, derefs_to = K)]
        pub struct Ref<'a, K> {
            inner: &'a K,
        }

        impl<'a, K> Ref<'a, K> {
            #[same]
            pub fn key(&self) -> &K {}
        }

        impl<'a, K> std::ops::Deref for Ref<'a, K> {
            type Target = K;
            #[same]
            fn deref(&self) -> &K {}
        }
    }

    pub mod multiple {

        #[guard(of = "crate::set::DashSet", recursive, derefs_to = K)]
        pub struct RefMulti<'a, K> {
            inner: &'a K,
        }

        impl<'a, K> RefMulti<'a, K> {
            #[same]
            pub fn key(&self) -> &K {}
        }

        impl<'a, K> std::ops::Deref for RefMulti<'a, K> {
            type Target = K;
            #[same]
            fn deref(&self) -> &K {}
        }
    }
}

pub mod iter_set {
    use crate::setref::multiple::RefMulti;

    pub struct OwningIter<K> {
        inner: std::marker::PhantomData<(K,)>,
    }

    impl<K> Iterator for OwningIter<K> {
        type Item = K;
        fn next(&mut self) -> Option<K> {}
    }

    #[guard(of = "crate::set::DashSet", recursive, iterator)]
    pub struct Iter<'a, K> {
        inner: std::marker::PhantomData<&'a (K,)>,
    }

    impl<'a, K> Iterator for Iter<'a, K> {
        type Item = RefMulti<'a, K>;
        fn next(&mut self) -> Option<RefMulti<'a, K>> {}
    }
}
