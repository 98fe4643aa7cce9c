//! What is run and shown: the command line over the configuration over the defaults.

use std::collections::BTreeMap;

use mapwarden_engine::finding::{Category, Confidence, Finding};
use mapwarden_report::Level;
use mapwarden_rules::{RULES, Rule, Track};

use crate::config::{Config, unknown_rule_help};
use crate::settings::{FailOn, MinConfidence};

/// What a caller wants, whatever the configuration says.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Names or codes of rules: only these, and what `categories` adds. Both empty: every rule.
    pub rules: Vec<String>,
    /// Only the rules of these, and what `rules` adds.
    pub categories: Vec<Category>,
    /// Over `fail-on`.
    pub fail_on: Option<FailOn>,
    /// Over `min-confidence`.
    pub min_confidence: Option<MinConfidence>,
    /// Over `track`.
    pub track: Option<Track>,
    /// Tests and benches are judged like other code.
    pub tests_like_other_code: bool,
}

/// The settled options of a check.
#[derive(Debug)]
pub struct Selection {
    /// Rules to run, sorted by code.
    pub rules: Vec<&'static Rule>,
    /// What they watch.
    pub track: Track,
    fail_on: Option<Level>,
    min_confidence: Confidence,
    levels: BTreeMap<&'static str, Level>,
    tests_like_other_code: bool,
}

/// Why a finding is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Less sure than asked for.
    LessSure,
    /// Not certain, and in test code.
    InTest,
}

/// Rules were asked for that cannot be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongRules {
    /// What is wrong, in one line.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl std::fmt::Display for WrongRules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WrongRules {}

impl Selection {
    /// Settles the options.
    ///
    /// # Errors
    /// A rule that was named is not there, or nothing is left to run.
    pub fn new(wishes: &Wishes, config: &Config) -> Result<Self, WrongRules> {
        let named = wishes
            .rules
            .iter()
            .map(|given| {
                mapwarden_rules::find(given)
                    .map(|rule| rule.code)
                    .ok_or_else(|| WrongRules {
                        message: format!("there is no rule `{given}`"),
                        help: unknown_rule_help(given),
                    })
            })
            .collect::<Result<Vec<_>, _>>()?;
        let picks = !named.is_empty() || !wishes.categories.is_empty();
        let wanted = |rule: &Rule| {
            if named.contains(&rule.code) {
                return true;
            }
            let off = config.levels.get(rule.code).is_some_and(Option::is_none);
            !off && (!picks || wishes.categories.contains(&rule.category))
        };
        let rules: Vec<_> = RULES.iter().copied().filter(|rule| wanted(rule)).collect();
        if rules.is_empty() {
            return Err(WrongRules {
                message: "no rule is left to run".to_owned(),
                help:
                    "`cargo mapwarden rules` lists every rule; the configuration may turn some off"
                        .to_owned(),
            });
        }
        let levels = config
            .levels
            .iter()
            .filter_map(|(&code, &level)| Some((code, level?)))
            .collect();
        let fail_on = wishes.fail_on.or(config.fail_on).unwrap_or(FailOn::Note);
        let min_confidence = wishes.min_confidence.or(config.min_confidence);
        let track = wishes.track.or(config.track.map(Track::from));
        Ok(Self {
            rules,
            track: track.unwrap_or(Track::Maps),
            fail_on: fail_on.level(),
            min_confidence: min_confidence.unwrap_or(MinConfidence::Likely).into(),
            levels,
            tests_like_other_code: wishes.tests_like_other_code,
        })
    }

    /// Why a finding is not printed, if it is not.
    #[must_use]
    pub fn hides(&self, finding: &Finding) -> Option<Hidden> {
        if finding.confidence < self.min_confidence {
            Some(Hidden::LessSure)
        } else if finding.in_test
            && !self.tests_like_other_code
            && finding.confidence < Confidence::Certain
        {
            Some(Hidden::InTest)
        } else {
            None
        }
    }

    /// How loud a finding is.
    #[must_use]
    pub fn level(&self, finding: &Finding) -> Level {
        self.levels
            .get(finding.code)
            .copied()
            .unwrap_or_else(|| Level::of(finding.confidence))
    }

    /// Whether a finding of that level makes the exit code 1.
    #[must_use]
    pub fn fails(&self, level: Level) -> bool {
        self.fail_on.is_some_and(|least| level >= least)
    }
}
