//! What is run and shown: the command line over the configuration over the defaults.

use std::collections::BTreeMap;

use mapwarden_engine::finding::{Confidence, Finding};
use mapwarden_report::Level;
use mapwarden_rules::{RULES, Rule, Track};

use crate::arguments::{CheckArguments, FailOn, MinConfidence, TrackArgument};
use crate::config::{Config, unknown_rule_help};
use crate::failure::Failure;

/// The settled options of a check.
#[derive(Debug)]
pub(crate) struct Selection {
    /// Rules to run, sorted by code.
    pub(crate) rules: Vec<&'static Rule>,
    pub(crate) track: Track,
    fail_on: Option<Level>,
    min_confidence: Confidence,
    levels: BTreeMap<&'static str, Level>,
    tests_like_other_code: bool,
}

/// Why a finding is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden {
    /// Less sure than asked for.
    LessSure,
    /// Not certain, and in test code.
    InTest,
}

impl Selection {
    /// Settles the options.
    ///
    /// # Errors
    /// A rule that was named is not there, or nothing is left to run.
    pub(crate) fn new(arguments: &CheckArguments, config: &Config) -> Result<Self, Failure> {
        let named = arguments
            .rules
            .iter()
            .map(|given| {
                mapwarden_rules::find(given)
                    .map(|rule| rule.code)
                    .ok_or_else(|| Failure::Usage {
                        message: format!("there is no rule `{given}`"),
                        help: unknown_rule_help(given),
                    })
            })
            .collect::<Result<Vec<_>, _>>()?;
        let picks = !named.is_empty() || !arguments.categories.is_empty();
        let wanted = |rule: &Rule| {
            if named.contains(&rule.code) {
                return true;
            }
            let off = config.levels.get(rule.code).is_some_and(Option::is_none);
            !off && (!picks || arguments.categories.contains(&rule.category))
        };
        let rules: Vec<_> = RULES.iter().copied().filter(|rule| wanted(rule)).collect();
        if rules.is_empty() {
            return Err(Failure::Usage {
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
        let track = match arguments.track.or(config.track) {
            Some(TrackArgument::Any) => Track::Any,
            Some(TrackArgument::Maps) | None => Track::Maps,
        };
        Ok(Self {
            rules,
            track,
            fail_on: arguments
                .fail_on
                .or(config.fail_on)
                .unwrap_or(FailOn::Note)
                .level(),
            min_confidence: arguments
                .min_confidence
                .or(config.min_confidence)
                .unwrap_or(MinConfidence::Likely)
                .into(),
            levels,
            tests_like_other_code: arguments.all_targets,
        })
    }

    /// Why a finding is not printed, if it is not.
    pub(crate) fn hides(&self, finding: &Finding) -> Option<Hidden> {
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
    pub(crate) fn level(&self, finding: &Finding) -> Level {
        self.levels
            .get(finding.code)
            .copied()
            .unwrap_or_else(|| Level::of(finding.confidence))
    }

    /// Whether a finding of that level makes the exit code 1.
    pub(crate) fn fails(&self, level: Level) -> bool {
        self.fail_on.is_some_and(|least| level >= least)
    }
}
