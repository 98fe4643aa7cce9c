//! Files that follow from the rule files: lists of modules, the registry, the pages.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use mapwarden_rules::RULES;

use crate::repository::shown;

const RULES_FOLDER: &str = "lint-rules/src";
const PAGES_FOLDER: &str = "docs/rules";

/// What a generated file should hold; `None` where it should not be there.
pub type Expected = BTreeMap<PathBuf, Option<String>>;

/// A rule as its file declares it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Declaration {
    /// E.g. `MW101`.
    pub code: String,
    /// E.g. `relock_while_held`.
    pub name: String,
    /// The folder below `lint-rules/src`.
    pub folder: String,
    /// Stem of the file.
    pub stem: String,
}

/// Every declared rule, sorted by code.
///
/// # Errors
/// The rules folder cannot be read.
pub fn declarations(root: &Path) -> io::Result<Vec<Declaration>> {
    let mut found = Vec::new();
    for path in crate::repository::rust_files(root, RULES_FOLDER)? {
        let text = fs::read_to_string(root.join(&path))?;
        let part = |path: Option<&std::ffi::OsStr>| {
            path.unwrap_or_default().to_string_lossy().into_owned()
        };
        if let Some((code, name)) = declared(&text) {
            let folder = part(path.parent().and_then(Path::file_name));
            found.push(Declaration {
                code,
                name,
                folder,
                stem: part(path.file_stem()),
            });
        }
    }
    found.sort();
    Ok(found)
}

/// The code and name inside the `rule!` of a file, if it has one.
fn declared(text: &str) -> Option<(String, String)> {
    let (_, inside) = text.split_once("\nrule! {\n")?;
    let head = inside
        .lines()
        .map(str::trim)
        .find(|line| !line.starts_with("///"))?;
    let mut words = head.strip_suffix('{')?.split_whitespace();
    Some((words.next()?.to_owned(), words.next()?.to_owned()))
}

/// The registry and the lists of modules, from the rule files alone.
///
/// # Errors
/// A file cannot be read.
pub fn lists(root: &Path) -> io::Result<Expected> {
    let rules = declarations(root)?;
    let mut expected = Expected::new();
    let entries: String = rules
        .iter()
        .map(|rule| format!("    &crate::{}::{}::RULE,\n", rule.folder, rule.stem))
        .collect();
    expected.insert(
        Path::new(RULES_FOLDER).join("registry.rs"),
        Some(format!(
            "//! Every rule. Written by `cargo xtask generate` from the rule files.\n\nuse crate::Rule;\n\n\
             /// Every rule, sorted by code.\npub static RULES: &[&Rule] = &[\n{entries}];\n"
        )),
    );
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for rule in &rules {
        folders.entry(&rule.folder).or_default().push(&rule.stem);
    }
    for (folder, stems) in folders {
        let path = Path::new(RULES_FOLDER).join(folder).join("mod.rs");
        let text = fs::read_to_string(root.join(&path))?;
        expected.insert(path, Some(with_rule_modules(&text, &stems)));
    }
    Ok(expected)
}

/// The module file with the rules' lines in order of their codes; everything else stays.
fn with_rule_modules(text: &str, stems: &[&str]) -> String {
    const START: &str = "pub(crate) mod ";
    let is_rule = |line: &&str| line.starts_with(START);
    let rules: Vec<_> = stems.iter().map(|stem| format!("{START}{stem};")).collect();
    let mut lines: Vec<&str> = text.lines().filter(|line| !is_rule(line)).collect();
    let at = text
        .lines()
        .position(|line| is_rule(&line))
        .unwrap_or(lines.len())
        .min(lines.len());
    lines.splice(at..at, rules.iter().map(String::as_str));
    lines.join("\n") + "\n"
}

/// The pages of the compiled rules, and their index.
///
/// # Errors
/// The folder of pages cannot be read.
pub fn pages(root: &Path) -> io::Result<Expected> {
    let folder = Path::new(PAGES_FOLDER);
    let mut expected = Expected::new();
    if root.join(folder).is_dir() {
        expected.extend(
            crate::repository::files(root, PAGES_FOLDER)?
                .into_iter()
                .map(|path| (path, None)),
        );
    }
    let mut index = String::from(
        "# Rules\n\nWritten by `cargo xtask generate` from the rule files in `lint-rules/src`.\n\n\
         | code | rule | category | confidence | what it flags |\n|---|---|---|---|---|\n",
    );
    for rule in RULES {
        let confidence: Vec<_> = rule
            .confidence
            .iter()
            .map(|confidence| confidence.name())
            .collect();
        index += &format!(
            "| {} | [{}]({}.md) | {} | {} | {} |\n",
            rule.code,
            rule.name,
            rule.name,
            rule.category.name(),
            confidence.join(", "),
            rule.summary()
        );
        expected.insert(
            folder.join(format!("{}.md", rule.name)),
            Some(rule.markdown()),
        );
    }
    expected.insert(folder.join("README.md"), Some(index));
    Ok(expected)
}

/// The files that are not as expected.
///
/// # Errors
/// A file cannot be read.
pub fn stale(root: &Path, expected: &Expected) -> io::Result<Vec<String>> {
    let mut stale = Vec::new();
    for (path, text) in expected {
        if current(&root.join(path))? != *text {
            stale.push(shown(path));
        }
    }
    Ok(stale)
}

/// Makes the files what they should be; gives those that changed.
///
/// # Errors
/// A file cannot be read or written.
pub fn write(root: &Path, expected: &Expected) -> io::Result<Vec<String>> {
    let changed = stale(root, expected)?;
    for (path, text) in expected {
        let path = root.join(path);
        match text {
            None => fs::remove_file(path)?,
            Some(text) if current(&path)?.as_ref() != Some(text) => {
                if let Some(folder) = path.parent() {
                    fs::create_dir_all(folder)?;
                }
                fs::write(path, text)?;
            }
            Some(_) => {}
        }
    }
    Ok(changed)
}

fn current(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{declared, with_rule_modules};

    #[test]
    fn a_rule_file_tells_its_code_and_name() {
        let text = "use x;\n\nrule! {\n    /// A page.\n    MW101 relock_while_held {\n    }\n}\n";
        assert_eq!(
            declared(text),
            Some(("MW101".into(), "relock_while_held".into()))
        );
        assert_eq!(declared("macro_rules! rule {\n}\n"), None);
    }

    #[test]
    fn other_modules_of_a_family_stay() {
        let text =
            "//! Deadlocks.\n\npub(crate) mod a_b;\npub(crate) mod gone_away;\n\nmod wording;\n";
        assert_eq!(
            with_rule_modules(text, &["a_b", "c_d"]),
            "//! Deadlocks.\n\npub(crate) mod a_b;\npub(crate) mod c_d;\n\nmod wording;\n"
        );
    }
}
