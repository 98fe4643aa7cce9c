//! Which built-in stubs a run can meet: parsing all of them takes longer than checking a small package.
//!
//! A stub is reached through a dependency, of a checked package or of one whose types are read on demand,
//! or by its name alone, where no manifest speaks of it. What is not reached is not parsed; what might be
//! is, so that the choice never shows in what is found.

use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use mapwarden_stubs::{FILES, StubFile};
use rustc_hash::FxHashSet;

use crate::discover::{Discovery, ReadPolicy, Sources};

/// The crates that the language itself hands out.
const ALWAYS: [&str; 3] = ["alloc", "core", "std"];

/// The built-in stub files that something in the run can name.
pub(super) fn chosen(
    sources: &Sources,
    discovery: &Discovery,
    user: &[(PathBuf, String)],
) -> Vec<&'static StubFile> {
    let Some(mut choice) = Choice::new() else {
        return FILES.iter().collect();
    };
    choice.by_packages(sources, discovery);
    for (_, text) in user {
        choice.by_text(text);
    }
    for &(file, _) in &discovery.files {
        if choice.is_everything() {
            break;
        }
        if sources.read_policy(file) == ReadPolicy::Parse
            && let Ok(text) = sources.text(file)
        {
            choice.by_text(&text);
        }
    }
    choice.by_each_other();
    FILES
        .iter()
        .filter(|file| choice.has(file.crate_name))
        .collect()
}

struct Choice {
    names: Vec<&'static str>,
    wanted: Vec<bool>,
    /// Finds the names in code.
    in_code: AhoCorasick,
}

impl Choice {
    fn new() -> Option<Self> {
        let mut names: Vec<&str> = FILES.iter().map(|file| file.crate_name).collect();
        names.dedup();
        let wanted = names.iter().map(|name| ALWAYS.contains(name)).collect();
        let in_code = AhoCorasick::new(&names).ok()?;
        Some(Self {
            names,
            wanted,
            in_code,
        })
    }

    fn is_everything(&self) -> bool {
        self.wanted.iter().all(|&wanted| wanted)
    }

    fn has(&self, name: &str) -> bool {
        self.names
            .binary_search(&name)
            .is_ok_and(|index| self.wanted[index])
    }

    fn by_name(&mut self, package: &str) {
        let name = package.replace('-', "_");
        if let Ok(index) = self.names.binary_search(&name.as_str()) {
            self.wanted[index] = true;
        }
    }

    /// Dependencies, and what stands in the lock files that decide about theirs. Where such a file is
    /// missing, nothing tells what a dependency depends on.
    fn by_packages(&mut self, sources: &Sources, discovery: &Discovery) {
        let mut locked: FxHashSet<&Path> = FxHashSet::default();
        for dependency in discovery
            .packages
            .iter()
            .flat_map(|package| &package.dependencies)
        {
            if self.is_everything() {
                return;
            }
            self.by_name(&dependency.package);
            if !locked.insert(&dependency.workspace) {
                continue;
            }
            let lock = sources
                .open(&dependency.workspace.join("Cargo.lock"))
                .and_then(|file| sources.text(file).ok());
            match lock {
                Some(text) => self.by_lock(&text),
                None => self.wanted.fill(true),
            }
        }
    }

    fn by_lock(&mut self, text: &str) {
        for line in text.lines() {
            if let Some(name) = line
                .strip_prefix("name = \"")
                .and_then(|rest| rest.strip_suffix('"'))
            {
                self.by_name(name);
            }
        }
    }

    /// Every name that stands in a text as a word.
    fn by_text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let is_word = |at: usize| {
            bytes
                .get(at)
                .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        };
        for found in self.in_code.find_overlapping_iter(text) {
            let starts = found.start().checked_sub(1).is_none_or(|at| !is_word(at));
            if starts && !is_word(found.end()) {
                self.wanted[found.pattern().as_usize()] = true;
            }
        }
    }

    /// Stubs name other stubs.
    fn by_each_other(&mut self) {
        let mut read: Vec<bool> = FILES
            .iter()
            .map(|file| ALWAYS.contains(&file.crate_name))
            .collect();
        loop {
            let next = (0..FILES.len()).find(|&at| !read[at] && self.has(FILES[at].crate_name));
            let Some(at) = next else {
                return;
            };
            read[at] = true;
            self.by_text(FILES[at].text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Choice;

    fn names(choice: &Choice) -> Vec<&'static str> {
        let names = choice.names.iter().zip(&choice.wanted);
        names
            .filter(|&(name, wanted)| *wanted && !super::ALWAYS.contains(name))
            .map(|(name, _)| *name)
            .collect()
    }

    #[test]
    fn names_count_as_whole_words() {
        let mut choice = Choice::new().expect("the names make an automaton");
        choice.by_text("use parking_lot::Mutex; let my_dashmap = dashmaps();");
        assert_eq!(names(&choice), ["parking_lot"]);
    }

    #[test]
    fn stubs_bring_those_they_are_written_in_terms_of() {
        let mut choice = Choice::new().expect("the names make an automaton");
        choice.by_lock("[[package]]\nname = \"parking_lot\"\nversion = \"0.12.5\"\n");
        choice.by_each_other();
        assert!(choice.has("lock_api"), "{:?}", names(&choice));
        assert!(!choice.has("tokio"), "{:?}", names(&choice));
    }

    #[test]
    fn hyphens_of_packages_are_underscores_of_crates() {
        let mut choice = Choice::new().expect("the names make an automaton");
        choice.by_lock("name = \"async-lock\"\n");
        assert!(choice.has("async_lock"));
    }
}
