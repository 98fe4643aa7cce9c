//! A flag beside a map that is reached through unsafe code.

use std::fmt;
use std::panic::Location;

use crate::sync::{AtomicU32, Mutex, Ordering};

/// Stands beside a map that unsafe code reaches without a lock, and catches accesses that overlap.
///
/// Each access takes a [`Reading`] or [`Writing`] first and keeps it while it lasts. Two writes at the
/// same time, or a write and a read, are undefined behaviour about to happen: the second one panics and
/// names both places. Costs one atomic operation at the start and one at the end of an access, and for
/// writes an uncontended lock that keeps the place.
///
/// ```
/// use mapwarden::AccessFlag;
///
/// let flag = AccessFlag::new("sessions");
/// {
///     let _reading = flag.read();
///     let _another = flag.read(); // readers may overlap
/// }
/// let _writing = flag.write();
/// ```
#[derive(Debug)]
pub struct AccessFlag {
    name: &'static str,
    /// [`WRITING`] while a writer is inside, else the number of readers.
    state: AtomicU32,
    /// Where the last access began, for the report.
    last: Mutex<Option<&'static Location<'static>>>,
}

const WRITING: u32 = 1 << 31;

/// A read that lasts until this is dropped.
#[derive(Debug)]
#[must_use = "the access counts as over when this is dropped"]
pub struct Reading<'f>(&'f AccessFlag);

/// A write that lasts until this is dropped.
#[derive(Debug)]
#[must_use = "the access counts as over when this is dropped"]
pub struct Writing<'f>(&'f AccessFlag);

impl AccessFlag {
    /// A flag that nobody has raised. `name` is said in reports.
    #[must_use]
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            state: AtomicU32::new(0),
            last: Mutex::new(None),
        }
    }

    /// A read begins.
    ///
    /// # Panics
    /// A write is going on.
    #[track_caller]
    pub fn read(&self) -> Reading<'_> {
        self.try_read().unwrap_or_else(|collision| told(&collision))
    }

    /// A write begins.
    ///
    /// # Panics
    /// Another access is going on.
    #[track_caller]
    pub fn write(&self) -> Writing<'_> {
        self.try_write()
            .unwrap_or_else(|collision| told(&collision))
    }

    /// As [`read`](Self::read), for those who want to stop in their own way.
    ///
    /// # Errors
    /// A write is going on.
    #[track_caller]
    pub fn try_read(&self) -> Result<Reading<'_>, Collision> {
        let place = Location::caller();
        let before = self.state.fetch_add(1, Ordering::AcqRel);
        if before & WRITING != 0 {
            self.state.fetch_sub(1, Ordering::AcqRel);
            return Err(self.collision("read", "write", place));
        }
        self.keep(place);
        Ok(Reading(self))
    }

    /// As [`write`](Self::write), for those who want to stop in their own way.
    ///
    /// # Errors
    /// Another access is going on.
    #[track_caller]
    pub fn try_write(&self) -> Result<Writing<'_>, Collision> {
        let place = Location::caller();
        let raised = self
            .state
            .compare_exchange(0, WRITING, Ordering::AcqRel, Ordering::Acquire);
        match raised {
            Ok(_) => {
                self.keep(place);
                Ok(Writing(self))
            }
            Err(state) if state & WRITING != 0 => Err(self.collision("write", "write", place)),
            Err(_) => Err(self.collision("write", "read", place)),
        }
    }

    fn keep(&self, place: &'static Location<'static>) {
        *self.last() = Some(place);
    }

    fn last(&self) -> crate::sync::MutexGuard<'_, Option<&'static Location<'static>>> {
        self.last
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    #[cold]
    fn collision(
        &self,
        now: &'static str,
        going_on: &'static str,
        place: &'static Location<'static>,
    ) -> Collision {
        Collision {
            name: self.name,
            now,
            place,
            going_on,
            began: *self.last(),
        }
    }
}

/// Two accesses at the same time, with both places.
#[derive(Debug, Clone, Copy)]
pub struct Collision {
    name: &'static str,
    now: &'static str,
    place: &'static Location<'static>,
    going_on: &'static str,
    /// Where the last access began; of several readers, the last one.
    began: Option<&'static Location<'static>>,
}

impl fmt::Display for Collision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            now,
            place,
            going_on,
            began,
        } = self;
        write!(
            f,
            "data race on `{name}`: {now} at {place} while the {going_on}"
        )?;
        if let Some(began) = began {
            write!(f, " that began at {began}")?;
        }
        f.write_str(" is going on; both need one lock, or one of them its own copy")
    }
}

impl std::error::Error for Collision {}

#[cold]
#[track_caller]
fn told<X>(collision: &Collision) -> X {
    panic!("{collision}");
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        self.0.state.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        // Not a store of 0: a reader that was refused just now may have its count in here.
        self.0.state.fetch_sub(WRITING, Ordering::AcqRel);
    }
}
