//! Sources with expectations in comments.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use mapwarden_engine::discover::{DiscoverOptions, Sources, discover};
use mapwarden_engine::flow::{FlowOptions, FunctionFacts, held_sets};
use mapwarden_engine::parse::on_deep_stack;
use mapwarden_engine::pipeline::{PackageFacts, Pipeline, Stubs};

/// Analyses one file of edition 2021 or 2024 and hands over what is known of it.
pub(crate) fn with_facts<T: Send>(
    edition: u32,
    text: &str,
    look: impl FnOnce(&PackageFacts) -> T + Send,
) -> T {
    let folder = tempfile::tempdir().expect("a folder for the package");
    let root: PathBuf = folder.path().to_owned();
    let manifest = format!(
        "[package]\nname = \"sample\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n[dependencies]\ndashmap = \"6\"\nparking_lot = \"0.12\"\n"
    );
    std::fs::create_dir_all(root.join("src")).expect("a source folder");
    std::fs::write(root.join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::write(root.join("src/lib.rs"), text).expect("a source file");
    on_deep_stack(move || {
        let sources = Sources::new(&root);
        let discovery = discover(
            &sources,
            std::slice::from_ref(&root),
            &DiscoverOptions::default(),
        );
        let (stubs, problems) = Stubs::load(&[]);
        assert_eq!(problems, [], "built-in stubs are sound");
        let pipeline = Pipeline::new(&sources, &discovery, &stubs);
        let units = pipeline.units();
        let facts = pipeline.analyse(&units[0], &FlowOptions::default());
        assert_eq!(facts.problems, [], "the sample is analysed whole");
        look(&facts)
    })
}

/// The facts of the function with this path below the crate.
pub(crate) fn function<'a>(facts: &'a PackageFacts, path: &str) -> &'a FunctionFacts {
    let path = format!("sample::{path}");
    facts
        .flow
        .functions
        .iter()
        .find(|function| {
            function.closure.is_none()
                && function
                    .def
                    .and_then(|def| facts.program.paths.get(&def))
                    .is_some_and(|known| *known == path)
        })
        .unwrap_or_else(|| panic!("no facts of `{path}`"))
}

/// Checks held sets at the acquisitions of marked lines: `//~ b: a c?` names the line's acquisition `b`
/// and says that `a` is held there, and `c` perhaps. One acquisition stands on a marked line; lines
/// without a mark hold none.
pub(crate) fn check(edition: u32, text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let line_of = |byte: u32| starts.partition_point(|&start| start <= byte as usize) - 1;
    let marks: BTreeMap<usize, (&str, &str)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            let (_, mark) = line.split_once("//~ ")?;
            let (name, held) = mark.split_once(':').expect("a mark is `name: held`");
            Some((index, (name.trim(), held.trim())))
        })
        .collect();
    let expected: BTreeMap<usize, String> = marks
        .iter()
        .map(|(&line, &(_, held))| {
            let held: BTreeSet<&str> = held.split_whitespace().collect();
            (line, held.into_iter().collect::<Vec<_>>().join(" "))
        })
        .collect();
    let name = |byte: u32| {
        let line = line_of(byte);
        marks.get(&line).map_or_else(
            || panic!("line {} takes a lock without a mark", line + 1),
            |(name, _)| *name,
        )
    };
    let found: BTreeMap<usize, String> = with_facts(edition, text, |facts| {
        held_sets(&facts.program, &facts.flow)
            .into_iter()
            .map(|site| {
                let must: BTreeSet<&str> = site.must.iter().map(|at| name(at.start)).collect();
                let held: BTreeSet<String> = site
                    .may
                    .iter()
                    .map(|at| name(at.start))
                    .map(|name| {
                        let perhaps = if must.contains(name) { "" } else { "?" };
                        format!("{name}{perhaps}")
                    })
                    .collect();
                let held: Vec<String> = held.into_iter().collect();
                (line_of(site.span.start), held.join(" "))
            })
            .collect()
    });
    assert_eq!(found, expected, "by line, counted from 0");
}
