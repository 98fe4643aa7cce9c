//! One state of a function: who holds which lock, and which variants are known.

use std::cmp::Ordering;

use super::facts::{HeldSet, TokenId};
use super::graph::{Holder, HolderStep, Settle, SlotId, Test, owed_index};

/// A lock held by a part of a slot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Entry {
    at: Holder,
    token: TokenId,
    /// Held whenever the enums on the way are these variants.
    certain: bool,
}

/// A set of runs that agree in all that is seen here.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Config {
    /// Sorted.
    entries: Vec<Entry>,
    /// Variants that enums can be, as bits, where not all; sorted.
    masks: Vec<(Holder, u64)>,
}

/// Every variant of an enum of so many.
pub(super) fn all(count: u32) -> u64 {
    if count >= 64 {
        u64::MAX
    } else {
        (1 << count) - 1
    }
}

impl Config {
    /// How many things the state tells.
    pub(super) fn len(&self) -> usize {
        self.entries.len() + self.masks.len()
    }

    /// Forgets the variants of enums that hold nothing.
    pub(super) fn forget_idle(&mut self) {
        let entries = &self.entries;
        self.masks.retain(|(at, _)| {
            let first = entries.partition_point(|entry| entry.at.slot < at.slot);
            entries
                .get(first)
                .is_some_and(|entry| entry.at.slot == at.slot)
        });
    }

    fn insert(&mut self, entry: Entry) {
        match self
            .entries
            .binary_search_by(|other| (&other.at, other.token).cmp(&(&entry.at, entry.token)))
        {
            Ok(index) => self.entries[index].certain |= entry.certain,
            Err(index) => self.entries.insert(index, entry),
        }
    }

    fn mask(&self, at: &Holder) -> Option<u64> {
        self.masks
            .binary_search_by(|(other, _)| other.cmp(at))
            .ok()
            .map(|index| self.masks[index].1)
    }

    /// The enum is one of these variants.
    pub(super) fn set_mask(&mut self, at: &Holder, mask: u64) {
        match self.masks.binary_search_by(|(other, _)| other.cmp(at)) {
            Ok(index) => self.masks[index].1 = mask,
            Err(index) => self.masks.insert(index, (at.clone(), mask)),
        }
    }

    /// The part holds the lock.
    pub(super) fn hold(&mut self, token: TokenId, at: &Holder) {
        self.insert(Entry {
            at: at.clone(),
            token,
            certain: true,
        });
    }

    /// The part is dropped.
    pub(super) fn drop(&mut self, part: &Holder) {
        self.entries.retain(|entry| !part.covers(&entry.at));
        self.masks.retain(|(at, _)| !part.covers(at));
    }

    /// Hands over what the part holds, and what is known of enums in it.
    fn take(&mut self, part: &Holder) -> (Vec<Entry>, Vec<(Holder, u64)>) {
        let (mut taken, mut masks) = (Vec::new(), Vec::new());
        self.entries.retain(|entry| {
            let inside = part.covers(&entry.at);
            if inside {
                taken.push(entry.clone());
            }
            !inside
        });
        self.masks.retain(|(at, mask)| {
            let inside = part.covers(at);
            if inside {
                masks.push((at.clone(), *mask));
            }
            !inside
        });
        // What is held by a whole goes with the part that is taken from it.
        self.entries.retain(|entry| {
            let around =
                entry.at.covers(part) && entry.at != *part && entry.at.slot.0 >= SlotId::RESERVED;
            if around {
                taken.push(Entry {
                    at: part.clone(),
                    ..entry.clone()
                });
            }
            !around
        });
        (taken, masks)
    }

    /// The value moves.
    pub(super) fn transfer(&mut self, from: &Holder, to: &Holder) {
        let (entries, masks) = self.take(from);
        let renamed = |at: &Holder| to.with(&at.path[from.path.len()..]);
        for (at, mask) in masks {
            self.set_mask(&renamed(&at), mask);
        }
        for entry in entries {
            self.insert(Entry {
                at: renamed(&entry.at),
                ..entry
            });
        }
    }

