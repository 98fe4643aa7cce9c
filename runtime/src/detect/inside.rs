//! Which maps this thread is inside of, so that coming back to one is told instead of waited for.

use std::cell::RefCell;
use std::panic::Location;

thread_local! {
    /// Operations that this thread is in the middle of, outermost first.
    static INSIDE: RefCell<Vec<Operation>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone, Copy)]
struct Operation {
    map: u64,
    place: &'static Location<'static>,
}

/// Ends the operation when dropped.
pub(crate) struct Inside(Option<u64>);

/// Notes that this thread goes into the map `map`.
///
/// # Panics
/// It is there already: the lock would never come free.
#[inline(always)]
pub(crate) fn enter(
    detect: bool,
    map: u64,
    name: &str,
    place: &'static Location<'static>,
) -> Inside {
    if !detect {
        return Inside(None);
    }
    enter_watched(map, name, place)
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
    Inside(Some(map))
}

/// Whether this thread is inside any map whose operations are watched.
pub(crate) fn is_inside_any() -> bool {
    INSIDE
        .try_with(|inside| inside.try_borrow().is_ok_and(|inside| !inside.is_empty()))
        .unwrap_or(false)
}

#[cold]
fn reentered(name: &str, before: &Location<'_>, now: &Location<'_>) -> ! {
    panic!(
        "re-entrant use of shared map `{name}`: entered at {before}, and again at {now} before that came back; \
         the second call would wait for the first for ever, so return what you need from the closure and call after it"
    );
}

impl Drop for Inside {
    #[inline]
    fn drop(&mut self) {
        if let Some(map) = self.0 {
            INSIDE.with_borrow_mut(|inside| {
                let at = inside.iter().rposition(|operation| operation.map == map);
                if let Some(at) = at {
                    inside.remove(at);
                }
            });
        }
    }
}
