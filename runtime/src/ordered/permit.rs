//! Who may enter what.

use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

/// This map may be entered while the map `Held` is.
///
/// The attributes write these, all from one ordered list: pairs written by hand can contradict each
/// other without any complaint.
#[diagnostic::on_unimplemented(
    message = "shared map `{Self}` cannot be entered while `{Held}` is: the lock order has no `{Held}` before `{Self}`",
    label = "this could wait for a thread that holds them the other way round, or for itself",
    note = "enter them in the declared order, or return what you need from the first closure and enter the second map after it",
    note = "the order is that of the fields of a `#[shared_state(ordered)]`, or of the one `lock_order!` list that names the map"
)]
pub trait EnterAfter<Held> {}

/// The map stands in a list. A second list with the same map does not compile: two lists could
/// contradict each other.
#[doc(hidden)]
pub trait Listed {}

/// No map is entered.
#[derive(Debug)]
pub enum Nothing {}

/// Never held. Every map may be entered after it: with a single impl, rustc would infer `Held` from
/// that one and complain about types instead of the order.
#[doc(hidden)]
#[derive(Debug)]
pub enum Never {}

/// The right to enter maps that come after `Held`. Borrowed while a map is entered, and bound to its
/// thread.
#[must_use]
pub struct Permit<'p, Held> {
    borrowed: PhantomData<&'p mut ()>,
    held: PhantomData<fn() -> Held>,
    thread: PhantomData<*mut ()>,
}

impl<Held> Permit<'_, Held> {
    pub(super) fn new() -> Self {
        Self {
            borrowed: PhantomData,
            held: PhantomData,
            thread: PhantomData,
        }
    }
}

impl<Held> fmt::Debug for Permit<'_, Held> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Permit")
    }
}

thread_local! {
    static CLAIMED: Cell<bool> = const { Cell::new(false) };
}

/// The one source of permits of this thread, from [`claim`]. Dropping it lets the thread claim again.
#[derive(Debug)]
pub struct Root(PhantomData<*mut ()>);

/// Claims this thread's permits. `None` while they are claimed: that nobody claims twice is the part
/// of the order that is held at run time. Claim where a thread or task begins and pass the permit on.
#[must_use]
pub fn claim() -> Option<Root> {
    let was_claimed = CLAIMED.with(|claimed| claimed.replace(true));
    (!was_claimed).then_some(Root(PhantomData))
}

impl Root {
    /// A permit to enter any map first.
    pub fn permit(&mut self) -> Permit<'_, Nothing> {
        Permit::new()
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        // While a thread ends, its flag may be gone; nobody can claim then.
        let _ = CLAIMED.try_with(|claimed| claimed.set(false));
    }
}
