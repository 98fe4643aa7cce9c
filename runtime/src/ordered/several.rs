//! Commits over several maps under a permit.

use std::panic::Location;

use super::{EnterAfter, OrderedMap, Permit};
use crate::map::{CommitError, Order, Part, Parts};
use crate::marker::Marker;
use crate::slot::Slot;
use crate::strategy::{SeveralKeys, Strategy};
use crate::table::Table;

/// `N` keys of one map that take part in a commit under a permit.
pub struct OrderedPart<'m, T: Table, S: SeveralKeys<T>, M: Marker, const N: usize>(
    Part<'m, T, S, M, N>,
);

impl<T: Table, S: Strategy<T>, M: Marker> OrderedMap<T, S, M> {
    /// Keys of this map for a commit over several maps: see [`Permit::with_all`].
    pub fn part<const N: usize>(&self, keys: [T::Key; N]) -> OrderedPart<'_, T, S, M, N>
    where
        S: SeveralKeys<T>,
    {
        OrderedPart(self.map.part(keys))
    }
}

/// What [`Permit::with_all`] takes: a tuple of two to four [`OrderedPart`]s in the declared order of their maps, or
/// an array of parts of several maps of one declaration.
pub trait OrderedParts<Held> {
    /// The places, in the shape of the parts.
    type Slots<'s>;
    /// The map that is entered last.
    type Last;

    #[doc(hidden)]
    fn run<X, E>(
        self,
        place: &'static Location<'static>,
        decide: impl FnOnce(&mut Self::Slots<'_>) -> Result<X, E>,
    ) -> Result<X, CommitError<E>>;
}

impl<Held> Permit<'_, Held> {
    /// As [`with_all`](crate::with_all()): runs `decide` on the places of all keys of all parts and does all of what it
    /// says, or nothing if it returns an error or panics.
    ///
    /// The parts of a tuple stand in the declared order of their maps, in which they are entered; another order does
    /// not compile. Maps of one declaration, of which there is no declared order, come as an array and are entered
    /// in the order in which they were made. The closure gets a permit for what comes after the last.
    ///
    /// ```
    /// use std::collections::HashMap;
    /// use mapwarden::{claim, shared_state};
    ///
    /// #[shared_state(ordered)]
    /// #[derive(Default)]
    /// struct Shop {
    ///     #[shared_map(sharded)]
    ///     stock: HashMap<u32, u32>,
    ///     #[shared_map(rwlock)]
    ///     orders: HashMap<u64, u32>,
    /// }
    ///
    /// let shop = Shop::default();
    /// let mut root = claim().expect("nobody claimed on this thread");
    /// let mut permit = root.permit();
    /// shop.stock.entry(&mut permit, 1, |left, _| left.put(5));
    /// let sold = permit.with_all(
    ///     (shop.stock.part([1]), shop.orders.part([7])),
    ///     |([left], [order]), _| {
    ///         let left = left.get_mut().ok_or("unknown")?;
    ///         *left = left.checked_sub(3).ok_or("sold out")?;
    ///         order.put(3);
    ///         Ok::<_, &str>(*left)
    ///     },
    /// );
    /// assert_eq!(sold, Ok(2));
    /// ```
    ///
    /// # Errors
    /// The closure's own, or a key or map stands twice.
    #[track_caller]
    pub fn with_all<P, X, E>(
        &mut self,
        parts: P,
        decide: impl for<'s, 'p, 'q, 'r> FnOnce(
            &'q mut P::Slots<'s>,
            &'r mut Permit<'p, P::Last>,
        ) -> Result<X, E>,
    ) -> Result<X, CommitError<E>>
    where
        P: OrderedParts<Held>,
    {
        parts.run(Location::caller(), |slots| {
            decide(slots, &mut Permit::new())
        })
    }
}

macro_rules! ordered_parts_of_tuple {
    ($(($part:ident, $T:ident, $S:ident, $M:ident, $N:ident, $after:ident)),+; $last:ident) => {
        impl<'m, Held, $($T, $S, $M, const $N: usize),+> OrderedParts<Held>
            for ($(OrderedPart<'m, $T, $S, $M, $N>,)+)
        where
            $($T: Table<Key: PartialEq, Value: Clone + 'static>, $S: SeveralKeys<$T>, $M: Marker + EnterAfter<$after>,)+
        {
            type Slots<'s> = ($([Slot<'s, $T::Value>; $N],)+);
            type Last = $last;

            fn run<X, E>(
                self,
                place: &'static Location<'static>,
                decide: impl FnOnce(&mut Self::Slots<'_>) -> Result<X, E>,
            ) -> Result<X, CommitError<E>> {
                let ($($part,)+) = self;
                ($($part.0,)+).run(place, Order::OfParts, decide)
            }
        }
    };
}

ordered_parts_of_tuple!(
    (one, T1, S1, M1, N1, Held),
    (two, T2, S2, M2, N2, M1);
    M2
);
ordered_parts_of_tuple!(
    (one, T1, S1, M1, N1, Held),
    (two, T2, S2, M2, N2, M1),
    (three, T3, S3, M3, N3, M2);
    M3
);
ordered_parts_of_tuple!(
    (one, T1, S1, M1, N1, Held),
    (two, T2, S2, M2, N2, M1),
    (three, T3, S3, M3, N3, M2),
    (four, T4, S4, M4, N4, M3);
    M4
);

impl<'m, Held, T, S, M, const N: usize, const C: usize> OrderedParts<Held>
    for [OrderedPart<'m, T, S, M, N>; C]
where
    T: Table<Key: PartialEq, Value: Clone + 'static>,
    S: SeveralKeys<T>,
    M: Marker + EnterAfter<Held>,
{
    type Slots<'s> = [[Slot<'s, T::Value>; N]; C];
    type Last = M;

    fn run<X, E>(
        self,
        place: &'static Location<'static>,
        decide: impl FnOnce(&mut Self::Slots<'_>) -> Result<X, E>,
    ) -> Result<X, CommitError<E>> {
        // Who enters several maps of one declaration does so here, so this order is kept by all.
        self.map(|part| part.0).run(place, Order::OfMaking, decide)
    }
}
