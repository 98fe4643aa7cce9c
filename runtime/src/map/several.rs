//! Several keys, of one map or of several, as one step.

use std::array;
use std::fmt;
use std::panic::Location;

use super::SharedMap;
use crate::closure::CannotReachMaps;
use crate::detect::Inside;
use crate::marker::Marker;
use crate::slot::{Change, Slot};
use crate::store::{Decided, MultiKey};
use crate::strategy::{SeveralKeys, Strategy};
use crate::table::Table;

/// Why several keys were not written. None of them was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitError<E> {
    /// The closure said no.
    Rejected(E),
    /// A key stands twice in one part.
    SameKeyTwice,
    /// A map stands in two parts: put all its keys into one.
    SameMapTwice,
}

impl<E: fmt::Display> fmt::Display for CommitError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(reason) => reason.fmt(f),
            Self::SameKeyTwice => f.write_str("a key stands twice in one commit; name it once"),
            Self::SameMapTwice => {
                f.write_str("a map stands twice in one commit; put all its keys into one part")
            }
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for CommitError<E> {}

/// `N` keys of one map that take part in a commit.
pub struct Part<'m, T: Table, S: SeveralKeys<T>, M: Marker, const N: usize> {
    map: &'m SharedMap<T, S, M>,
    keys: [T::Key; N],
    held: Option<<S::Store as MultiKey<T>>::Held<'m>>,
    inside: Option<Inside>,
}

/// A part that only has to be committed.
struct Ready<'m, T: Table, S: SeveralKeys<T>, M: Marker> {
    map: &'m SharedMap<T, S, M>,
    prepared: Option<<S::Store as MultiKey<T>>::Prepared<'m>>,
    /// Ends after the locks.
    _inside: Option<Inside>,
}

impl<T: Table, S: SeveralKeys<T>, M: Marker> Ready<'_, T, S, M> {
    fn commit(mut self) {
        if let Some(prepared) = self.prepared.take() {
            self.map.store.commit(prepared);
        }
    }
}

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// Keys of this map for a commit over several maps: see [`with_all`](crate::with_all).
    pub fn part<const N: usize>(&self, keys: [T::Key; N]) -> Part<'_, T, S, M, N>
    where
        S: SeveralKeys<T>,
    {
        Part {
            map: self,
            keys,
            held: None,
            inside: None,
        }
    }

    /// Runs `decide` on the places of all `keys` and does all of what it says, or nothing if it
    /// returns an error or panics.
    ///
    /// # Errors
    /// The closure's own, or a key stands twice.
    #[track_caller]
    pub fn with_all<X, E, F, const N: usize>(
        &self,
        keys: [T::Key; N],
        decide: F,
    ) -> Result<X, CommitError<E>>
    where
        T: Table<Key: PartialEq, Value: Clone + 'static>,
        S: SeveralKeys<T>,
        F: for<'s, 'v> FnOnce(&'s mut [Slot<'v, T::Value>; N]) -> Result<X, E>
            + CannotReachMaps<M::Closures>,
    {
        let place = Location::caller();
        (self.part(keys),).run(place, Order::OfMaking, |(slots,)| decide(slots))
    }
}

/// What [`with_all`](crate::with_all) takes: a tuple of one to four [`Part`]s, or an array of them.
pub trait Parts {
    /// The places, in the shape of the parts.
    type Slots<'s>;
    /// What the closure may capture: as the first map was declared.
    type Closures;

    #[doc(hidden)]
    fn run<X, E>(
        self,
        place: &'static Location<'static>,
        order: Order,
        decide: impl FnOnce(&mut Self::Slots<'_>) -> Result<X, E>,
    ) -> Result<X, CommitError<E>>;
}

/// In which order the maps of a commit are taken hold of.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// That in which the maps were made, whatever the order of the parts.
    OfMaking,
    /// That of the parts: it is the declared one, which permits have proved.
    OfParts,
}

/// Runs `decide` on the places of all keys of all parts and does all of what it says, or nothing.
///
/// Locks are taken in the order of the maps' creation, whatever the order of the parts, so that two
/// commits never wait for each other. A commit inside the closure of another map's operation keeps no
/// order: see the crate's limits.
///
/// # Errors
/// The closure's own, or a key or map stands twice.
#[track_caller]
pub fn with_all<P, X, E, F>(parts: P, decide: F) -> Result<X, CommitError<E>>
where
    P: Parts,
    F: for<'s, 'p> FnOnce(&'p mut P::Slots<'s>) -> Result<X, E> + CannotReachMaps<P::Closures>,
{
    parts.run(Location::caller(), Order::OfMaking, decide)
}

/// A part whose types are forgotten, to be put in order.
trait Acquire {
    fn identity(&self) -> u64;
    fn repeats_a_key(&self) -> bool;
    fn acquire(&mut self, place: &'static Location<'static>);
}

impl<T, S, M, const N: usize> Acquire for Part<'_, T, S, M, N>
where
    T: Table<Key: PartialEq>,
    S: SeveralKeys<T>,
    M: Marker,
{
    fn identity(&self) -> u64 {
        self.map.identity
    }

    fn repeats_a_key(&self) -> bool {
        let mut keys = self.keys.iter().enumerate();
        keys.any(|(at, key)| self.keys[..at].contains(key))
    }

    fn acquire(&mut self, place: &'static Location<'static>) {
        self.inside = Some(self.map.writing(place));
        self.held = Some(self.map.store.hold(&self.keys));
    }
}

