//! Which event can follow which, and what each depends on.

use super::facts::{Control, EventId};

/// The control-flow graph of a function, reduced to events.
#[derive(Debug, Default)]
pub(in crate::flow) struct Order {
    /// Successors of each point. Points `0..events` are the events.
    successors: Vec<Vec<u32>>,
    /// The point at which the function starts.
    entry: u32,
    /// Controls of each event.
    controls: Vec<Vec<Control>>,
}

impl Order {
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
