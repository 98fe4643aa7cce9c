//! Which event can follow which, and what each depends on.

use smallvec::SmallVec;

use super::facts::{Control, EventId, Outcome};
use super::graph::{Graph, Op};
use crate::components::components;

/// The control-flow graph of a function, reduced to events.
#[derive(Debug, Default)]
pub(in crate::flow) struct Order {
    /// Successors of each point. Points `0..events` are the events, then come the blocks.
    successors: Vec<SmallVec<[u32; 2]>>,
    /// The point at which the function starts.
    entry: u32,
    /// Controls of each event.
    controls: Vec<Vec<Control>>,
    /// Answers that a loop must have ended with for each event to happen.
    ended: Vec<Vec<Control>>,
}

/// Larger graphs get no control dependences.
const MOST_BLOCKS: usize = 20_000;

/// More controls than this on one block are not told apart.
const MOST_CONTROLS: usize = 24;

impl Order {
    /// The controls of events alone.
    pub(super) fn of_controls(graph: &Graph, events: usize) -> Self {
        let mut order = Self::default();
        if events > 0 && is_controlled(graph) {
            order.find_controls(graph, events);
        }
        order
    }

    /// Adds which event can follow which.
    pub(super) fn add_ways(&mut self, graph: &Graph, events: usize) {
        if events == 0 {
            return;
        }
        let point_of = |block: u32| block + u32::try_from(events).expect("fewer than 2^32 events");
        let mut successors = vec![SmallVec::new(); events + graph.blocks.len()];
        for (block, data) in (0..).zip(&graph.blocks) {
            let mut point = point_of(block);
            for op in &data.ops {
                if let Op::Event(event) | Op::Perish(event, ..) = op {
                    successors[point as usize].push(event.0);
                    point = event.0;
                }
            }
            for edge in &data.next {
                successors[point as usize].push(point_of(edge.to));
            }
        }
        self.successors = successors;
        self.entry = point_of(0);
        if is_controlled(graph) {
            self.find_ended(graph, events);
        }
    }

    /// A condition that a loop turns on says nothing of whether what follows the loop runs, but with
    /// which answer it runs: the way out of the loop is the only way there.
    fn find_ended(&mut self, graph: &Graph, events: usize) {
        let count = u32::try_from(graph.blocks.len()).expect("fewer than 2^32 blocks");
        let point_of = |block: u32| block + u32::try_from(events).expect("fewer than 2^32 events");
        self.ended = vec![Vec::new(); events];
        let circles = circles(graph);
        for (from, data) in (0_u32..).zip(&graph.blocks) {
            for edge in &data.next {
                let Some(control) = edge.control else {
                    continue;
                };
                if !matches!(control.outcome, Outcome::True | Outcome::False) {
                    continue;
                }
                // Only the condition of a loop is met again, and never from behind its way out.
                let circle = circles[from as usize];
                if circle.is_none() || circle == circles[edge.to as usize] {
                    continue;
                }
                let to = point_of(edge.to);
                let before = self.reached_avoiding(self.entry, Some(to));
                let after = self.reached_avoiding(to, None);
                for block in 0..count {
                    for op in &graph.blocks[block as usize].ops {
                        if let Op::Event(event) | Op::Perish(event, ..) = op
                            && after[event.0 as usize]
                            && !before[event.0 as usize]
                        {
                            self.ended[event.0 as usize].push(control);
                        }
                    }
                }
            }
        }
    }

    /// The points that a way of at least one step leads to without passing a point.
    fn reached_avoiding(&self, from: u32, avoiding: Option<u32>) -> Vec<bool> {
        let mut seen = vec![false; self.successors.len()];
        let mut open = vec![from];
        while let Some(point) = open.pop() {
            for &next in &self.successors[point as usize] {
                if Some(next) != avoiding && !std::mem::replace(&mut seen[next as usize], true) {
                    open.push(next);
                }
            }
        }
        seen
    }

    /// The answers that loops before an event ended with.
    pub(super) fn ended(&self, event: EventId) -> &[Control] {
        self.ended.get(event.0 as usize).map_or(&[], Vec::as_slice)
    }

    fn find_controls(&mut self, graph: &Graph, events: usize) {
        let after = post_dominators(graph);
        let count = graph.blocks.len();
        let mut direct: Vec<Vec<(Option<Control>, u32)>> = vec![Vec::new(); count];
        for (from, data) in (0_u32..).zip(&graph.blocks) {
            if data.next.len() < 2 {
                continue;
            }
            for edge in &data.next {
                let mut block = edge.to;
                let mut steps = 0;
                while Some(block) != after[from as usize] && steps <= count {
                    direct[block as usize].push((edge.control, from));
                    let Some(next) = after[block as usize] else {
                        break;
                    };
                    block = next;
                    steps += 1;
                }
            }
        }
        for direct in &mut direct {
            direct.sort_unstable();
            direct.dedup();
        }
        // Sorted.
        let mut all: Vec<Vec<Control>> = direct
            .iter()
            .map(|direct| {
                let mut own: Vec<Control> =
                    direct.iter().filter_map(|(control, _)| *control).collect();
                own.dedup();
                own
            })
            .collect();
        let mut froms: Vec<SmallVec<[u32; 2]>> = vec![SmallVec::new(); count];
        for (froms, direct) in froms.iter_mut().zip(&direct) {
            for &(_, from) in direct {
                if !froms.contains(&from) {
                    froms.push(from);
                }
            }
        }
        // When the controls of each block last grew, and when each block last looked at those it depends on.
        let (mut grew, mut looked) = (vec![1_usize; count], vec![0_usize; count]);
        let mut now = 1;
        loop {
            let mut changed = false;
            for block in 0..count {
                let before = std::mem::replace(&mut looked[block], now);
                now += 1;
                let mut own = std::mem::take(&mut all[block]);
                let known = own.len();
                for &from in &froms[block] {
                    if own.len() >= MOST_CONTROLS {
                        break;
                    }
                    if grew[from as usize] < before {
                        continue;
                    }
                    for &control in &all[from as usize] {
                        if let Err(index) = own.binary_search(&control)
                            && own.len() < MOST_CONTROLS
                        {
                            own.insert(index, control);
                        }
                    }
                }
                if own.len() > known {
                    grew[block] = now;
                    changed = true;
                }
                all[block] = own;
            }
            if !changed {
                break;
            }
        }
        self.controls = vec![Vec::new(); events];
        for (data, controls) in graph.blocks.iter().zip(&all) {
            for op in &data.ops {
                if let Op::Event(event) | Op::Perish(event, ..) = op {
                    self.controls[event.0 as usize].clone_from(controls);
                }
            }
        }
    }

