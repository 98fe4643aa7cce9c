//! Keeps a panic to the file or rule it happened in.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use crate::problem::{Problem, ProblemKind};

thread_local! {
    /// How many shields are open on this thread; outside of them the previous hook speaks.
    static OPEN: Cell<u32> = const { Cell::new(0) };
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs `work`. A panic in it becomes a problem that says `what` was lost and where the defect is.
///
/// `work` must not leave values half-changed that are used after a panic.
///
/// # Errors
/// `work` panicked.
pub fn shielded<T>(what: impl FnOnce() -> String, work: impl FnOnce() -> T) -> Result<T, Problem> {
    note_places_of_panics();
    OPEN.set(OPEN.get() + 1);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    OPEN.set(OPEN.get() - 1);
    result.map_err(|payload| {
        let place = PLACE
            .take()
            .unwrap_or_else(|| "an unknown place".to_owned());
        Problem {
            path: None,
            span: None,
            kind: ProblemKind::Internal,
            message: format!(
                "{} was lost to a panic at {place}: {}",
                what(),
                message(&*payload)
            ),
            help: Some("this is a defect of Mapwarden; please report it".to_owned()),
        }
    })
}

/// The hook is process-wide, but silent only on threads inside a shield: a panic elsewhere is
/// still shown by whatever hook was there before.
fn note_places_of_panics() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if OPEN.get() == 0 {
                previous(info);
            } else {
                PLACE.set(info.location().map(ToString::to_string));
            }
        }));
    });
}

fn message(payload: &(dyn std::any::Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use super::shielded;
    use crate::problem::ProblemKind;

    #[test]
    fn a_panic_becomes_a_problem_that_names_its_place() {
        let problem =
            shielded(|| "`a.rs`".to_owned(), || panic!("index {} is odd", 3)).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Internal);
        assert!(
            problem
                .message
                .starts_with("`a.rs` was lost to a panic at "),
            "{}",
            problem.message
        );
        assert!(
            problem.message.contains("shield.rs:"),
            "{}",
            problem.message
        );
        assert!(
            problem.message.ends_with(": index 3 is odd"),
            "{}",
            problem.message
        );
    }

    #[test]
    fn work_without_a_panic_gives_its_value() {
        assert_eq!(shielded(|| "nothing".to_owned(), || 7), Ok(7));
    }
}
