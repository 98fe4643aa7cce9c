//! Starts a rule: its file, its fixtures, its place in the lists.

use std::fs;
use std::path::{Path, PathBuf};

use mapwarden_rules::HEADINGS;
use miette::{IntoDiagnostic, Result, WrapErr, bail};

use crate::generate;

/// Categories as on the command line, with the variant and the folder each has in the sources.
/// (`await` is a keyword.)
const CATEGORIES: [(&str, &str, &str); 7] = [
    ("deadlock", "Deadlock", "deadlock"),
    ("lock-order", "LockOrder", "lock_order"),
    ("await", "Await", "awaiting"),
    ("atomicity", "Atomicity", "atomicity"),
    ("data-race", "DataRace", "data_race"),
    ("lost-write", "LostWrite", "lost_write"),
    ("contention", "Contention", "contention"),
];

/// Creates the files of a rule and gives their paths.
///
/// # Errors
/// The name, code or category cannot be used, or a file cannot be written.
pub fn create(root: &Path, name: &str, code: &str, category: &str) -> Result<Vec<PathBuf>> {
    let Some((_, variant, folder)) = CATEGORIES.into_iter().find(|(word, ..)| *word == category)
    else {
        bail!(
            "there is no category `{category}`; there are {}",
            CATEGORIES.map(|(word, ..)| word).join(", ")
        );
    };
    if !name.contains('_')
        || !name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    {
        bail!("`{name}` should be words of lower-case letters joined by `_` that name the hazard");
    }
    if !code
        .strip_prefix("MW")
        .is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()))
    {
        bail!("`{code}` should be `MW` and three digits");
    }
    let known = generate::declarations(root).into_diagnostic()?;
    if let Some(taken) = known
        .iter()
        .find(|rule| rule.code == code || rule.name == name)
    {
        bail!("{} {} is already there", taken.code, taken.name);
    }

    let family = Path::new("lint-rules/src").join(folder);
    let mut created = Vec::new();
    let mut write = |path: PathBuf, text: String| -> Result<()> {
        let absolute = root.join(&path);
        let parent = absolute.parent().unwrap_or(root);
        fs::create_dir_all(parent).into_diagnostic()?;
        fs::write(&absolute, text)
            .into_diagnostic()
            .wrap_err_with(|| format!("cannot write {}", path.display()))?;
        created.push(path);
        Ok(())
    };
    if !root.join(&family).join("mod.rs").is_file() {
        write(
            family.join("mod.rs"),
            format!("//! Rules of the category `{category}`.\n"),
        )?;
    }
    write(
        family.join(format!("{name}.rs")),
        rule_file(name, code, variant),
    )?;
    for (kind, head) in [
        (
            "bad",
            format!("//! Code that is wrong; each place to change is marked `//~ {name}`.\n"),
        ),
        ("good", "//! The same code, cured.\n".to_owned()),
        (
            "near_miss",
            "//! Sound code that looks like the hazard.\n".to_owned(),
        ),
    ] {
        write(
            Path::new("fixtures/rules")
                .join(name)
                .join(kind)
                .join("first.rs"),
            head,
        )?;
    }
    let lists = generate::lists(root).into_diagnostic()?;
    created.extend(
        generate::write(root, &lists)
            .into_diagnostic()?
            .into_iter()
            .map(PathBuf::from),
    );
    Ok(created)
}

fn rule_file(name: &str, code: &str, variant: &str) -> String {
    let sections: String = HEADINGS
        .iter()
        .map(|heading| format!("    ///\n    /// ## {heading}\n    /// To be written.\n"))
        .collect();
    format!(
        "//! {code}\n\nuse crate::{{Findings, RuleInput}};\n\nrule! {{\n    /// One sentence that ends with a stop.\n\
         {sections}    {code} {name} {{\n        category: {variant},\n        confidence: [Possible],\n        \
         since: \"{}\",\n        fix: Never,\n    }}\n}}\n\nfn {name}(_input: &RuleInput, _out: &mut Findings) {{}}\n",
        env!("CARGO_PKG_VERSION")
    )
}

#[cfg(test)]
mod tests {
    use super::CATEGORIES;

    #[test]
    fn every_rule_lies_in_the_folder_of_its_category() {
        let rules = crate::generate::declarations(&crate::repository::root())
            .expect("the rules can be read");
        for rule in rules {
            let compiled = mapwarden_rules::find(&rule.code).expect("the registry is current");
            let folder = CATEGORIES
                .iter()
                .find(|(word, ..)| *word == compiled.category.name())
                .map(|row| row.2);
            assert_eq!(folder, Some(&*rule.folder), "{}", rule.name);
        }
    }
}
