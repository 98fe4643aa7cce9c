//! `proc_macro2` without the compiler.

use std::sync::{Mutex, PoisonError};

/// Inside a macro `proc_macro2` hands out the compiler's tokens, which have no byte ranges and live on one
/// thread. Nothing that runs outside of this uses
/// `proc_macro2`, and one thing runs inside at a time: `work` must not call this.
pub(crate) fn forced<T>(work: impl FnOnce() -> T) -> T {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    struct Unforce;
    impl Drop for Unforce {
        fn drop(&mut self) {
            proc_macro2::fallback::unforce();
        }
    }
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    proc_macro2::fallback::force();
    let _unforce = Unforce;
    work()
}
