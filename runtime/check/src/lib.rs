//! The attribute `#[mapwarden::check]`. Use it through the crate `mapwarden`, feature `check`.
//!
//! From tokens to errors: [`marked`] says what stands under the mark and where each token lies, [`subject`] what
//! is analysed for it, [`analysis`] runs the engine, [`told`] puts a finding into words, [`errors`] into tokens.

mod forced;
mod marked;
mod subject;
mod analysis;
mod told;
mod errors;

use proc_macro::TokenStream;

use crate::marked::Marked;
use crate::subject::Subject;

/// Runs the rules of Mapwarden over an inline module, an `impl` or a `trait` while it compiles, and makes each
/// finding in it an error at its place.
///
/// ```ignore
/// #[mapwarden::check]
/// mod rooms {
///     use std::{collections::HashMap, sync::Mutex};
///
///     pub fn join(rooms: &Mutex<HashMap<u32, String>>) {
///         let open = rooms.lock().unwrap();
///         rooms.lock().unwrap().clear(); // error: waits for itself
///         drop(open);
///     }
/// }
/// ```
///
/// It takes no arguments: the nearest `mapwarden.toml` at or above the package says levels, rules, stubs and
/// `fail-on`, and `// mapwarden: allow(rule) reason` silences a finding, as for `cargo mapwarden`. A finding
/// below `fail-on` is not told, since a macro on stable Rust cannot warn.
///
/// # What it sees
/// The crate that is being compiled, the library beside it, and the sources of its dependencies, as they lie on
/// disk; one analysis serves all marks of a crate. For an item that a macro made, and in editors that expand
/// macros without telling where the tokens lie, it sees the item alone: imports and types around it stay
/// unknown, and what is unknown is never a finding. Other crates' code that calls into this one is not seen.
///
/// # What it costs
/// Cargo compiles macros without optimisation unless told otherwise, and an analysis is then some six times
/// slower: `[profile.dev.build-override] opt-level = 2` in Cargo.toml pays. `proc-macro2` is built with places
/// of spans and `syn` with all its syntax for every other macro of the build, too.
///
/// # Errors
/// Besides findings: something else than a module with braces, an `impl` or a `trait` is marked; there are
/// arguments; the configuration is wrong; or the item could not be checked, in part or at all.
#[proc_macro_attribute]
pub fn check(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let marked = Marked::new(item);
    let mut out = match marked.misplaced(&arguments) {
        Some((span, message)) => errors::error(span, span, message),
        None => checked(&marked),
    };
    out.extend(marked.item);
    out
}

fn checked(marked: &Marked) -> TokenStream {
    let subject = Subject::of(marked);
    let (tracked, told) = analysis::of(marked, &subject);
    let mut out = errors::tracked(&tracked);
    for told in told {
        let (start, end) = marked.spans(&subject, told.at.as_ref());
        out.extend(errors::error(start, end, &told.message));
    }
    out
}
