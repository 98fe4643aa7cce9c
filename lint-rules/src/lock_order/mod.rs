//! Rules of the category `lock-order`.

mod pairs;

pub(crate) mod lock_order_inversion;
pub(crate) mod unordered_instances;