/// Takes hold of every part.
fn acquire_all<E>(
    parts: &mut [&mut dyn Acquire],
    place: &'static Location<'static>,
    order: Order,
) -> Result<(), CommitError<E>> {
    if parts.iter().any(|part| part.repeats_a_key()) {
        return Err(CommitError::SameKeyTwice);
    }
    let mut maps: Vec<u64> = parts.iter().map(|part| part.identity()).collect();
    maps.sort_unstable();
    if maps.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(CommitError::SameMapTwice);
    }
    if order == Order::OfMaking {
        parts.sort_by_key(|part| part.identity());
    }
    for part in parts {
        part.acquire(place);
    }
    Ok(())
}

impl<'m, T, S, M, const N: usize> Part<'m, T, S, M, N>
where
    T: Table<Key: PartialEq, Value: Clone>,
    S: SeveralKeys<T>,
    M: Marker,
{
    fn slots(&self) -> [Slot<'_, T::Value>; N] {
        array::from_fn(|at| {
            let held = self
                .held
                .as_ref()
                .expect("parts are held before their slots are made");
            let sighting = self.map.store.held(held, &self.keys[at]);
            Slot::shared(sighting.value, sighting.stamp)
        })
    }

    fn prepare(self, changes: [Change<T::Value>; N]) -> Ready<'m, T, S, M> {
        let pairs = self.keys.into_iter().zip(changes.map(Decided));
        let prepared = self
            .held
            .map(|held| self.map.store.prepare(held, pairs.collect()));
        Ready {
            map: self.map,
            prepared,
            _inside: self.inside,
        }
    }
}

macro_rules! parts_of_tuple {
    ($(($part:ident, $slots:ident, $T:ident, $S:ident, $M:ident, $N:ident)),+) => {
        impl<'m, $($T, $S, $M, const $N: usize),+> Parts for ($(Part<'m, $T, $S, $M, $N>,)+)
        where
            $($T: Table<Key: PartialEq, Value: Clone + 'static>, $S: SeveralKeys<$T>, $M: Marker,)+
        {
            type Slots<'s> = ($([Slot<'s, $T::Value>; $N],)+);
            type Closures = M1::Closures;

            fn run<X, E>(
                self,
                place: &'static Location<'static>,
                order: Order,
                decide: impl FnOnce(&mut Self::Slots<'_>) -> Result<X, E>,
            ) -> Result<X, CommitError<E>> {
                let ($(mut $part,)+) = self;
                acquire_all(&mut [$(&mut $part as &mut dyn Acquire),+], place, order)?;
                let mut places = ($($part.slots(),)+);
                let told = decide(&mut places).map_err(CommitError::Rejected)?;
                let ($($slots,)+) = places;
                $(let $slots = $slots.map(Slot::into_change);)+
                // Code of keys and values can panic here, before anything is done.
                $(let $part = $part.prepare($slots);)+
                $($part.commit();)+
                Ok(told)
            }
        }
    };
}

/// Several maps of one declaration, as many as there are.
impl<'m, T, S, M, const N: usize, const C: usize> Parts for [Part<'m, T, S, M, N>; C]
where
    T: Table<Key: PartialEq, Value: Clone + 'static>,
    S: SeveralKeys<T>,
    M: Marker,
{
    type Slots<'s> = [[Slot<'s, T::Value>; N]; C];
    type Closures = M::Closures;

    fn run<X, E>(
        mut self,
        place: &'static Location<'static>,
        order: Order,
        decide: impl FnOnce(&mut Self::Slots<'_>) -> Result<X, E>,
    ) -> Result<X, CommitError<E>> {
        let mut parts: Vec<&mut dyn Acquire> = Vec::with_capacity(C);
        for part in &mut self {
            parts.push(part);
        }
        acquire_all(&mut parts, place, order)?;
        let mut places = self.each_ref().map(Part::slots);
        let told = decide(&mut places).map_err(CommitError::Rejected)?;
        let changes = places.map(|slots| slots.map(Slot::into_change));
        let parts = self.into_iter().zip(changes);
        let ready: Vec<_> = parts.map(|(part, changes)| part.prepare(changes)).collect();
        ready.into_iter().for_each(Ready::commit);
        Ok(told)
    }
}

parts_of_tuple!((one, slots_one, T1, S1, M1, N1));
parts_of_tuple!(
    (one, slots_one, T1, S1, M1, N1),
    (two, slots_two, T2, S2, M2, N2)
);
parts_of_tuple!(
    (one, slots_one, T1, S1, M1, N1),
    (two, slots_two, T2, S2, M2, N2),
    (three, slots_three, T3, S3, M3, N3)
);
parts_of_tuple!(
    (one, slots_one, T1, S1, M1, N1),
    (two, slots_two, T2, S2, M2, N2),
    (three, slots_three, T3, S3, M3, N3),
    (four, slots_four, T4, S4, M4, N4)
);
