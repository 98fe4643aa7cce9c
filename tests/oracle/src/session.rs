//! One run of the oracle: functions written, observed and held against a prediction.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::compare::{Disagreement, Predict, construct_counts, disagreements};
use crate::construct::{Construct, Edition};
use crate::generate;
use crate::run::{Failure, Observed, STUB, Source, Workshop, source};

/// How many functions share a file.
const PER_FILE: u32 = 250;

/// How often each construct has to occur in 2,000 functions of an edition.
pub const LEAST: u32 = 50;

/// Functions of one edition and what was seen in them.
#[derive(Debug)]
pub struct Batch {
    /// The edition.
    pub edition: Edition,
    /// The files, each with what was seen per function.
    pub files: Vec<(Source, BTreeMap<String, Observed>)>,
}

/// A disagreement and the file it is in.
#[derive(Debug, Clone)]
pub struct Located {
    /// Index into [`Batch::files`].
    pub file: usize,
    /// What is disagreed about.
    pub disagreement: Disagreement,
}

impl Batch {
    /// Writes `count` functions and runs them on every input.
    ///
    /// # Errors
    /// When a function does not compile: a defect of the generator.
    pub fn observe(
        workshop: &Workshop,
        edition: Edition,
        count: u32,
        seed: u64,
    ) -> Result<Self, Failure> {
        let starts: Vec<u32> = (0..count).step_by(PER_FILE as usize).collect();
        let files: Vec<Mutex<Option<Result<_, Failure>>>> =
            starts.iter().map(|_| Mutex::default()).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(&start) = starts.get(index) else {
                    return;
                };
                let functions = (start..count.min(start + PER_FILE))
                    .map(|i| generate::function(seed, i, edition));
                let source = source(functions.collect());
                let name = format!("generated{}_{index}", edition.year());
                let observed = workshop
                    .observe(&name, edition, &source)
                    .map(|observed| (source, observed));
                *files[index].lock().expect("no thread panics with it") = Some(observed);
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(work);
            }
        });
        let files = files
            .into_iter()
            .filter_map(|f| f.into_inner().expect("no thread panicked with it"));
        Ok(Self {
            edition,
            files: files.collect::<Result<_, _>>()?,
        })
    }

    /// How often each construct occurs.
    #[must_use]
    pub fn constructs(&self) -> BTreeMap<Construct, u32> {
        construct_counts(
            self.files
                .iter()
                .flat_map(|(source, _)| source.functions.iter().map(|(f, ..)| f)),
        )
    }

    /// Constructs of this edition that occur less than `least` times.
    #[must_use]
    pub fn rare_constructs(&self, least: u32) -> Vec<(Construct, u32)> {
        let counts = self.constructs();
        Construct::ALL
            .iter()
            .filter(|c| c.exists_in(self.edition))
            .map(|&c| (c, counts.get(&c).copied().unwrap_or(0)))
            .filter(|&(_, n)| n < least)
            .collect()
    }

    /// How many acquisitions were reached.
    #[must_use]
    pub fn sites(&self) -> usize {
        self.files
            .iter()
            .flat_map(|(_, observed)| observed.values())
            .map(BTreeMap::len)
            .sum()
    }

    /// Where the predictions differ from what was seen, file by file.
    pub fn disagreements<'a>(
        &'a self,
        analyzer: &'a dyn Predict,
    ) -> impl Iterator<Item = Located> + 'a {
        (0..self.files.len()).flat_map(move |file| self.disagreements_in(file, analyzer))
    }

    /// The same for one file.
    #[must_use]
    pub fn disagreements_in(&self, file: usize, analyzer: &dyn Predict) -> Vec<Located> {
        let (source, observed) = &self.files[file];
        let predictions = analyzer.held_sets(&source.text, self.edition, STUB);
        disagreements(source, observed, &predictions)
            .into_iter()
            .map(|disagreement| Located { file, disagreement })
            .collect()
    }
}

/// Opens the folder of a run below a target folder.
///
/// # Errors
/// When the probe crate cannot be compiled there.
pub fn workshop(target: &Path, name: &str) -> Result<Workshop, Failure> {
    Workshop::open(&target.join("oracle").join(name))
}
