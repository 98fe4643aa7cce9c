//! What may be captured by closures and kept as values.

use std::panic::{RefUnwindSafe, UnwindSafe};

/// The compiler looks at closures and values.
#[derive(Debug)]
pub enum Checked {}

/// The author vouches for closures or values: `trust_closures`, `trust_values`.
#[derive(Debug)]
pub enum Trusted {}

/// Who looks at what closures capture: [`Checked`] or [`Trusted`].
pub trait Policy {
    #[doc(hidden)]
    const IS_TRUSTED: bool;
}

impl Policy for Checked {
    const IS_TRUSTED: bool = false;
}

impl Policy for Trusted {
    const IS_TRUSTED: bool = true;
}

/// A closure that captures no shared map and no owner of one, so that it cannot come back to the map
/// whose lock it runs under.
///
/// Stands on [`UnwindSafe`], which shared maps withhold from references to them. That also refuses
/// captures of `&mut`, of `&Cell` and of trait objects: return what you need from the closure, or
/// declare the map with `trust_closures`. Maps that are reached through a `static` or inside a called
/// function are not seen; the detector catches those when they happen, and
/// `#[shared_state(ordered)]` refuses them by type.
#[diagnostic::on_unimplemented(
    message = "the closure captures a shared map, or something that may hide one",
    label = "this closure runs while the map is locked",
    note = "coming back to the same map from here would wait for itself: return what you need from the closure, and call again after it",
    note = "a captured `&mut`, `&Cell` or trait object is refused as well: return the result instead, or declare the map with `trust_closures`"
)]
pub trait CannotReachMaps<Policy> {}

#[diagnostic::do_not_recommend]
impl<F: UnwindSafe> CannotReachMaps<Checked> for F {}
impl<F> CannotReachMaps<Trusted> for F {}

/// A value that does not change behind the map's back: no `Cell`, `RefCell` or raw interior mutability,
/// which would be written without a new version.
///
/// Stands on [`RefUnwindSafe`]. It refuses trait objects, although they may be plain, and accepts locks
/// and atomics, although they are not: declare the map with `trust_values` where the first hurts.
#[diagnostic::on_unimplemented(
    message = "values of type `{Self}` can change without the map knowing",
    label = "a value in a shared map must be plain",
    note = "a `Cell` or `RefCell` inside is written without a lock and without a new version: keep plain data and change it with `update`",
    note = "if the value is sound, for example a trait object: `#[shared_map(.., trust_values)]`"
)]
pub trait PlainValue<Policy = Checked> {}

#[diagnostic::do_not_recommend]
impl<V: RefUnwindSafe> PlainValue<Checked> for V {}
impl<V> PlainValue<Trusted> for V {}