    /// Whether a way of at least one step leads from `a` to `b` without passing `avoiding`.
    pub(super) fn can_follow(&self, a: EventId, b: EventId, avoiding: &[EventId]) -> bool {
        self.reaches(a.0, b.0, avoiding)
    }

    /// Whether a way leads from the entry to `event` without passing `avoiding`.
    pub(super) fn entry_reaches_avoiding(&self, event: EventId, avoiding: EventId) -> bool {
        self.reaches(self.entry, event.0, &[avoiding])
    }

    /// The controls of an event.
    pub(super) fn controls(&self, event: EventId) -> &[Control] {
        self.controls
            .get(event.0 as usize)
            .map_or(&[], Vec::as_slice)
    }

    fn reaches(&self, from: u32, to: u32, avoiding: &[EventId]) -> bool {
        let mut seen = vec![false; self.successors.len()];
        for event in avoiding {
            if event.0 != to
                && let Some(point) = seen.get_mut(event.0 as usize)
            {
                *point = true;
            }
        }
        let mut open = vec![from];
        while let Some(point) = open.pop() {
            let Some(next) = self.successors.get(point as usize) else {
                continue;
            };
            for &next in next {
                if next == to {
                    return true;
                }
                if !std::mem::replace(&mut seen[next as usize], true) {
                    open.push(next);
                }
            }
        }
        false
    }
}

/// Whether anything in a graph depends on a branch, as far as that is looked at.
fn is_controlled(graph: &Graph) -> bool {
    let mut edges = graph.blocks.iter().flat_map(|block| &block.next);
    graph.blocks.len() <= MOST_BLOCKS && edges.any(|edge| edge.control.is_some())
}

/// For each block on a circle which one that is: the same number for blocks that lead to each other.
fn circles(graph: &Graph) -> Vec<Option<usize>> {
    let edges: Vec<Vec<usize>> = graph
        .blocks
        .iter()
        .map(|block| block.next.iter().map(|edge| edge.to as usize).collect())
        .collect();
    let mut circles = vec![None; edges.len()];
    for (number, component) in components(&edges).into_iter().enumerate() {
        if component.len() > 1 || component.iter().any(|&block| edges[block].contains(&block)) {
            for block in component {
                circles[block] = Some(number);
            }
        }
    }
    circles
}

/// The block that every way out of a block leads through next; `None` at ways out of the function.
fn post_dominators(graph: &Graph) -> Vec<Option<u32>> {
    let count = graph.blocks.len();
    let exit = u32::try_from(count).expect("fewer than 2^32 blocks");
    let next: Vec<SmallVec<[u32; 2]>> = graph
        .blocks
        .iter()
        .map(|block| match block.next.is_empty() {
            true => SmallVec::from_slice(&[exit]),
            false => block.next.iter().map(|edge| edge.to).collect(),
        })
        .collect();
    let mut before: Vec<SmallVec<[u32; 2]>> = vec![SmallVec::new(); count + 1];
    for (block, next) in (0..).zip(&next) {
        for &to in next {
            before[to as usize].push(block);
        }
    }
    // Blocks in reverse post-order of the reversed graph.
    let mut position = vec![None; count + 1];
    let mut sequence = Vec::new();
    let mut open = vec![(exit, 0_usize)];
    let mut seen = vec![false; count + 1];
    seen[exit as usize] = true;
    while let Some((block, child)) = open.pop() {
        if let Some(&previous) = before[block as usize].get(child) {
            open.push((block, child + 1));
            if !std::mem::replace(&mut seen[previous as usize], true) {
                open.push((previous, 0));
            }
        } else {
            sequence.push(block);
        }
    }
    sequence.reverse();
    for (index, &block) in sequence.iter().enumerate() {
        position[block as usize] = Some(index);
    }
    let mut after: Vec<Option<u32>> = vec![None; count + 1];
    after[exit as usize] = Some(exit);
    loop {
        let mut changed = false;
        for &block in &sequence[1..] {
            let mut found: Option<u32> = None;
            for &to in &next[block as usize] {
                if after[to as usize].is_none() {
                    continue;
                }
                found = Some(match found {
                    None => to,
                    Some(other) => meet(&after, &position, to, other),
                });
            }
            if found.is_some() && after[block as usize] != found {
                after[block as usize] = found;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    after.truncate(count);
    for block in &mut after {
        if *block == Some(exit) {
            *block = None;
        }
    }
    after
}

fn meet(after: &[Option<u32>], position: &[Option<usize>], mut a: u32, mut b: u32) -> u32 {
    while a != b {
        while position[a as usize] > position[b as usize] {
            a = after[a as usize].unwrap_or(a);
        }
        while position[b as usize] > position[a as usize] {
            b = after[b as usize].unwrap_or(b);
        }
    }
    a
}
