//! `rules`: every rule in a table or as JSON.

use std::fmt::Write;

use mapwarden_engine::finding::Confidence;
use mapwarden_rules::{RULES, Rule};
use serde::Serialize;

use crate::CLEAN;
use crate::arguments::{ListFormat, RulesArguments};
use crate::explain::print;

#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    rule: &'a str,
    category: &'a str,
    confidence: Vec<&'static str>,
    fix: &'a str,
    since: &'a str,
    summary: &'a str,
}

/// Lists every rule.
///
/// # Errors
/// Stdout fails.
pub(crate) fn list(arguments: &RulesArguments) -> miette::Result<u8> {
    let text = match arguments.format {
        ListFormat::Human => table(),
        ListFormat::Json => RULES.iter().map(|rule| json(rule)).collect(),
    };
    print(&text)?;
    Ok(CLEAN)
}

fn table() -> String {
    let width = |cell: fn(&Rule) -> usize| {
        RULES
            .iter()
            .map(|rule| cell(rule))
            .max()
            .unwrap_or_default()
    };
    let (names, categories) = (
        width(|rule| rule.name.len()),
        width(|rule| rule.category.name().len()),
    );
    let mut text = String::new();
    for rule in RULES {
        let (code, name, category, summary) =
            (rule.code, rule.name, rule.category.name(), rule.summary());
        writeln!(
            text,
            "{code}  {name:names$}  {category:categories$}  {summary}"
        )
        .expect("a string takes every byte");
    }
    text
}

fn json(rule: &Rule) -> String {
    let line = Line {
        code: rule.code,
        rule: rule.name,
        category: rule.category.name(),
        confidence: rule
            .confidence
            .iter()
            .copied()
            .map(Confidence::name)
            .collect(),
        fix: rule.fix.name(),
        since: rule.since,
        summary: rule.summary(),
    };
    let mut text = serde_json::to_string(&line).expect("strings are always JSON");
    text.push('\n');
    text
}
