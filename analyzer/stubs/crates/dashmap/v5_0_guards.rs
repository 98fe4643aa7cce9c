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

    #[guard(of = "crate::DashMap", shared, iterator)]
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

        #[guard(of = "crate::DashMap", shared, derefs_to = V)]
        pub struct Ref<'a, K, V, S = RandomState> {
            k: &'a K,
            v: &'a V,
        }

        impl<'a, K, V, S> Ref<'a, K, V, S> {
            pub fn key(&self) -> &K {}
            #[same]
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
        }

        impl<'a, K, V, S> Deref for Ref<'a, K, V, S> {
            type Target = V;
            #[same]
            fn deref(&self) -> &V {}
        }


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
            #[reholds(shared)]
            pub fn downgrade(self) -> Ref<'a, K, V, S> {}
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
    }

    pub mod multiple {
        use std::collections::hash_map::RandomState;
        use std::fmt;
        use std::ops::{Deref, DerefMut};

        #[guard(of = "crate::DashMap", shared, derefs_to = V)]
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

        #[guard(of = "crate::set::DashSet", shared, derefs_to = K)]
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

        #[guard(of = "crate::set::DashSet", shared, derefs_to = K)]
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

    #[guard(of = "crate::set::DashSet", shared, iterator)]
    pub struct Iter<'a, K, S, M> {
        inner: std::marker::PhantomData<&'a (K, S, M)>,
    }

    impl<'a, K, S, M> Iterator for Iter<'a, K, S, M> {
        type Item = RefMulti<'a, K, S>;
        fn next(&mut self) -> Option<RefMulti<'a, K, S>> {}
    }
}
