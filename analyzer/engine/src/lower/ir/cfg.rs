//! Predicates of `cfg`: which of them hold in the build that is looked at, and which never hold together.

/// The predicate of a `cfg`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CfgPredicate {
    /// `test`, `unix`
    Flag(String),
    /// `feature = "x"`
    KeyValue(String, String),
    /// `all(..)`
    All(Vec<CfgPredicate>),
    /// `any(..)`
    Any(Vec<CfgPredicate>),
    /// `not(..)`
    Not(Box<CfgPredicate>),
    /// Something else: neither known true nor known false.
    Unknown,
}

/// How well a `cfg` fits the build that Cargo would do by default. Twins of one name are told apart by
/// this; the best rank wins, equals are all kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CfgRank {
    /// It does not hold.
    False,
    /// Nobody says.
    Unknown,
    /// It holds.
    True,
}

/// More parts than these are not tried in all their combinations.
const MOST_PARTS: usize = 8;
/// Keys that have one value in a build.
const SINGLE: [&str; 6] = [
    "target_os",
    "target_arch",
    "target_env",
    "target_endian",
    "target_pointer_width",
    "panic",
];

/// The rank of all `predicates` together. Flags that no toolchain sets on its own (`loom`, `miri`, `test`, those
/// of a package) are off; so is a feature that is not among `features`, if these are known.
#[must_use]
pub fn rank_of(predicates: &[CfgPredicate], features: Option<&[String]>) -> CfgRank {
    let ranks = predicates.iter().map(|one| one.rank(features));
    ranks.min().unwrap_or(CfgRank::True)
}

/// Whether no build has all of the one and all of the other.
#[must_use]
pub fn exclude_each_other(one: &[CfgPredicate], other: &[CfgPredicate]) -> bool {
    !one.is_empty()
        && !other.is_empty()
        && builds(&[one, other]).is_some_and(|builds| {
            let both = |build: &[(&CfgPredicate, bool)]| holds(one, build) && holds(other, build);
            !builds.iter().any(|build| both(build))
        })
}

/// Whether every build has all of at least one of these.
#[must_use]
pub fn are_exhaustive(alternatives: &[&[CfgPredicate]]) -> bool {
    builds(alternatives).is_some_and(|builds| {
        builds
            .iter()
            .all(|build| alternatives.iter().any(|one| holds(one, build)))
    })
}

type Build<'a> = Vec<(&'a CfgPredicate, bool)>;

/// Every way in which the smallest parts may hold; `None` if that cannot be told.
fn builds<'a>(all: &[&'a [CfgPredicate]]) -> Option<Vec<Build<'a>>> {
    let mut parts: Vec<&CfgPredicate> = Vec::new();
    for predicate in all.iter().copied().flatten() {
        predicate.parts(&mut parts)?;
    }
    if parts.len() > MOST_PARTS {
        return None;
    }
    let ways = (0..1_usize << parts.len()).map(|bits| {
        let values = parts.iter().enumerate();
        values
            .map(|(at, part)| (*part, bits & (1 << at) != 0))
            .collect::<Build<'_>>()
    });
    Some(ways.filter(|build| is_possible(build)).collect())
}

/// The key of a part of which only one value can be set.
fn single(part: &CfgPredicate) -> Option<&str> {
    match part {
        CfgPredicate::KeyValue(key, _) if SINGLE.contains(&key.as_str()) => Some(key),
        CfgPredicate::Flag(flag) if flag == "unix" || flag == "windows" => Some("family"),
        _ => None,
    }
}

fn is_possible(build: &Build<'_>) -> bool {
    let set = build.iter().filter(|(_, holds)| *holds);
    let mut keys: Vec<_> = set.filter_map(|(part, _)| single(part)).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    keys.len() == count
}

fn holds(predicates: &[CfgPredicate], build: &[(&CfgPredicate, bool)]) -> bool {
    predicates.iter().all(|one| one.holds_in(build))
}