    /// The value moves by type.
    pub(super) fn settle(&mut self, settle: &Settle) {
        let inside: Vec<TokenId> = {
            let mut tokens: Vec<TokenId> = self
                .entries
                .iter()
                .filter(|entry| settle.from.covers(&entry.at) || entry.at.covers(&settle.from))
                .map(|entry| entry.token)
                .collect();
            tokens.sort_unstable();
            tokens.dedup();
            tokens
        };
        let certain: Vec<bool> = inside
            .iter()
            .map(|&token| self.surely_holds(&settle.from, token))
            .collect();
        if !settle.shared && !settle.perhaps {
            self.take(&settle.from);
        }
        if settle.perhaps && !settle.shared {
            for entry in &mut self.entries {
                if settle.from.covers(&entry.at) {
                    entry.certain = false;
                }
            }
        }
        let exclusive = exclusive(&settle.into);
        for (token, certain) in inside.into_iter().zip(certain) {
            for at in &settle.into {
                self.insert(Entry {
                    at: at.clone(),
                    token,
                    certain: certain && exclusive && !settle.perhaps,
                });
            }
        }
    }

    /// What is left of this state where the test holds; `false`: nothing.
    pub(super) fn refine(&mut self, test: &Test) -> bool {
        if test.variant >= 64 {
            return true;
        }
        let known = self.mask(&test.at).unwrap_or(all(test.count));
        let bit = 1_u64 << test.variant;
        let mask = if test.is { known & bit } else { known & !bit };
        if mask == 0 {
            return false;
        }
        if mask != known {
            let depth = test.at.path.len();
            let excluded = |at: &Holder| {
                test.at.covers(at)
                    && matches!(at.path.get(depth), Some(HolderStep::Variant(v)) if *v < 64 && mask & (1 << v) == 0)
            };
            self.entries.retain(|entry| !excluded(&entry.at));
            self.masks.retain(|(at, _)| !excluded(at));
            // An enum that holds nothing any more in this state says nothing by its variant, but a
            // later look at it must find the same answer.
            self.set_mask(&test.at, mask);
        }
        true
    }

    /// Whether a lock is held by the part in every run of this state.
    fn surely_holds(&self, part: &Holder, token: TokenId) -> bool {
        let entries: Vec<&Entry> = self
            .entries
            .iter()
            .filter(|entry| entry.token == token && entry.certain)
            .filter(|entry| part.covers(&entry.at) || entry.at.covers(part))
            .collect();
        self.covered(&entries, part.slot, part.path.len())
    }

    /// Whether entries of one slot, equal in their first `depth` steps, cover all variants.
    fn covered(&self, entries: &[&Entry], slot: SlotId, depth: usize) -> bool {
        let Some(first) = entries.first() else {
            return false;
        };
        if entries.iter().any(|entry| entry.at.path.len() <= depth) {
            return true;
        }
        let mut steps: Vec<HolderStep> = entries.iter().map(|entry| entry.at.path[depth]).collect();
        steps.sort_unstable();
        steps.dedup();
        let mut variants = 0_u64;
        for step in steps {
            let inside: Vec<&Entry> = entries
                .iter()
                .copied()
                .filter(|entry| entry.at.path[depth] == step)
                .collect();
            if self.covered(&inside, slot, depth + 1) {
                match step {
                    HolderStep::Variant(variant) if variant < 64 => variants |= 1 << variant,
                    HolderStep::Variant(_) => {}
                    HolderStep::Field(_) | HolderStep::Element => return true,
                }
            }
        }
        let at = Holder {
            slot,
            path: first.at.path[..depth].into(),
        };
        variants != 0
            && self
                .mask(&at)
                .is_some_and(|possible| possible & !variants == 0)
    }

