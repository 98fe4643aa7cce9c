//! What a rule is, and the macro that declares one.

use mapwarden_engine::finding::{Category, Confidence};

use crate::{Findings, RULES, RuleInput};

/// The headings of every rule page, in this order.
pub const HEADINGS: [&str; 7] = [
    "What it flags",
    "Why it matters",
    "Example",
    "Use instead",
    "Fix safety",
    "Known gaps",
    "Evidence",
];

/// One hazard, as declared in its own file.
#[derive(Debug)]
pub struct Rule {
    /// Never changes, e.g. `MW101`.
    pub code: &'static str,
    /// Reads well as `allow(name)`, e.g. `relock_while_held`.
    pub name: &'static str,
    /// The family.
    pub category: Category,
    /// Every confidence the rule reports at, the highest first.
    pub confidence: &'static [Confidence],
    /// The version that brought it.
    pub since: &'static str,
    /// Whether findings carry an edit.
    pub fix: FixAvailability,
    /// The doc comment as the compiler hands it over; [`Rule::page`] is the readable form.
    pub doc: &'static str,
    /// Reads the facts and reports.
    pub check: fn(&RuleInput<'_>, &mut Findings),
}

/// How often findings of a rule carry an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FixAvailability {
    /// Every finding.
    Always,
    /// Where the shape of the code allows it.
    Sometimes,
    /// The cure is a decision for a person.
    Never,
}

impl FixAvailability {
    /// The word used in tables and pages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Sometimes => "sometimes",
            Self::Never => "never",
        }
    }
}

impl Rule {
    /// The page, in Markdown: a one-line summary, then a section for each of [`HEADINGS`].
    #[must_use]
    pub fn page(&self) -> String {
        let lines = self
            .doc
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }

    /// The page under a title, with the facts of the declaration: what `explain` prints and
    /// `docs/rules` holds.
    #[must_use]
    pub fn markdown(&self) -> String {
        let confidence: Vec<_> = self
            .confidence
            .iter()
            .map(|confidence| confidence.name())
            .collect();
        format!(
            "# {} {}\n\nCategory: {} · confidence: {} · fix: {} · since {}\n\n{}\n",
            self.code,
            self.name,
            self.category.name(),
            confidence.join(", "),
            self.fix.name(),
            self.since,
            self.page()
        )
    }

    /// The first line of the page.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.doc.lines().next().unwrap_or_default().trim()
    }
}

/// The rule with this code or name; codes in any case, names with hyphens or underscores.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    let name = code_or_name.replace('-', "_");
    RULES
        .iter()
        .copied()
        .find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == name)
}

/// Codes and names of all rules, for "did you mean".
pub fn find_similar() -> impl Iterator<Item = &'static str> {
    RULES.iter().flat_map(|rule| [rule.name, rule.code])
}

/// Declares the rule of a file. The doc comment becomes the page; the named function is the check.
///
/// ```text
/// rule! {
///     /// Locks what this thread already holds.
///     ///
///     /// ## What it flags
///     /// …
///     MW101 relock_while_held {
///         category: Deadlock,
///         confidence: [Certain, Possible],
///         since: "0.1.0",
///         fix: Never,
///     }
/// }
///
/// fn relock_while_held(input: &RuleInput<'_>, out: &mut Findings) { … }
/// ```
macro_rules! rule {
    (
        $(#[doc = $line:literal])*
        $code:ident $name:ident {
            category: $category:ident,
            confidence: [$($confidence:ident),+ $(,)?],
            since: $since:literal,
            fix: $fix:ident $(,)?
        }
    ) => {
        $(#[doc = $line])*
        pub(crate) static RULE: $crate::Rule = $crate::Rule {
            code: stringify!($code),
            name: stringify!($name),
            category: mapwarden_engine::finding::Category::$category,
            confidence: &[$(mapwarden_engine::finding::Confidence::$confidence),+],
            since: $since,
            fix: $crate::FixAvailability::$fix,
            doc: concat!($($line, "\n"),*),
            check: $name,
        };
    };
}