impl CfgPredicate {
    fn rank(&self, features: Option<&[String]>) -> CfgRank {
        let of = |holds: bool| if holds { CfgRank::True } else { CfgRank::False };
        match self {
            Self::Flag(flag) => match flag.as_str() {
                "unix" => of(cfg!(unix)),
                "windows" => of(cfg!(windows)),
                "debug_assertions" => CfgRank::Unknown,
                _ => CfgRank::False,
            },
            Self::KeyValue(key, value) => match key.as_str() {
                "feature" => {
                    features.map_or(CfgRank::Unknown, |features| of(features.contains(value)))
                }
                "target_os" => of(value == std::env::consts::OS),
                "target_arch" => of(value == std::env::consts::ARCH),
                "target_family" => of(value == std::env::consts::FAMILY),
                "target_pointer_width" => of(value == "64"),
                "target_has_atomic" => of(value != "128"),
                "panic" => of(value == "unwind"),
                _ => CfgRank::Unknown,
            },
            Self::All(all) => rank_of(all, features),
            Self::Any(any) => any
                .iter()
                .map(|one| one.rank(features))
                .max()
                .unwrap_or(CfgRank::False),
            Self::Not(inner) => match inner.rank(features) {
                CfgRank::True => CfgRank::False,
                CfgRank::Unknown => CfgRank::Unknown,
                CfgRank::False => CfgRank::True,
            },
            Self::Unknown => CfgRank::Unknown,
        }
    }

    /// Collects the flags and keys; `None` if something else is among them.
    fn parts<'a>(&'a self, out: &mut Vec<&'a Self>) -> Option<()> {
        match self {
            Self::Flag(_) | Self::KeyValue(..) => {
                if !out.contains(&self) {
                    out.push(self);
                }
                Some(())
            }
            Self::All(inner) | Self::Any(inner) => inner.iter().try_for_each(|one| one.parts(out)),
            Self::Not(inner) => inner.parts(out),
            Self::Unknown => None,
        }
    }

    fn holds_in(&self, build: &[(&Self, bool)]) -> bool {
        match self {
            Self::All(all) => all.iter().all(|one| one.holds_in(build)),
            Self::Any(any) => any.iter().any(|one| one.holds_in(build)),
            Self::Not(inner) => !inner.holds_in(build),
            part => build.iter().any(|(known, holds)| *known == part && *holds),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CfgPredicate, CfgRank, are_exhaustive, exclude_each_other, rank_of};

    fn flag(name: &str) -> CfgPredicate {
        CfgPredicate::Flag(name.to_owned())
    }

    fn not(inner: CfgPredicate) -> CfgPredicate {
        CfgPredicate::Not(Box::new(inner))
    }

    fn os(name: &str) -> CfgPredicate {
        CfgPredicate::KeyValue("target_os".to_owned(), name.to_owned())
    }

    #[test]
    fn flags_of_nobody_are_off_and_features_depend() {
        assert_eq!(rank_of(&[flag("loom")], None), CfgRank::False);
        assert_eq!(rank_of(&[not(flag("loom"))], None), CfgRank::True);
        let feature = CfgPredicate::KeyValue("feature".to_owned(), "a".to_owned());
        let one = std::slice::from_ref(&feature);
        assert_eq!(rank_of(one, None), CfgRank::Unknown);
        assert_eq!(rank_of(one, Some(&["a".to_owned()])), CfgRank::True);
        assert_eq!(rank_of(one, Some(&[])), CfgRank::False);
    }

    #[test]
    fn twins_exclude_each_other_and_leave_nothing_out() {
        let (loom, plain) = ([flag("loom")], [not(flag("loom"))]);
        assert!(exclude_each_other(&loom, &plain));
        assert!(are_exhaustive(&[&loom, &plain]));
        assert!(!exclude_each_other(&loom, &[flag("miri")]));
        assert!(!exclude_each_other(&loom, &[]));
        assert!(exclude_each_other(
            &[os("linux")],
            &[os("macos"), flag("x")]
        ));
        assert!(!are_exhaustive(&[&[os("linux")], &[os("macos")]]));
        let either = [CfgPredicate::Any(vec![flag("a"), flag("b")])];
        let neither = [not(flag("a")), not(flag("b"))];
        assert!(exclude_each_other(&either, &neither));
        assert!(are_exhaustive(&[&either, &neither]));
        assert!(!exclude_each_other(&[CfgPredicate::Unknown], &loom));
    }
}
