#![stub(crate_name = "dashmap")]
//! What holds a shard: references, entries and iterators.

pub mod iter {
    use crate::DashMap;
    use crate::mapref::multiple::{RefMulti, RefMutMulti};
    use std::collections::hash_map::RandomState;

    pub struct OwningIter<K, V, S = RandomState> {
        map: DashMap<K, V, S>,
    }

    impl<K, V, S> Iterator for OwningIter<K, V, S> {
        type Item = (K, V);
        fn next(&mut self) -> Option<(K, V)> {}
    }

    #[guard(of = "crate::DashMap", recursive, iterator)]
    pub struct Iter<'a, K, V, S = RandomState, M = DashMap<K, V, S>> {
        map: &'a M,
    }

    impl<'a, K, V, S, M> Iterator for Iter<'a, K, V, S, M> {
        type Item = RefMulti<'a, K, V, S>;
        fn next(&mut self) -> Option<RefMulti<'a, K, V, S>> {}
    }

    #[guard(of = "crate::DashMap", exclusive, iterator)]
    pub struct IterMut<'a, K, V, S = RandomState, M = DashMap<K, V, S>> {
        map: &'a M,
    }

    impl<'a, K, V, S, M> Iterator for IterMut<'a, K, V, S, M> {
        type Item = RefMutMulti<'a, K, V, S>;
        fn next(&mut self) -> Option<RefMutMulti<'a, K, V, S>> {}
    }
}

pub mod mapref {
    pub mod one {
        use std::collections::hash_map::RandomState;
        use std::fmt;
        use std::ops::{Deref, DerefMut};

        #[guard(of = "crate::DashMap", recursive, derefs_to = V)]
        pub struct Ref<'a, K, V, S = RandomState> {
            k: &'a K,
            v: &'a V,
        }

        impl<'a, K, V, S> Ref<'a, K, V, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            #[runs(f)]
            pub fn map<F, T>(self, f: F) -> MappedRef<'a, K, V, T, S>
            where
                F: FnOnce(&V) -> &T,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T>(self, f: F) -> Result<MappedRef<'a, K, V, T, S>, Self>
            where
                F: FnOnce(&V) -> Option<&T>,
            {
            }
        }

        impl<'a, K, V, S> Deref for Ref<'a, K, V, S> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }

        impl<'a, K, V, S> fmt::Debug for Ref<'a, K, V, S> {}

        #[guard(of = "crate::DashMap", exclusive, derefs_to = V)]
        pub struct RefMut<'a, K, V, S = RandomState> {
            k: &'a K,
            v: &'a mut V,
        }

        impl<'a, K, V, S> RefMut<'a, K, V, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            #[same]
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair_mut(&mut self) -> (&K, &mut V) {}
            #[reholds(recursive)]
            pub fn downgrade(self) -> Ref<'a, K, V, S> {}
            #[runs(f)]
            pub fn map<F, T>(self, f: F) -> MappedRefMut<'a, K, V, T, S>
            where
                F: FnOnce(&mut V) -> &mut T,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T>(self, f: F) -> Result<MappedRefMut<'a, K, V, T, S>, Self>
            where
                F: FnOnce(&mut V) -> Option<&mut T>,
            {
            }
        }

        impl<'a, K, V, S> Deref for RefMut<'a, K, V, S> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }

        impl<'a, K, V, S> DerefMut for RefMut<'a, K, V, S> {
            #[same]
            fn deref_mut(&mut self) -> &mut V {}
        }

        impl<'a, K, V, S> fmt::Debug for RefMut<'a, K, V, S> {}

        #[guard(of = "crate::DashMap", recursive, derefs_to = T)]
        pub struct MappedRef<'a, K, V, T, S = RandomState> {
            k: &'a K,
            v: &'a T,
        }

        impl<'a, K, V, T, S> MappedRef<'a, K, V, T, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &T {}
            pub fn pair(&self) -> (&K, &T) {}
            #[runs(f)]
            pub fn map<F, T2>(self, f: F) -> MappedRef<'a, K, V, T2, S>
            where
                F: FnOnce(&T) -> &T2,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T2>(self, f: F) -> Result<MappedRef<'a, K, V, T2, S>, Self>
            where
                F: FnOnce(&T) -> Option<&T2>,
            {
            }
        }

        impl<'a, K, V, T, S> Deref for MappedRef<'a, K, V, T, S> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, K, V, T, S> fmt::Debug for MappedRef<'a, K, V, T, S> {}
        impl<'a, K, V, T, S> fmt::Display for MappedRef<'a, K, V, T, S> {}

        #[guard(of = "crate::DashMap", exclusive, derefs_to = T)]
        pub struct MappedRefMut<'a, K, V, T, S = RandomState> {
            k: &'a K,
            v: &'a mut T,
        }

        impl<'a, K, V, T, S> MappedRefMut<'a, K, V, T, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &T {}
            pub fn pair(&self) -> (&K, &T) {}
            #[same]
            pub fn value_mut(&mut self) -> &mut T {}
            pub fn pair_mut(&mut self) -> (&K, &mut T) {}
            #[runs(f)]
            pub fn map<F, T2>(self, f: F) -> MappedRefMut<'a, K, V, T2, S>
            where
                F: FnOnce(&mut T) -> &mut T2,
            {
            }
            #[runs(f)]
            pub fn try_map<F, T2>(self, f: F) -> Result<MappedRefMut<'a, K, V, T2, S>, Self>
            where
                F: FnOnce(&mut T) -> Option<&mut T2>,
            {
            }
        }

        impl<'a, K, V, T, S> Deref for MappedRefMut<'a, K, V, T, S> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, K, V, T, S> DerefMut for MappedRefMut<'a, K, V, T, S> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }

        impl<'a, K, V, T, S> fmt::Debug for MappedRefMut<'a, K, V, T, S> {}
    }

    pub mod multiple {
        use std::collections::hash_map::RandomState;
        use std::fmt;
        use std::ops::{Deref, DerefMut};

        #[guard(of = "crate::DashMap", recursive, derefs_to = V)]
        pub struct RefMulti<'a, K, V, S = RandomState> {
            k: &'a K,
            v: &'a V,
        }

        impl<'a, K, V, S> RefMulti<'a, K, V, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
        }

        impl<'a, K, V, S> Deref for RefMulti<'a, K, V, S> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }


        #[guard(of = "crate::DashMap", exclusive, derefs_to = V)]
        pub struct RefMutMulti<'a, K, V, S = RandomState> {
            k: &'a K,
            v: &'a mut V,
        }

        impl<'a, K, V, S> RefMutMulti<'a, K, V, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            #[same]
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair_mut(&mut self) -> (&K, &mut V) {}
        }

        impl<'a, K, V, S> Deref for RefMutMulti<'a, K, V, S> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }

        impl<'a, K, V, S> DerefMut for RefMutMulti<'a, K, V, S> {
            #[same]
            fn deref_mut(&mut self) -> &mut V {}
        }

    }

    pub mod entry {
        use crate::mapref::one::RefMut;
        use std::collections::hash_map::RandomState;

        #[entry(of = "crate::DashMap")]
        pub enum Entry<'a, K, V, S = RandomState> {
            Occupied(OccupiedEntry<'a, K, V, S>),
            Vacant(VacantEntry<'a, K, V, S>),
        }

        impl<'a, K, V, S> Entry<'a, K, V, S> {
            #[op(update)]
            #[runs(f)]
            pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            #[op(compound)]
            #[item_of]
            pub fn or_default(self) -> RefMut<'a, K, V, S> {}
            #[op(compound, value = value)]
            #[item_of]
            pub fn or_insert(self, value: V) -> RefMut<'a, K, V, S> {}
            #[op(compound)]
            #[runs(value)]
            #[item_of]
            pub fn or_insert_with(self, value: impl FnOnce() -> V) -> RefMut<'a, K, V, S> {}
            #[op(compound)]
            #[runs(value)]
            #[item_of]
            pub fn or_try_insert_with<E>(self, value: impl FnOnce() -> Result<V, E>) -> Result<RefMut<'a, K, V, S>, E> {}
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> RefMut<'a, K, V, S> {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, S> {}
        }

        #[entry(of = "crate::DashMap")]
        pub struct VacantEntry<'a, K, V, S = RandomState> {
            key: &'a K,
            value: &'a mut V,
        }

        impl<'a, K, V, S> VacantEntry<'a, K, V, S> {
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> RefMut<'a, K, V, S> {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, S> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &K {}
        }

        #[entry(of = "crate::DashMap")]
        pub struct OccupiedEntry<'a, K, V, S = RandomState> {
            key: &'a K,
            value: &'a mut V,
        }

        impl<'a, K, V, S> OccupiedEntry<'a, K, V, S> {
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
            pub fn into_ref(self) -> RefMut<'a, K, V, S> {}
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
}

