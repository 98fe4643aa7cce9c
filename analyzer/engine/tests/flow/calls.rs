//! Calls of functions of the program.

use mapwarden_engine::flow::{EventKind, Remote, RemoteKind};

use crate::check::{check, function, with_facts};

const HEAD: &str = "
use parking_lot::{Mutex, MutexGuard};
use std::collections::HashMap;
pub struct S { a: Mutex<HashMap<u32, u32>>, b: Mutex<u32> }
";

#[test]
fn accessors_hand_out_guards() {
    check(
        2021,
        &format!(
            "{HEAD}
impl S {{
    fn guard(&self) -> MutexGuard<'_, HashMap<u32, u32>> {{
        self.a.lock() //~ inner:
    }}
    fn f(&self) {{
        let g = self.guard(); //~ a:
        *self.b.lock() += 1; //~ b: a
    }}
}}
"
        ),
    );
}

#[test]
fn impls_are_found_whatever_names_they_write() {
    for (module, implements) in [
        ("pub type Alias = super::S;", "impl other::Alias {"),
        (
            "pub use super::S as Alias;",
            "use other::Alias; impl Alias {",
        ),
        // A type of that name is elsewhere.
        (
            "pub type Same = super::S; mod inner { pub struct Same; }",
            "use other::Same; impl Same {",
        ),
        (
            "pub trait Locks { fn guard(&self) -> MutexGuard<'_, HashMap<u32, u32>>; }",
            "use other::Locks as Renamed; impl Renamed for S {",
        ),
        (
            "pub trait Locks { fn guard(&self) -> MutexGuard<'_, HashMap<u32, u32>>; }",
            "use other::*; impl Locks for &S {",
        ),
        (
            "pub trait Locks { fn guard(&self) -> MutexGuard<'_, HashMap<u32, u32>>; }
             pub trait Has { fn map(&self) -> &Mutex<HashMap<u32, u32>>; }
             impl Has for super::S { fn map(&self) -> &Mutex<HashMap<u32, u32>> { &self.a } }",
            "use other::{Has, Locks}; impl<T: Has> Locks for T {",
        ),
    ] {
        let map = if implements.contains("for T") {
            "map()"
        } else {
            "a"
        };
        check(
            2021,
            &format!(
                "{HEAD}
mod other {{ use super::{{Mutex, MutexGuard, HashMap}}; {module} }}
{implements}
    fn guard(&self) -> MutexGuard<'_, HashMap<u32, u32>> {{
        self.{map}.lock() //~ inner:
    }}
}}
fn f(s: &S) {{
    let g = s.guard(); //~ a:
    *s.b.lock() += 1; //~ b: a
}}
"
            ),
        );
    }
}

#[test]
fn closures_run_under_what_the_callee_holds() {
    check(
        2021,
        &format!(
            "{HEAD}
impl S {{
    fn with<R>(&self, f: impl FnOnce(&mut HashMap<u32, u32>) -> R) -> R {{
        let mut g = self.a.lock(); //~ inner:
        f(&mut g)
    }}
    fn f(&self) {{
        self.with(|map| {{ //~ a:
            *self.b.lock() += 1; //~ b: a
        }});
    }}
}}
"
        ),
    );
}

fn taken(remotes: &[Remote]) -> Vec<&Remote> {
    remotes
        .iter()
        .filter(|remote| matches!(remote.kind, RemoteKind::Acquire { .. }))
        .collect()
}

#[test]
fn callers_see_the_locks_that_callees_take() {
    let text = format!(
        "{HEAD}
impl S {{
    fn put(&self, k: u32) {{ self.a.lock().insert(k, 1); }}
    fn twice(&self, n: u32) {{ if n > 0 {{ self.twice(n - 1); }} self.put(n); }}
    fn f(&self) {{
        let g = self.a.lock();
        self.twice(3);
    }}
}}
"
    );
    with_facts(2021, &text, |facts| {
        let function = function(facts, "S::f");
        let call = function.events.iter().find_map(|event| match &event.kind {
            EventKind::Call(call) => Some((event, call)),
            _ => None,
        });
        let (event, call) = call.expect("the call is an event");
        let [held] = event.held.must[..] else {
            panic!("one lock is held at the call");
        };
        let [remote] = taken(&call.remotes)[..] else {
            panic!("the callees take one lock");
        };
        let RemoteKind::Acquire { lock, .. } = remote.kind else {
            panic!("it is an acquisition");
        };
        assert!(function.same_place(lock, function.token(held).lock));
        assert_eq!(remote.path.len(), 2, "through `twice` and `put`");
    });
}

#[test]
fn effects_of_async_functions_happen_where_they_are_awaited() {
    let text = format!(
        "{HEAD}
impl S {{
    async fn put(&self, k: u32) {{ self.a.lock().insert(k, 1); }}
    async fn f(&self) {{
        let future = self.put(1);
        let g = self.b.lock();
        future.await;
    }}
}}
"
    );
    with_facts(2021, &text, |facts| {
        let function = function(facts, "S::f");
        for event in &function.events {
            match &event.kind {
                EventKind::Call(call) => assert_eq!(call.remotes, []),
                EventKind::Await(awaited) => {
                    assert_eq!(taken(&awaited.remotes).len(), 1);
                    assert_eq!(event.held.must.len(), 1);
                }
                _ => {}
            }
        }
    });
}
