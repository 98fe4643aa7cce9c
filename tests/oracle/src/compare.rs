//! Predictions held against reality.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::construct::Edition;
use crate::generate::Function;
use crate::run::{Observed, Position, Source, Visit};

/// What an analyzer says of one acquisition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prediction {
    /// The acquisition.
    pub at: Position,
    /// Guards that may be alive there, by the place of their acquisition.
    pub may: BTreeSet<Position>,
    /// Guards that are alive there on every path.
    pub must: BTreeSet<Position>,
}

/// An analyzer, real or made up.
pub trait Predict {
    /// Every reachable acquisition of the file with its held sets. `stub` describes the probe
    /// crate in the stub language.
    fn held_sets(&self, text: &str, edition: Edition, stub: &str) -> Vec<Prediction>;
}

/// A place where prediction and reality differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The function.
    pub function: String,
    /// The acquisition.
    pub at: Position,
    /// What differs.
    pub difference: Difference,
}

/// How prediction and reality differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It happens, and is not predicted.
    Missed,
    /// It is predicted, and never happens.
    Unreached,
    /// The sets differ.
    Sets {
        /// Alive in some visit, and not in the may-set.
        lacking_may: BTreeSet<Position>,
        /// In the may-set, and never alive.
        surplus_may: BTreeSet<Position>,
        /// Alive in every visit, and not in the must-set.
        lacking_must: BTreeSet<Position>,
        /// In the must-set, and not alive in every visit.
        surplus_must: BTreeSet<Position>,
    },
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}:{}: ", self.function, self.at.0, self.at.1)?;
        match &self.difference {
            Difference::Missed => f.write_str("happens, but is not predicted"),
            Difference::Unreached => f.write_str("is predicted, but never happens"),
            Difference::Sets {
                lacking_may,
                surplus_may,
                lacking_must,
                surplus_must,
            } => {
                for (what, set) in [
                    ("may lacks", lacking_may),
                    ("may has too much", surplus_may),
                    ("must lacks", lacking_must),
                    ("must has too much", surplus_must),
                ] {
                    if !set.is_empty() {
                        write!(f, "{what}")?;
                        for (line, column) in set {
                            write!(f, " {line}:{column}")?;
                        }
                        f.write_str("; ")?;
                    }
                }
                Ok(())
            }
        }
    }
}

/// Every disagreement in a file, in the order of its lines.
#[must_use]
pub fn disagreements(
    source: &Source,
    observed: &BTreeMap<String, Observed>,
    predictions: &[Prediction],
) -> Vec<Disagreement> {
    let by_place: BTreeMap<Position, &Prediction> = predictions.iter().map(|p| (p.at, p)).collect();
    let mut found = Vec::new();
    for (function, first, last) in &source.functions {
        let nothing = Observed::new();
        let seen = observed.get(&function.name).unwrap_or(&nothing);
        // A place in the prelude belongs to no function; only its caller's site counts.
        let inside = |at: &Position| (*first..=*last).contains(&at.0);
        let places: BTreeSet<Position> = seen
            .keys()
            .copied()
            .chain(
                by_place
                    .range((*first, 0)..=(*last, u32::MAX))
                    .map(|(&at, _)| at),
            )
            .filter(inside)
            .collect();
        for at in places {
            let difference = match (seen.get(&at), by_place.get(&at)) {
                (Some(_), None) => Some(Difference::Missed),
                (None, Some(_)) => Some(Difference::Unreached),
                (Some(visit), Some(prediction)) => difference(visit, prediction),
                (None, None) => None,
            };
            found.extend(difference.map(|difference| Disagreement {
                function: function.name.clone(),
                at,
                difference,
            }));
        }
    }
    found
}

fn difference(visit: &Visit, prediction: &Prediction) -> Option<Difference> {
    let minus = |a: &BTreeSet<Position>, b: &BTreeSet<Position>| a - b;
    let lacking_may = minus(&visit.may, &prediction.may);
    let surplus_may = minus(&prediction.may, &visit.may);
    let lacking_must = minus(&visit.must, &prediction.must);
    let surplus_must = minus(&prediction.must, &visit.must);
    if [&lacking_may, &surplus_may, &lacking_must, &surplus_must]
        .iter()
        .all(|s| s.is_empty())
    {
        return None;
    }
    Some(Difference::Sets {
        lacking_may,
        surplus_may,
        lacking_must,
        surplus_must,
    })
}

/// How often each construct occurs.
#[must_use]
pub fn construct_counts<'a>(
    functions: impl IntoIterator<Item = &'a Function>,
) -> BTreeMap<crate::construct::Construct, u32> {
    let mut counts = BTreeMap::new();
    for function in functions {
        for (&construct, &n) in &function.constructs {
            *counts.entry(construct).or_default() += n;
        }
    }
    counts
}
