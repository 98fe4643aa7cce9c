//! What does not fit together.

use proc_macro2::Span;
use syn::{Error, Ident};

use crate::attr::{MapOptions, STRATEGIES, Strategy};

/// Looks at the options of one map. `place` is the attribute, for what is missing.
pub(crate) fn map(options: &MapOptions, place: Span, problems: &mut Vec<Error>) {
    no_repeats(&options.named, problems);
    match options.strategies[..] {
        [] if problems.is_empty() => {
            let message = format!("say how the map is kept: {STRATEGIES}");
            problems.push(Error::new(place, message));
        }
        [] | [_] => {}
        [(first, _), .., (last, span)] => {
            // The same strategy twice was told above.
            if first.name() != last.name() {
                let message = "a map has one strategy: remove all but one";
                problems.push(Error::new(span, message));
            }
        }
    }
    let Some(&(strategy, span)) = options.strategies.first() else {
        return;
    };
    if let Some((feature, is_on)) = strategy.feature()
        && !is_on
    {
        let message = format!(
            "strategy `{}` needs the feature `{feature}` of `mapwarden`: add it in Cargo.toml",
            strategy.name()
        );
        problems.push(Error::new(span, message));
    }
    if let Some(span) = options.metrics
        && !cfg!(feature = "metrics")
    {
        let message = "`metrics` needs the feature `metrics` of `mapwarden`: add it in Cargo.toml";
        problems.push(Error::new(span, message));
    }
    if let Some((_, span)) = options.write_budget
        && options.metrics.is_none()
    {
        let message = "a write budget is watched by the metrics: add `metrics`";
        problems.push(Error::new(span, message));
    }
    let only_for = [
        (options.capacity.as_ref(), "capacity", "cache"),
        (options.time_to_live.as_ref(), "time_to_live", "cache"),
        (options.queue.as_ref(), "queue", "batched"),
    ];
    for (value, option, wanted) in only_for {
        if let Some((_, span)) = value
            && strategy.name() != wanted
        {
            let message = format!("`{option}` is for strategy `{wanted}`; remove it");
            problems.push(Error::new(*span, message));
        }
    }
    if let Some(span) = options.ordered
        && matches!(strategy, Strategy::SingleWriter | Strategy::Batched { .. })
    {
        let message = format!(
            "`{}` never waits for another map's lock, so it has no place in an order; remove `ordered`",
            strategy.name()
        );
        problems.push(Error::new(span, message));
    }
}

/// Each option once.
pub(crate) fn no_repeats(named: &[Ident], problems: &mut Vec<Error>) {
    for (at, name) in named.iter().enumerate() {
        if named[..at].contains(name) {
            let message = format!("`{name}` is said twice; remove one");
            problems.push(Error::new(name.span(), message));
        }
    }
}

impl Strategy {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::RwLock => "rwlock",
            Self::Mutex => "mutex",
            Self::Sharded(_) => "sharded",
            Self::Optimistic(_) => "optimistic",
            Self::Snapshot { .. } => "snapshot",
            Self::SingleWriter => "single_writer",
            Self::Batched { .. } => "batched",
            Self::LockFree => "lock_free",
            Self::Cache => "cache",
        }
    }

    /// The feature that the strategy needs and whether it is on.
    fn feature(self) -> Option<(&'static str, bool)> {
        match self {
            Self::RwLock | Self::Mutex | Self::Sharded(_) | Self::Optimistic(_) => None,
            Self::Snapshot { .. } | Self::Batched { .. } => {
                Some(("snapshot", cfg!(feature = "snapshot")))
            }
            Self::SingleWriter => Some(("single-writer", cfg!(feature = "single-writer"))),
            Self::LockFree => Some(("lock-free", cfg!(feature = "lock-free"))),
            Self::Cache => Some(("cache", cfg!(feature = "cache"))),
        }
    }
}
