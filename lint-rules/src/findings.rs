//! Where a rule puts what it found.

use mapwarden_engine::finding::{Confidence, Finding, Identity, Label};

use crate::Rule;

/// The words of one finding. Lower case, no final stop, code in backticks.
pub trait Violation {
    /// What happens, in one line that stands by itself.
    fn message(&self) -> String;
    /// Why it happens here: the interleaving or the wait.
    fn note(&self) -> Option<String>;
    /// What to write instead.
    fn help(&self) -> Option<String>;
}

/// Collects the findings of one rule.
#[derive(Debug)]
pub struct Findings {
    rule: &'static Rule,
    found: Vec<Finding>,
}

impl Findings {
    pub(crate) const fn of(rule: &'static Rule) -> Self {
        Self {
            rule,
            found: Vec::new(),
        }
    }

    /// Adds a finding whose primary place is `primary`. Related places, a fix and the mark of
    /// test code are set on what is returned.
    ///
    /// # Panics
    /// Never: the element was just added.
    pub fn push(
        &mut self,
        violation: &impl Violation,
        confidence: Confidence,
        primary: Label,
        identity: Identity,
    ) -> &mut Finding {
        self.found.push(Finding {
            code: self.rule.code,
            rule: self.rule.name,
            category: self.rule.category,
            confidence,
            message: violation.message(),
            note: violation.note(),
            help: violation.help(),
            primary,
            related: Vec::new(),
            fix: None,
            identity,
            fingerprint: String::new(),
            in_test: false,
        });
        self.found.last_mut().expect("an element was just added")
    }

    pub(crate) fn into_vec(self) -> Vec<Finding> {
        self.found
    }
}
