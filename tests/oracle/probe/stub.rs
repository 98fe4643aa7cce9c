//! What the probe crate does, as a team would describe its in-house locks.
#![stub(crate_name = "probe")]

use std::sync::Arc;

pub fn bit() -> bool {}

#[lock]
pub struct Lock<T> {
    value: T,
}

#[guard(of = "Lock", exclusive, derefs_to = T)]
pub struct LockGuard<'a, T> {
    value: &'a T,
}

pub struct Poison<G> {
    guard: G,
}

pub struct Busy;

impl<T> Lock<T> {
    #[wraps(value)]
    pub const fn new(value: T) -> Lock<T> {}
    #[wraps(value)]
    pub const fn shaky(value: T) -> Lock<T> {}
    #[acquires(exclusive, holds_in(Ok, Err))]
    pub fn lock(&self) -> Result<LockGuard<'_, T>, Poison<LockGuard<'_, T>>> {}
    #[acquires(exclusive, try, holds_in(Ok))]
    pub fn try_lock(&self) -> Result<LockGuard<'_, T>, Busy> {}
}

impl<T> std::ops::Deref for LockGuard<'_, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::DerefMut for LockGuard<'_, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<G> Poison<G> {
    pub fn into_inner(self) -> G {}
    #[same]
    pub fn get_ref(&self) -> &G {}
}

#[lock]
pub struct Plain<T> {
    value: T,
}

#[guard(of = "Plain", exclusive, derefs_to = T)]
pub struct PlainGuard<'a, T> {
    value: &'a T,
}

#[guard(of = "Plain", exclusive, derefs_to = T, owned)]
pub struct PlainArcGuard<T> {
    value: Arc<Plain<T>>,
}

#[guard(of = "Plain", exclusive, derefs_to = U)]
pub struct Mapped<'a, U> {
    value: &'a U,
}

impl<T> Plain<T> {
    #[wraps(value)]
    pub const fn new(value: T) -> Plain<T> {}
    #[acquires(exclusive)]
    pub fn lock(&self) -> PlainGuard<'_, T> {}
    #[acquires(exclusive, try)]
    pub fn try_lock(&self) -> Option<PlainGuard<'_, T>> {}
    #[acquires(exclusive)]
    pub fn lock_arc(self: &Arc<Self>) -> PlainArcGuard<T> {}
    #[locks(exclusive)]
    pub fn touch(&self) -> u32 {}
    #[locks(exclusive)]
    #[runs(run, under = self, result)]
    pub fn with<R>(&self, run: impl FnOnce(&mut T) -> R) -> R {}
}

impl<'a, T> PlainGuard<'a, T> {
    #[runs(project)]
    pub fn map<U>(guard: PlainGuard<'a, T>, project: impl FnOnce(&mut T) -> &mut U) -> Mapped<'a, U> {}
}

impl<T> std::ops::Deref for PlainGuard<'_, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::DerefMut for PlainGuard<'_, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<T> std::ops::Deref for PlainArcGuard<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::DerefMut for PlainArcGuard<T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<U> std::ops::Deref for Mapped<'_, U> {
    type Target = U;
    #[same]
    fn deref(&self) -> &U {}
}

impl<U> std::ops::DerefMut for Mapped<'_, U> {
    #[same]
    fn deref_mut(&mut self) -> &mut U {}
}

#[lock]
pub struct Rw<T> {
    value: T,
}

#[guard(of = "Rw", shared, derefs_to = T)]
pub struct ReadGuard<'a, T> {
    value: &'a T,
}

#[guard(of = "Rw", exclusive, derefs_to = T)]
pub struct WriteGuard<'a, T> {
    value: &'a T,
}

impl<T> Rw<T> {
    #[wraps(value)]
    pub const fn new(value: T) -> Rw<T> {}
    #[acquires(shared)]
    pub fn read(&self) -> ReadGuard<'_, T> {}
    #[acquires(exclusive)]
    pub fn write(&self) -> WriteGuard<'_, T> {}
    #[acquires(shared, try)]
    pub fn try_read(&self) -> Option<ReadGuard<'_, T>> {}
}

