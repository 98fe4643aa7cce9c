//! Shared maps in serde's terms: what is written is a copy at one moment, never a live walk.

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::closure::PlainValue;
use crate::follow::Copier;
use crate::map::SharedMap;
use crate::marker::{LogSize, Marker};
use crate::strategy::{Copies, Decides};
use crate::table::Table;

/// In the declared map's own order: sorted for `BTreeMap`. See [`sorted`] for hash maps.
impl<T, S, M> Serialize for SharedMap<T, S, M>
where
    T: Table<Key: Clone, Value: Clone> + Serialize,
    S: Copies<T>,
    M: Marker,
{
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        self.copied().serialize(serializer)
    }
}

/// Construction only: the map is not shared before it is there.
impl<'de, T, S, M> Deserialize<'de> for SharedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>> + Deserialize<'de>,
    S: Decides<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

/// Writes a shared map sorted by key: `#[serde(serialize_with = "mapwarden::serialized::sorted")]`.
/// Whether keys can be sorted is no bound of `Serialize` itself, so it is asked for by name.
///
/// # Errors
/// The serializer's own.
#[track_caller]
pub fn sorted<T, S, M, Z>(map: &SharedMap<T, S, M>, serializer: Z) -> Result<Z::Ok, Z::Error>
where
    T: Table<Key: Clone + Ord + Serialize, Value: Clone + Serialize>,
    S: Copies<T>,
    M: Marker,
    Z: Serializer,
{
    let mut copier = Copier::new();
    let pairs = copier.copy_sorted(map);
    let mut written = serializer.serialize_map(Some(pairs.len()))?;
    for (key, value) in pairs {
        written.serialize_entry(key, value)?;
    }
    written.end()
}
