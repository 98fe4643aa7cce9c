//! The dataflow: which locks are held at each event.
//!
//! States are kept apart as long as there are few, so that a guard and the variant that says
//! whether it is there stay together. A body with too many states is solved again with one state
//! per block, which loses such ties and nothing else.

use std::collections::BTreeSet;

use super::config::Config;
use super::facts::{EventId, HeldSet};
use super::graph::{Graph, Op};

/// States kept apart per block.
const STATES: usize = 48;

/// Parts of states looked at before a body is solved with one state per block.
const EFFORT: usize = 400_000;

/// The solution.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// What is held before each event; `None`: nothing leads there.
    pub(super) events: Vec<Option<HeldSet>>,
    /// Destructors that do not run on every way past them.
    pub(super) spared: Vec<bool>,
    /// States in which the function returns.
    pub(super) returned: Vec<Config>,
}

/// Solves a graph.
pub(super) fn solve(graph: &Graph, events: usize, entry: &Config) -> Held {
    apart(graph, events, entry).unwrap_or_else(|| joined(graph, events, entry))
}

fn apart(graph: &Graph, events: usize, entry: &Config) -> Option<Held> {
    let mut seen: Vec<BTreeSet<Config>> = vec![BTreeSet::new(); graph.blocks.len()];
    let mut held = Held::of(events);
    seen[0].insert(entry.clone());
    let mut open = vec![(0_usize, entry.clone())];
    let mut effort = 0;
    while let Some((block, mut config)) = open.pop() {
        effort += 1 + config.len();
        if effort > EFFORT {
            return None;
        }
        run(graph, block, &mut config, &mut held);
        for edge in &graph.blocks[block].next {
            let mut next = config.clone();
            if edge.test.as_ref().is_some_and(|test| !next.refine(test)) {
                continue;
            }
            let to = edge.to as usize;
            if !seen[to].contains(&next) {
                if seen[to].len() >= STATES {
                    return None;
                }
                seen[to].insert(next.clone());
                open.push((to, next));
            }
        }
    }
    let returned = std::mem::take(&mut seen[graph.end as usize]);
    held.returned = returned.into_iter().collect();
    Some(held)
}

fn joined(graph: &Graph, events: usize, entry: &Config) -> Held {
    let mut states: Vec<Option<Config>> = vec![None; graph.blocks.len()];
    let mut held = Held::of(events);
    states[0] = Some(entry.clone());
    let mut open = BTreeSet::from([0_usize]);
    while let Some(block) = open.pop_first() {
        let Some(mut config) = states[block].clone() else {
            continue;
        };
        run(graph, block, &mut config, &mut held);
        config.forget_idle();
        for edge in &graph.blocks[block].next {
            let mut next = config.clone();
            if edge.test.as_ref().is_some_and(|test| !next.refine(test)) {
                continue;
            }
            let to = edge.to as usize;
            let changed = match &mut states[to] {
                Some(state) => state.join(&next),
                state @ None => {
                    *state = Some(next);
                    true
                }
            };
            if changed {
                open.insert(to);
            }
        }
    }
    held.returned = states[graph.end as usize].take().into_iter().collect();
    held
}

impl Held {
    fn of(events: usize) -> Self {
        Self {
            events: vec![None; events],
            spared: vec![false; events],
            returned: Vec::new(),
        }
    }

    /// The event happens in a state.
    fn meet(&mut self, event: EventId, config: &Config) {
        let now = config.held();
        match &mut self.events[event.0 as usize] {
            Some(before) => {
                before.must.retain(|token| now.must.contains(token));
                for token in now.may {
                    if let Err(index) = before.may.binary_search(&token) {
                        before.may.insert(index, token);
                    }
                }
            }
            none @ None => *none = Some(now),
        }
    }
}

fn run(graph: &Graph, block: usize, config: &mut Config, held: &mut Held) {
    for op in &graph.blocks[block].ops {
        match op {
            Op::Event(event) => held.meet(*event, config),
            Op::Perish(event, token, part) => {
                if config.owes(*token, part) {
                    held.meet(*event, config);
                } else {
                    held.spared[event.0 as usize] = true;
                }
            }
            Op::Hold(token, at) => config.hold(*token, at),
            Op::Move(from, to) => config.transfer(from, to),
            Op::Settle(settle) => config.settle(settle),
            Op::Drop(part) => config.drop(part),
            Op::Variants(at, mask) => config.set_mask(at, *mask),
        }
    }
}