    /// What is held, for sure or perhaps.
    pub(super) fn held(&self) -> HeldSet {
        let mut held = HeldSet::default();
        let mut slots: Vec<(TokenId, SlotId)> = self
            .entries
            .iter()
            .filter(|entry| entry.at.slot != SlotId::SUSPENDED && owed_index(entry.token).is_none())
            .map(|entry| (entry.token, entry.at.slot))
            .collect();
        slots.sort_unstable();
        slots.dedup();
        for (token, slot) in slots {
            if held.may.last() != Some(&token) {
                held.may.push(token);
            }
            if held.must.last() != Some(&token) && self.surely_holds(&Holder::of(slot), token) {
                held.must.push(token);
            }
        }
        held
    }

    /// Whether some of the part holds a token.
    pub(super) fn owes(&self, token: TokenId, part: &Holder) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.token == token && part.covers(&entry.at))
    }

    /// What a part holds, for sure or perhaps, with the way to it.
    pub(super) fn held_by(&self, part: &Holder) -> Vec<(TokenId, Holder, bool)> {
        self.entries
            .iter()
            .filter(|entry| part.covers(&entry.at))
            .map(|entry| (entry.token, entry.at.clone(), entry.certain))
            .collect()
    }

    /// Whether the part holds the lock, or cannot be there.
    pub(super) fn holds_or_excludes(&self, token: TokenId, at: &Holder) -> bool {
        let held = self
            .entries
            .iter()
            .any(|entry| entry.token == token && entry.at == *at && entry.certain);
        held || self.masks.iter().any(|(of, mask)| {
            of.covers(at)
                && matches!(at.path.get(of.path.len()), Some(HolderStep::Variant(v)) if *v < 64 && mask & (1 << v) == 0)
        })
    }

    /// Whether the enums on the way to a part can be the variants that it takes for the part to be there.
    fn is_possible(&self, at: &Holder) -> bool {
        self.masks.iter().all(|(of, mask)| {
            !of.covers(at)
                || !matches!(at.path.get(of.path.len()), Some(HolderStep::Variant(v)) if *v < 64 && mask & (1 << v) == 0)
        })
    }

    /// One state that stands for both; says whether that is another one than before.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        let mut changed = false;
        let mut joined = Vec::with_capacity(self.entries.len().max(other.entries.len()));
        let (mut here, mut there) = (
            self.entries.iter().peekable(),
            other.entries.iter().peekable(),
        );
        // Both are sorted by part and lock.
        loop {
            let order = match (here.peek(), there.peek()) {
                (Some(a), Some(b)) => (&a.at, a.token).cmp(&(&b.at, b.token)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            let entry = match order {
                Ordering::Less => here.next().map(|entry| Entry {
                    certain: entry.certain && !other.is_possible(&entry.at),
                    ..entry.clone()
                }),
                Ordering::Equal => there.next().zip(here.next()).map(|(b, a)| Entry {
                    certain: a.certain && b.certain,
                    ..a.clone()
                }),
                Ordering::Greater => there.next().map(|entry| Entry {
                    certain: entry.certain && !self.is_possible(&entry.at),
                    ..entry.clone()
                }),
            };
            joined.extend(entry);
        }
        changed |= joined != self.entries;
        let masks: Vec<(Holder, u64)> = self
            .masks
            .iter()
            .filter_map(|(at, mask)| other.mask(at).map(|there| (at.clone(), mask | there)))
            .collect();
        changed |= masks != self.masks;
        self.entries = joined;
        self.masks = masks;
        changed
    }
}

/// Whether at most one of the parts can be there at once: payloads of different variants.
fn exclusive(parts: &[Holder]) -> bool {
    parts.iter().enumerate().all(|(index, a)| {
        parts[index + 1..].iter().all(|b| {
            let differ = a.path.iter().zip(&b.path).find(|(a, b)| a != b);
            matches!(
                differ,
                Some((HolderStep::Variant(_), HolderStep::Variant(_)))
            )
        })
    })
}
