//! What events depend on.

use mapwarden_engine::flow::{EventId, EventKind, FunctionFacts, Outcome};
use mapwarden_engine::link::AccessKind;

use crate::check::{function, with_facts};

fn access(facts: &FunctionFacts, kind: AccessKind) -> EventId {
    facts
        .reachable_events()
        .find(|(_, event)| matches!(&event.kind, EventKind::Access(access) if access.kind == kind))
        .map(|(id, _)| id)
        .expect("there is such an access")
}

fn key(facts: &FunctionFacts, event: EventId) -> mapwarden_engine::flow::ValueId {
    match &facts.event(event).kind {
        EventKind::Access(access) => access.key.expect("it has a key"),
        _ => panic!("it is an access"),
    }
}

#[test]
fn an_early_return_controls_what_follows() {
    let text = "
use dashmap::DashMap;
pub struct S { d: DashMap<String, u32> }
impl S {
    fn f(&self, name: &str) {
        let key = name.to_owned();
        let there = self.d.contains_key(&key);
        if there {
            return;
        }
        self.d.insert(key.clone(), 1);
    }
}
";
    with_facts(2021, text, |facts| {
        let function = function(facts, "S::f");
        let (look, write) = (
            access(function, AccessKind::Contains),
            access(function, AccessKind::Insert),
        );
        let control = function.controls(write).iter().any(|control| {
            let branch = function.branch(control.branch);
            control.outcome == Outcome::False
                && branch.direct == Some(look)
                && branch.sources.contains(&look)
        });
        assert!(control, "{:?}", function.controls(write));
        assert!(function.controls(look).is_empty());
        assert!(function.can_follow(look, write));
        assert!(!function.can_follow(write, look));
        assert!(function.dominates(look, write));
        assert!(function.same_value(key(function, look), key(function, write)));
    });
}

#[test]
fn results_flow_through_variables() {
    let text = "
use parking_lot::RwLock;
use std::collections::HashMap;
pub struct S { m: RwLock<HashMap<u32, u32>> }
impl S {
    fn f(&self, k: u32) {
        let old = self.m.read().get(&k).copied().unwrap_or(0);
        let new = old + 1;
        self.m.write().insert(k, new);
    }
}
";
    with_facts(2021, text, |facts| {
        let function = function(facts, "S::f");
        let (read, write) = (
            access(function, AccessKind::Lookup),
            access(function, AccessKind::Insert),
        );
        assert!(function.data_sources(write).contains(&read));
        let (EventKind::Access(a), EventKind::Access(b)) =
            (&function.event(read).kind, &function.event(write).kind)
        else {
            panic!("both are accesses");
        };
        assert!(function.same_place(a.map, b.map));
        assert_eq!((a.through.len(), b.through.len()), (1, 1));
        assert!(!function.held_over(a.through[0], read, write));
    });
}