pub mod setref {
    pub mod one {
        use std::collections::hash_map::RandomState;

        #[guard(of = "crate::set::DashSet", recursive, derefs_to = K)]
        pub struct Ref<'a, K, S = RandomState> {
            inner: &'a K,
        }

        impl<'a, K, S> Ref<'a, K, S> {
            #[same]
            pub fn key(&self) -> &K {}
        }

        impl<'a, K, S> std::ops::Deref for Ref<'a, K, S> {
            type Target = K;
            #[same]
            fn deref(&self) -> &K {}
        }
    }

    pub mod multiple {
        use std::collections::hash_map::RandomState;

        #[guard(of = "crate::set::DashSet", recursive, derefs_to = K)]
        pub struct RefMulti<'a, K, S = RandomState> {
            inner: &'a K,
        }

        impl<'a, K, S> RefMulti<'a, K, S> {
            #[same]
            pub fn key(&self) -> &K {}
        }

        impl<'a, K, S> std::ops::Deref for RefMulti<'a, K, S> {
            type Target = K;
            #[same]
            fn deref(&self) -> &K {}
        }
    }
}

pub mod iter_set {
    use crate::setref::multiple::RefMulti;

    pub struct OwningIter<K, S> {
        inner: std::marker::PhantomData<(K, S,)>,
    }

    impl<K, S> Iterator for OwningIter<K, S> {
        type Item = K;
        fn next(&mut self) -> Option<K> {}
    }

    #[guard(of = "crate::set::DashSet", recursive, iterator)]
    pub struct Iter<'a, K, S, M> {
        inner: std::marker::PhantomData<&'a (K, S, M)>,
    }

    impl<'a, K, S, M> Iterator for Iter<'a, K, S, M> {
        type Item = RefMulti<'a, K, S>;
        fn next(&mut self) -> Option<RefMulti<'a, K, S>> {}
    }
}
