//! The tree keeps to what docs/architecture.md promises.

use std::path::Path;

use xtask::repository::root;
use xtask::{generate, tidy};

fn holds(check: tidy::Check) {
    let complaints = check(&root()).expect("the tree can be read");
    let lines: Vec<_> = complaints.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

#[test]
fn dependencies_run_one_way() {
    holds(tidy::direction::check);
}

#[test]
fn only_discovery_reads_the_disk() {
    holds(tidy::disk::check);
}

#[test]
fn recognisers_are_stubs() {
    holds(tidy::recognisers::check);
}

#[test]
fn the_codemap_names_every_folder() {
    holds(tidy::codemap::check);
}

#[test]
fn things_are_named_after_concepts() {
    holds(tidy::naming::check);
}

#[test]
fn dependencies_have_a_reason_and_a_licence() {
    holds(tidy::licences::check);
}

#[test]
fn generated_files_are_current() {
    let root = root();
    let mut expected = generate::lists(&root).expect("the rules can be read");
    expected.append(&mut generate::pages(&root).expect("the pages can be read"));
    let stale = generate::stale(&root, &expected).expect("the files can be read");
    assert!(stale.is_empty(), "run `cargo xtask generate`: {stale:?}");
}

#[test]
fn every_rule_has_its_file_and_fixtures() {
    let root = root();
    let declared = generate::declarations(&root).expect("the rules can be read");
    assert_eq!(declared.len(), mapwarden_rules::RULES.len());
    for rule in declared {
        assert_eq!(rule.name, rule.stem, "a rule is called like its file");
        for kind in ["bad", "good", "near_miss"] {
            let folder = Path::new("fixtures/rules").join(&rule.name).join(kind);
            let has_source = std::fs::read_dir(root.join(&folder))
                .is_ok_and(|mut entries| entries.next().is_some());
            assert!(
                has_source,
                "{} has nothing under {}",
                rule.code,
                folder.display()
            );
        }
    }
}

#[test]
fn fixtures_belong_to_rules() {
    let folder = root().join("fixtures/rules");
    for entry in std::fs::read_dir(folder).expect("there are fixtures") {
        let name = entry.expect("the folder can be read").file_name();
        let name = name.to_string_lossy();
        assert!(
            mapwarden_rules::find(&name).is_some(),
            "fixtures/rules/{name} belongs to no rule"
        );
    }
}

#[test]
fn findings_of_the_corpus_have_verdicts_with_reasons() {
    let rows = xtask::triage::read(&root()).expect("the file is there and well-formed");
    assert!(!rows.is_empty());
}

/// Compares them where the sources are on disk; `.ci/run` lets Cargo fetch what is missing.
#[test]
fn stubs_agree_with_the_sources() {
    let found = xtask::stubs::compare(&root(), xtask::stubs::Fetch::Never)
        .expect("the manifests and the list of exceptions are well-formed");
    let Some(found) = found else {
        return;
    };
    assert!(
        found.complaints.is_empty(),
        "{}",
        found.complaints.join("\n")
    );
    let report = std::fs::read_to_string(root().join(xtask::stubs::REPORT)).unwrap_or_default();
    assert!(
        report == found.report,
        "{} is not current, run `cargo xtask stubs`",
        xtask::stubs::REPORT
    );
}

/// Lower case, no final stop, balanced backticks: what every line of a finding keeps to.
#[test]
fn words_of_findings_keep_to_the_convention() {
    let output = crate::program::run(
        &root(),
        &[
            "check",
            "--quiet",
            "--format",
            "json",
            "--min-confidence",
            "possible",
            "--all-targets",
            "fixtures/rules",
        ],
    );
    for line in output.stdout.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).expect("one object a line");
        let related = finding["related"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|label| &label["message"]);
        for words in [&finding["message"], &finding["help"]]
            .into_iter()
            .chain(related)
        {
            let Some(words) = words.as_str().filter(|words| !words.is_empty()) else {
                continue;
            };
            let keeps = !words.starts_with(char::is_uppercase)
                && !words.ends_with('.')
                && !words.contains('\n')
                && words.matches('`').count().is_multiple_of(2);
            assert!(
                keeps,
                "{} at {}:{}: {words:?}",
                finding["code"], finding["file"], finding["line"]
            );
        }
    }
}

/// Jobs that need a nightly toolchain run nowhere but there, so what they name is looked at here.
#[test]
fn jobs_of_the_companion_library_name_what_there_is() {
    let read = |path: &str| {
        let path = root().join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let jobs = read(".github/workflows/runtime.yml");
    let tests = root().join("runtime/tests/it");
    let mut modules = 0;
    for line in jobs.lines() {
        let Some(rest) = line.trim().strip_prefix("- { module: \"") else {
            continue;
        };
        modules += 1;
        let path = rest.split('"').next().unwrap_or(rest);
        let (module, name) = path.split_once("::").unwrap_or((path, ""));
        let file = tests.join(format!("{module}.rs"));
        let file = match file.exists() {
            true => file,
            false => tests.join(module).join("mod.rs"),
        };
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(
            text.contains(&format!("fn {name}")),
            "no test is called {path}"
        );
    }
    assert!(modules > 0, "no job names a module");
    let manifest: toml::Table = read("runtime/Cargo.toml").parse().expect("it is TOML");
    let features = manifest["features"].as_table().expect("there are features");
    let (_, list) = jobs
        .split_once("for feature in ")
        .expect("a job tries features");
    let (list, _) = list.split_once(';').expect("the list ends");
    let mut tried: Vec<&str> = list.split_whitespace().collect();
    tried.sort_unstable();
    let mut known: Vec<&str> = features.keys().map(String::as_str).collect();
    known.retain(|feature| *feature != "default");
    known.sort_unstable();
    assert_eq!(tried, known);
}
