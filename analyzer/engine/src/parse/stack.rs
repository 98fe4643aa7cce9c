//! How deep syntax may go, and the stack that this takes.

use std::cell::Cell;

/// The stack that a thread needs to parse, lower and drop any file.
///
/// Measured with `syn` 3.0.9: a level of nesting takes at most 60 KB in a debug build and 12 KB
/// in a release build, so [`MAX_DEPTH`] levels take 30 MB and 6 MB; dropping the longest chain
/// takes 9 MB and 4 MB. The rest is for those who walk the tree.
pub const STACK_BYTES: usize = 256 << 20;

/// How deep syntax may nest: delimiters, prefix operators, closures, generic arguments and all
/// else that makes the parser call itself. An item that goes deeper is passed over.
pub const MAX_DEPTH: u32 = 500;

/// How long a chain may be that nests to the left only: `a + b + …`, `a.b().c()…`, `a[0][1]…`,
/// `a as T as U…`, counted in operators, a method call being two. An item with a longer one is
/// passed over.
///
/// Nesting and chains share one budget: a level of nesting takes `MAX_CHAIN / MAX_DEPTH` links,
/// an `else` four of them.
pub const MAX_CHAIN: u32 = 32_000;

/// Links that may stand between the root of a file and any node.
pub(super) const MAX_LINKS: u32 = MAX_CHAIN;

/// Links of one level of nesting.
pub(super) const NESTING_LINKS: u32 = MAX_CHAIN / MAX_DEPTH;

/// Links of one `else`: `syn` reads a chain of them in a loop, but the tree nests to the right.
pub(super) const ELSE_LINKS: u32 = 4;

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