impl<'a, T> WriteGuard<'a, T> {
    #[reholds(shared)]
    pub fn downgrade(guard: WriteGuard<'a, T>) -> ReadGuard<'a, T> {}
}

impl<T> std::ops::Deref for ReadGuard<'_, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::Deref for WriteGuard<'_, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::DerefMut for WriteGuard<'_, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

#[lock(sharded)]
#[map(key = K, value = V, concurrent)]
pub struct Dash<K, V> {
    key: K,
    value: V,
}

#[guard(of = "Dash", shared, derefs_to = V)]
pub struct Ref<'a, V> {
    value: &'a V,
}

#[guard(of = "Dash", exclusive, derefs_to = V)]
pub struct RefMut<'a, V> {
    value: &'a V,
}

impl<K, V> Dash<K, V> {
    pub const fn new(value: V) -> Dash<K, V> {}
    #[acquires(shared, key = key)]
    #[op(lookup, key = key)]
    pub fn get(&self, key: K) -> Option<Ref<'_, V>> {}
    #[acquires(exclusive, key = key)]
    #[op(lookup, key = key)]
    pub fn get_mut(&self, key: K) -> Option<RefMut<'_, V>> {}
    #[locks(exclusive, key = key)]
    #[op(insert, key = key, value = value, previous)]
    pub fn insert(&self, key: K, value: V) -> Option<V> {}
    #[locks(shared, key = key)]
    #[op(contains, key = key)]
    pub fn contains_key(&self, key: K) -> bool {}
    #[acquires(exclusive, key = key)]
    #[op(entry, key = key)]
    pub fn entry(&self, key: K) -> Entry<'_, V> {}
    #[acquires(shared, all_shards)]
    #[op(iterate)]
    pub fn iter(&self) -> Iter<'_, V> {}
}

#[entry(of = "Dash")]
pub enum Entry<'a, V> {
    Occupied(OccupiedEntry<'a, V>),
    Vacant(VacantEntry<'a, V>),
}

#[guard(of = "Dash", exclusive)]
#[entry(of = "Dash")]
pub struct OccupiedEntry<'a, V> {
    value: &'a V,
}

#[guard(of = "Dash", exclusive)]
#[entry(of = "Dash")]
pub struct VacantEntry<'a, V> {
    value: &'a V,
}

impl<'a, V> Entry<'a, V> {
    #[op(compound, value = value)]
    pub fn or_insert(self, value: V) -> RefMut<'a, V> {}
    #[op(compound)]
    #[runs(make, with = Vacant)]
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> RefMut<'a, V> {}
}

impl<'a, V> OccupiedEntry<'a, V> {
    #[op(lookup)]
    pub fn get(&self) -> &V {}
    #[op(remove)]
    pub fn remove(self) -> V {}
    pub fn into_ref(self) -> RefMut<'a, V> {}
}

impl<'a, V> VacantEntry<'a, V> {
    #[op(insert, value = value)]
    pub fn insert(self, value: V) -> RefMut<'a, V> {}
}

impl<V> std::ops::Deref for Ref<'_, V> {
    type Target = V;
    #[same]
    fn deref(&self) -> &V {}
}

impl<V> std::ops::Deref for RefMut<'_, V> {
    type Target = V;
    #[same]
    fn deref(&self) -> &V {}
}

impl<V> std::ops::DerefMut for RefMut<'_, V> {
    #[same]
    fn deref_mut(&mut self) -> &mut V {}
}

#[guard(of = "Dash", shared, iterator)]
pub struct Iter<'a, V> {
    value: &'a V,
}

impl<V> Iterator for Iter<'_, V> {
    type Item = V;
    fn next(&mut self) -> Option<V> {}
}

#[lock(asynchronous)]
pub struct Slow<T> {
    value: T,
}

#[guard(of = "Slow", exclusive, derefs_to = T)]
pub struct SlowGuard<'a, T> {
    value: &'a T,
}

impl<T> Slow<T> {
    #[wraps(value)]
    pub const fn new(value: T) -> Slow<T> {}
    #[acquires(exclusive, asynchronous)]
    pub async fn lock(&self) -> SlowGuard<'_, T> {}
}

impl<T> std::ops::Deref for SlowGuard<'_, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::DerefMut for SlowGuard<'_, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

#[waits(block_on)]
pub fn block_on<F: Future>(future: F) -> F::Output {}
