//! Which maps this thread is inside of, so that coming back to one is told instead of waited for.

use std::cell::{Cell, RefCell};
use std::panic::Location;

thread_local! {
    /// Operations that this thread is in the middle of, outermost first.
    static INSIDE: RefCell<Vec<Operation>> = const { RefCell::new(Vec::new()) };
    /// How many operations this thread is in the middle of whose closures nobody checks.
    static UNCHECKED: Cell<u32> = const { Cell::new(0) };
}

#[derive(Clone, Copy)]
struct Operation {
    map: u64,
    place: &'static Location<'static>,
}

/// Ends the operation when dropped.
pub(crate) struct Inside {
    watched: Option<u64>,
    is_counted: bool,
}

/// How an operation on a map is watched.
#[derive(Clone, Copy)]
pub(crate) struct Watch {
    /// Coming back to the map is told.
    pub(crate) detect: bool,
    /// Its closures may hold what waits, so that those who would wait have to know that they are inside.
    pub(crate) is_trusted: bool,
}

/// Notes that this thread goes into the map `map`.
///
/// # Panics
/// It is there already: the lock would never come free.
#[inline(always)]
pub(crate) fn enter(
    watch: Watch,
    map: u64,
    name: &str,
    place: &'static Location<'static>,
) -> Inside {
    if watch.detect {
        return enter_watched(map, name, place);
    }
    if watch.is_trusted {
        UNCHECKED.set(UNCHECKED.get() + 1);
    }
    Inside {
        watched: None,
        is_counted: watch.is_trusted,
    }
}

fn enter_watched(map: u64, name: &str, place: &'static Location<'static>) -> Inside {
    let before = INSIDE.with_borrow_mut(|inside| {
        let before = inside
            .iter()
            .find(|operation| operation.map == map)
            .copied();
        if before.is_none() {
            inside.push(Operation { map, place });
        }
        before
    });
    if let Some(before) = before {
        reentered(name, before.place, place);
    }
    Inside {
        watched: Some(map),
        is_counted: false,
    }
}

/// Whether this thread is inside any map whose operations are watched, or whose closures nobody checks.
pub(crate) fn is_inside_any() -> bool {
    let is_watched = INSIDE
        .try_with(|inside| inside.try_borrow().is_ok_and(|inside| !inside.is_empty()))
        .unwrap_or(false);
    is_watched || UNCHECKED.get() > 0
}

#[cold]
fn reentered(name: &str, before: &Location<'_>, now: &Location<'_>) -> ! {
    panic!(
        "re-entrant use of shared map `{name}`: entered at {before}, and again at {now} before that came back; \
         the second call would wait for the first for ever, so return what you need from the closure and call after it"
    );
}

impl Drop for Inside {
    #[inline(always)]
    fn drop(&mut self) {
        if self.is_counted || self.watched.is_some() {
            self.leave();
        }
    }
}

impl Inside {
    fn leave(&self) {
        if self.is_counted {
            UNCHECKED.set(UNCHECKED.get() - 1);
        }
        if let Some(map) = self.watched {
            INSIDE.with_borrow_mut(|inside| {
                let at = inside.iter().rposition(|operation| operation.map == map);
                if let Some(at) = at {
                    inside.remove(at);
                }
            });
        }
    }
}
