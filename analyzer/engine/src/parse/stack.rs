//! How deep syntax may nest, and the stack that this takes.

use std::cell::Cell;

/// The stack that a thread needs to parse and lower any file.
pub const STACK_BYTES: usize = 256 << 20;

/// How deep syntax may nest before the item is passed over.
pub const MAX_DEPTH: u32 = 1_000;

/// Runs `f` on a thread of its own with [`STACK_BYTES`] of stack, and waits for it.
///
/// For callers with one thread; a worker pool rather builds its threads with that stack.
///
/// # Panics
/// If `f` panics, with the same payload, or if the system gives no thread.
pub fn on_deep_stack<R: Send>(f: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, f)
            .expect("the system has a thread to spare")
            .join()
            .unwrap_or_else(|payload| std::panic::resume_unwind(payload))
    })
}

thread_local! {
    static NESTED_CALLS: Cell<u32> = const { Cell::new(0) };
}

/// Runs a function when the outermost of these on the thread is dropped, panic or not.
pub(super) struct ClearSpans(fn());

impl ClearSpans {
    pub(super) fn enter(clear: fn()) -> Self {
        NESTED_CALLS.set(NESTED_CALLS.get() + 1);
        Self(clear)
    }
}

impl Drop for ClearSpans {
    fn drop(&mut self) {
        NESTED_CALLS.set(NESTED_CALLS.get() - 1);
        if NESTED_CALLS.get() == 0 {
            (self.0)();
        }
    }
}
