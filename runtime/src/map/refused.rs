//! What other maps and locks have and shared maps do not, so that asking for it is answered.

use super::SharedMap;
use crate::marker::Marker;
use crate::strategy::Strategy;
use crate::table::{Keyed, Table};

/// Maps whose insides are handed out. There are none.
#[diagnostic::on_unimplemented(
    message = "shared map `{Self}` hands out no guards and no references into it",
    label = "what this would give holds the lock, or outlives it",
    note = "to look: `read(&k, |v| ..)`, `get_cloned(&k)`, or `visit(|k, v, stamp| ..)` and `copied()` for all entries",
    note = "to write: `update(&k, |v| ..)`, `entry(k, |slot| ..)` and their like; several keys as one step: `with_all`"
)]
pub trait HandsOutReferences: Nobody {}

mod nobody {
    pub trait Nobody {
        fn hand_out<X>() -> X;
    }
}

use nobody::Nobody;

/// Always a compile error, in words that say what to write instead.
#[doc(hidden)]
impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    pub fn get<Q>(&self, _: &Q) -> Option<&T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        M: HandsOutReferences,
    {
        M::hand_out()
    }

    pub fn get_mut<Q>(&self, _: &Q) -> Option<&mut T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        M: HandsOutReferences,
    {
        M::hand_out()
    }

    pub fn iter(&self) -> std::iter::Empty<(&T::Key, &T::Value)>
    where
        M: HandsOutReferences,
    {
        M::hand_out()
    }

    pub fn iter_mut(&self) -> std::iter::Empty<(&T::Key, &mut T::Value)>
    where
        M: HandsOutReferences,
    {
        M::hand_out()
    }

    pub fn write(&self) -> Result<&mut T, std::convert::Infallible>
    where
        M: HandsOutReferences,
    {
        M::hand_out()
    }

    pub fn lock(&self) -> Result<&mut T, std::convert::Infallible>
    where
        M: HandsOutReferences,
    {
        M::hand_out()
    }
}
