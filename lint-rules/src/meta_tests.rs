//! What every rule must keep to.

use std::collections::BTreeSet;

use mapwarden_engine::finding::Category;

use crate::{HEADINGS, RULES, find};

/// The hundreds of a code say the family.
const fn family(category: Category) -> &'static str {
    match category {
        Category::Deadlock => "MW1",
        Category::LockOrder => "MW2",
        Category::Await => "MW3",
        Category::Atomicity => "MW4",
        Category::DataRace => "MW5",
        Category::LostWrite => "MW6",
        Category::Contention => "MW7",
    }
}

#[test]
fn rules_are_sorted_by_code_and_codes_and_names_are_unique() {
    assert!(RULES.is_sorted_by_key(|rule| rule.code));
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!((codes.len(), names.len()), (RULES.len(), RULES.len()));
}

#[test]
fn codes_stand_in_their_family() {
    for rule in RULES {
        let digits = rule.code.strip_prefix(family(rule.category));
        assert!(
            digits.is_some_and(|rest| rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_digit())),
            "{} is not a code of category {}",
            rule.code,
            rule.category.name()
        );
    }
}

#[test]
fn rules_are_found_by_code_and_by_name() {
    for rule in RULES {
        for word in [
            rule.code.to_owned(),
            rule.code.to_lowercase(),
            rule.name.to_owned(),
            rule.name.replace('_', "-"),
        ] {
            assert_eq!(
                find(&word).map(|found| found.code),
                Some(rule.code),
                "{word}"
            );
        }
    }
    assert!(find("MW000").is_none());
}

#[test]
fn names_read_as_allowances_of_a_hazard() {
    for rule in RULES {
        let words: Vec<_> = rule.name.split('_').collect();
        assert!(words.len() > 1, "{} is a single word", rule.name);
        assert!(
            rule.name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'_'),
            "{} is not snake case",
            rule.name
        );
        for cure in [
            "no", "not", "use", "avoid", "prefer", "missing", "should", "must", "require",
        ] {
            assert_ne!(
                words[0], cure,
                "{} names a cure; name the hazard",
                rule.name
            );
        }
    }
}

#[test]
fn pages_have_a_summary_and_every_heading_in_order() {
    for rule in RULES {
        let summary = rule.summary();
        assert!(
            summary.ends_with('.') && !summary.starts_with('#') && summary.len() <= 100,
            "{}: the page starts with one short sentence, not with {summary:?}",
            rule.name
        );
        let page = rule.page();
        let headings: Vec<_> = page
            .lines()
            .filter_map(|line| line.strip_prefix("## "))
            .collect();
        assert_eq!(headings, HEADINGS, "{}", rule.name);
        for section in page.split("\n## ").skip(1) {
            let (heading, text) = section.split_once('\n').unwrap_or((section, ""));
            assert!(
                !text.trim().is_empty(),
                "{}: nothing under {heading}",
                rule.name
            );
        }
        assert!(
            rule.confidence.is_sorted_by(|a, b| a > b),
            "{}: highest confidence first",
            rule.name
        );
    }
}
