//! The first oracle: what really runs decides who is right about held sets.

use std::path::Path;
use std::sync::LazyLock;

use mapwarden_engine::flow::{Fault, FaultSet, FlowOptions};
use mapwarden_oracle::analyzer::Analyzer;
use mapwarden_oracle::compare::{Predict, Prediction};
use mapwarden_oracle::construct::Edition;
use mapwarden_oracle::known;
use mapwarden_oracle::run::Workshop;
use mapwarden_oracle::session::{Batch, LEAST, workshop};

/// Functions per edition.
const FUNCTIONS: u32 = 2000;
const SEED: u64 = 1;
const EDITIONS: [Edition; 2] = [Edition::Rust2021, Edition::Rust2024];

fn open(name: &str) -> Workshop {
    workshop(Path::new(env!("CARGO_TARGET_TMPDIR")), name).expect("the probe crate compiles")
}

/// What was seen, shared by the tests.
static BATCHES: LazyLock<Vec<Batch>> = LazyLock::new(|| {
    let workshop = open("generated");
    EDITIONS
        .iter()
        .map(|&edition| {
            Batch::observe(&workshop, edition, FUNCTIONS, SEED)
                .unwrap_or_else(|failure| panic!("a generated function fails: {}", failure.0))
        })
        .collect()
});

#[test]
fn known_functions_hold_what_was_worked_out() {
    let workshop = open("known");
    for edition in EDITIONS {
        let (source, expected) = known::source(edition);
        let observed = workshop
            .observe(edition.year(), edition, &source)
            .expect("known functions compile");
        for (at, (known, visit)) in &expected {
            let seen = observed.values().find_map(|sites| sites.get(at));
            let seen = seen.unwrap_or_else(|| panic!("{}: {at:?} is never reached", known.rule));
            assert_eq!(
                (&seen.may, &seen.must),
                (&visit.may, &visit.must),
                "{}: {at:?}",
                known.rule
            );
        }
    }
}

#[test]
fn every_construct_occurs_often() {
    for batch in BATCHES.iter() {
        let rare = batch.rare_constructs(LEAST);
        assert!(
            rare.is_empty(),
            "{:?}: less than {LEAST} times: {rare:?}",
            batch.edition
        );
    }
}

/// Predicts from what was seen, with one thing wrong.
struct Wrong<'a> {
    batch: &'a Batch,
    spoil: fn(&mut Vec<Prediction>),
}

impl Predict for Wrong<'_> {
    fn held_sets(&self, text: &str, _edition: Edition, _stub: &str) -> Vec<Prediction> {
        let (_, observed) = self
            .batch
            .files
            .iter()
            .find(|(source, _)| source.text == text)
            .expect("it is a file of the batch");
        let mut predictions: Vec<Prediction> = observed
            .values()
            .flatten()
            .map(|(&at, visit)| Prediction {
                at,
                may: visit.may.clone(),
                must: visit.must.clone(),
            })
            .collect();
        (self.spoil)(&mut predictions);
        predictions
    }
}

fn holding(all: &mut [Prediction]) -> &mut Prediction {
    all.iter_mut()
        .find(|p| !p.must.is_empty())
        .expect("something is held")
}

#[test]
fn wrong_predictions_are_noticed() {
    let workshop = open("wrong");
    let batch = Batch::observe(&workshop, Edition::Rust2024, 40, SEED)
        .expect("generated functions compile");
    let count = |spoil| {
        batch
            .disagreements(&Wrong {
                batch: &batch,
                spoil,
            })
            .count()
    };
    assert_eq!(count(|_| {}), 0);
    assert_eq!(count(|all| drop(all.remove(0))), 1);
    assert_eq!(
        count(|all| {
            let mut never = all[0].clone();
            never.at.1 += 1;
            all.push(never);
        }),
        1
    );
    assert_eq!(
        count(|all| {
            holding(all).may.clear();
        }),
        1
    );
    assert_eq!(
        count(|all| {
            holding(all).must.clear();
        }),
        1
    );
}

fn analyzer(name: &str, options: FlowOptions) -> Analyzer {
    Analyzer::new(
        &Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("oracle")
            .join(name),
        options,
    )
}

#[test]
fn the_analyzer_agrees_with_what_runs() {
    let analyzer = analyzer("agrees", FlowOptions::default());
    for batch in BATCHES.iter() {
        let found: Vec<String> = batch
            .disagreements(&analyzer)
            .map(|l| l.disagreement.to_string())
            .collect();
        assert!(
            found.is_empty(),
            "{:?}: {} disagreements; `cargo xtask oracle` cuts them down:\n{}",
            batch.edition,
            found.len(),
            found.join("\n")
        );
    }
}

/// Each breaks one rule of guard lifetimes; a function that needs the rule must show it.
#[test]
fn every_seeded_fault_is_caught() {
    assert!(Fault::ALL.len() >= 20);
    let uncaught: Vec<Fault> = Fault::ALL
        .iter()
        .copied()
        .filter(|&fault| {
            let faults = FaultSet::default().with(fault);
            let analyzer = analyzer(
                "faults",
                FlowOptions {
                    faults,
                    ..FlowOptions::default()
                },
            );
            // Some rules hold in one edition only: file by file of both.
            let caught = (0..BATCHES[0].files.len()).any(|file| {
                BATCHES
                    .iter()
                    .any(|batch| !batch.disagreements_in(file, &analyzer).is_empty())
            });
            !caught
        })
        .collect();
    assert!(uncaught.is_empty(), "not caught: {uncaught:?}");
}
