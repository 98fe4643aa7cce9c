//! MW102

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::LockKind;

use crate::conflict::{conflicts, excludes};
use crate::function::functions;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Enters a sharded map again while a guard of it is alive.
    ///
    /// ## What it flags
    /// A sharded map such as `DashMap` is entered again while this thread holds a guard of one of its shards:
    /// a `Ref`, `RefMut`, an entry, an iterator, or a closure that runs under one of them. The same key is the
    /// same shard (`certain`). Another key may be in that shard (`likely`). Calls that visit every shard
    /// (`len`, `iter`, `clear`, `clone`, `Debug`) always meet it.
    ///
    /// ## Why it matters
    /// ```text
    /// this thread                                another thread
    /// let hits = map.get(&key);  // shard 3 read
    /// map.insert(key, 1);        // shard 3 write:
    ///                            // waits for itself
    ///                                            map.get(&other)  // shard 3: waits for ever
    /// ```
    /// With another key it depends on the hash whether it hangs: once in so many users, and never in the test.
    ///
    /// ## Example
    /// ```rust,ignore
    /// if let Some(hits) = self.hits.get(page) {
    ///     self.hits.insert(page.to_owned(), *hits + 1);
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// if let Some(mut hits) = self.hits.get_mut(page) {
    ///     *hits += 1;
    /// }
    /// ```
    /// `remove_if` looks and removes in one step, `entry` looks and inserts, `retain` removes while it walks.
    /// Compute what an `or_insert_with` closure needs before the entry is taken.
    ///
    /// ## Fix safety
    /// There is no automatic fix: which of the two accesses goes away depends on what was meant.
    ///
    /// ## Known gaps
    /// * A read inside a read is silent, as in DashMap 5.3 and later; versions 5.0 to 5.2 are told by Cargo.lock.
    /// * Two keys are the same only if they are the same place or the same literal.
    ///
    /// ## Evidence
    /// * sockudo/sockudo, `crates/sockudo-core/src/namespace.rs` (commit d2564e5): the `Ref` of a channel is
    ///   alive while `remove_if` locks the same shard; fixed in 6ca14f0.
    /// * sockudo/sockudo, `crates/sockudo-adapter/src/watchlist.rs` (commit c150e20): `entry` of other users in
    ///   a loop under the `RefMut` of one.
    /// * xacrimon/dashmap#225: removing a key under a reference to it locks the thread for ever.
    MW102 shard_reentry {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// An access to a sharded map under a guard of it.
struct ShardReentry {
    /// The map as the source names it: `self.hits`.
    map: String,
    /// The call that waits: `insert`, `len`.
    call: String,
    /// What is held, as a noun: "what `get` gave", "`hits`".
    holder: String,
    /// The variable that holds it, if one does.
    variable: Option<String>,
    /// Whether it is known to be the same shard.
    same_shard: bool,
}

impl Violation for ShardReentry {
    fn message(&self) -> String {
        let Self { map, call, .. } = self;
        if self.same_shard {
            format!("`{call}` waits for a shard of `{map}` that this thread holds")
        } else {
            format!("`{call}` may wait for a shard of `{map}` that this thread holds")
        }
    }

    fn note(&self) -> Option<String> {
        Some(if self.same_shard {
            format!(
                "{} keeps the shard locked until it is dropped, so the thread waits for itself",
                self.holder
            )
        } else {
            format!(
                "{} keeps its shard locked; if both keys live in that shard, the thread waits for itself",
                self.holder
            )
        })
    }

    fn help(&self) -> Option<String> {
        let first = match &self.variable {
            Some(guard) => format!("change the value through `{guard}`, or `drop({guard})` before this"),
            None => "copy what is needed with a `let` of its own first: the guard ends with that statement".to_owned(),
        };
        Some(format!(
            "{first}; `entry`, `remove_if` and `retain` look and write in one step"
        ))
    }
}

fn needs(map: &str, same_shard: bool) -> String {
    if same_shard {
        format!("needs that shard of `{map}`")
    } else {
        format!("needs a shard of `{map}`, which may be the same")
    }
}

fn shard_reentry(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for conflict in conflicts(&function, LockKind::Sharded, input.track) {
            if !excludes(conflict.held_mode, conflict.mode) {
                continue;
            }
            let confidence = if conflict.same_part {
                conflict.confidence()
            } else {
                Confidence::Likely
            };
            let token = function.flow.token(conflict.held);
            let map = function.place_name(conflict.lock);
            let call = function
                .call_name(conflict.event)
                .unwrap_or_else(|| "this".to_owned());
            let violation = ShardReentry {
                map: map.clone(),
                call,
                holder: function.holder(token),
                variable: function.holding_variable(token),
                same_shard: conflict.same_part,
            };
            let span = function.event(conflict.event).span;
            let Some(primary) = function.label(span, needs(&map, conflict.same_part)) else {
                continue;
            };
            let accesses = format!("{:?},{:?}", conflict.held_mode, conflict.mode).to_lowercase();
            let finding = out.push(
                &violation,
                confidence,
                primary,
                function.identity(conflict.lock, accesses),
            );
            finding.related = function.taken(conflict.held);
            finding
                .related
                .extend(function.path(conflict.path, "locked here"));
            finding.in_test = function.in_test();
        }
    }
}
