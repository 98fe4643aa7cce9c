//! The analyzer as a source of predictions. Nothing else here knows it.

use std::path::{Path, PathBuf};

use mapwarden_engine::discover::{DiscoverOptions, Sources, discover};
use mapwarden_engine::flow::{FlowOptions, held_sets};
use mapwarden_engine::parse::STACK_BYTES;
use mapwarden_engine::pipeline::{Pipeline, Stubs};
use mapwarden_engine::span::Span;

use crate::compare::{Predict, Prediction};
use crate::construct::Edition;
use crate::run::Position;

/// Mapwarden's own stages, from text to held sets.
#[derive(Debug)]
pub struct Analyzer {
    folder: PathBuf,
    options: FlowOptions,
}

impl Analyzer {
    /// An analyzer that lays out its packages below `folder`.
    #[must_use]
    pub fn new(folder: &Path, options: FlowOptions) -> Self {
        Self {
            folder: folder.to_owned(),
            options,
        }
    }

    fn predict(&self, text: &str, edition: Edition, stub: &str) -> Vec<Prediction> {
        let root = self.folder.join(format!("package{}", edition.year()));
        let manifest = format!(
            "[package]\nname = \"generated\"\nversion = \"0.0.0\"\nedition = \"{}\"\n\n[dependencies]\nprobe = \"1\"\n",
            edition.year()
        );
        write(&root.join("Cargo.toml"), &manifest);
        write(&root.join("src/lib.rs"), text);
        let sources = Sources::new(&root);
        let discovery = discover(
            &sources,
            std::slice::from_ref(&root),
            &DiscoverOptions::default(),
        );
        let (stubs, problems) = Stubs::load(&[(PathBuf::from("probe.rs"), stub.to_owned())]);
        assert!(
            problems.is_empty(),
            "the probe crate's stubs are sound: {problems:?}"
        );
        let pipeline = Pipeline::new(&sources, &discovery, &stubs);
        let lines = Lines::of(text);
        let place = |span: &Span| lines.position(span.start);
        pipeline
            .units()
            .iter()
            .flat_map(|unit| {
                let facts = pipeline.analyse(unit, &self.options);
                assert!(
                    facts.problems.is_empty(),
                    "generated code is analysed whole: {:?}",
                    facts.problems
                );
                held_sets(&facts.program, &facts.flow)
            })
            .map(|site| Prediction {
                at: place(&site.span),
                may: site.may.iter().map(place).collect(),
                must: site.must.iter().map(place).collect(),
            })
            .collect()
    }
}

impl Predict for Analyzer {
    fn held_sets(&self, text: &str, edition: Edition, stub: &str) -> Vec<Prediction> {
        std::thread::scope(|scope| {
            std::thread::Builder::new()
                .stack_size(STACK_BYTES)
                .spawn_scoped(scope, || self.predict(text, edition, stub))
                .expect("the system gives a thread")
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file is in a folder");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .expect("the target folder can be written");
}

/// Where lines begin.
struct Lines(Vec<u32>);

impl Lines {
    fn of(text: &str) -> Self {
        let ends = text
            .bytes()
            .zip(1_u32..)
            .filter(|&(byte, _)| byte == b'\n')
            .map(|(_, next)| next);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// Generated text is ASCII: bytes are columns.
    fn position(&self, offset: u32) -> Position {
        let line = self.0.partition_point(|&start| start <= offset);
        (
            u32::try_from(line).expect("a generated file is small"),
            offset - self.0[line - 1] + 1,
        )
    }
}
