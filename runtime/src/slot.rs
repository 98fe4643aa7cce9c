//! The place of one key while an operation runs.

use crate::stamp::Stamp;

/// The place of one key, handed to a closure that decides what becomes of it. What the closure does
/// counts when it returns; the map is locked, or its next version is private, until then.
#[derive(Debug)]
pub struct Slot<'s, V> {
    current: Current<'s, V>,
    stamp: Stamp,
    change: Change<V>,
}

/// What the map holds.
#[derive(Debug)]
enum Current<'s, V> {
    Vacant,
    /// May be changed where it is.
    Owned(&'s mut V),
    /// Others read it: a change goes to a copy.
    Shared(&'s V, fn(&V) -> V),
}

/// What becomes of a slot.
#[derive(Debug)]
pub(crate) enum Change<V> {
    /// Nothing was touched.
    Keep,
    /// The value was changed where it is.
    InPlace,
    /// This value takes the place.
    Put(V),
    /// The key goes.
    Remove,
}

impl<'s, V> Slot<'s, V> {
    pub(crate) fn vacant(stamp: Stamp) -> Self {
        Self::new(Current::Vacant, stamp)
    }

    pub(crate) fn owned(value: &'s mut V, stamp: Stamp) -> Self {
        Self::new(Current::Owned(value), stamp)
    }

    pub(crate) fn shared(value: Option<&'s V>, stamp: Stamp) -> Self
    where
        V: Clone,
    {
        match value {
            Some(value) => Self::new(Current::Shared(value, V::clone), stamp),
            None => Self::vacant(stamp),
        }
    }

    fn new(current: Current<'s, V>, stamp: Stamp) -> Self {
        Self {
            current,
            stamp,
            change: Change::Keep,
        }
    }

    pub(crate) fn into_change(self) -> Change<V> {
        self.change
    }

    /// The value, if the key has one.
    #[must_use]
    pub fn get(&self) -> Option<&V> {
        match (&self.change, &self.current) {
            (Change::Remove, _) | (Change::Keep | Change::InPlace, Current::Vacant) => None,
            (Change::Put(value), _) => Some(value),
            (_, Current::Owned(value)) => Some(value),
            (_, Current::Shared(value, _)) => Some(value),
        }
    }

    /// The value to change, if the key has one. Where others read the old value, this makes a copy.
    pub fn get_mut(&mut self) -> Option<&mut V> {
        if let (Change::Keep, Current::Shared(value, copy)) = (&self.change, &self.current) {
            self.change = Change::Put(copy(value));
        }
        match (&mut self.change, &mut self.current) {
            (Change::Put(value), _) => Some(value),
            (change @ (Change::Keep | Change::InPlace), Current::Owned(value)) => {
                *change = Change::InPlace;
                Some(value)
            }
            _ => None,
        }
    }

    /// Gives the key this value.
    pub fn put(&mut self, value: V) {
        self.change = Change::Put(value);
    }

    /// The value to change; an absent one is made first.
    pub fn or_insert_with(&mut self, make: impl FnOnce() -> V) -> &mut V {
        if self.get().is_none() {
            self.change = Change::Put(make());
        }
        self.get_mut().expect("a slot with a value gives it")
    }

    /// Takes the key out of the map.
    pub fn remove(&mut self) {
        self.change = match self.current {
            Current::Vacant => Change::Keep,
            _ => Change::Remove,
        };
    }

    /// The version that the map holds: of the value, or where there is none of the shard's last removal.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }
}
