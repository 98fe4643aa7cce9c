//! `explain`: the page of a rule.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use mapwarden_driver::unknown_rule_help;
use mapwarden_rules::Rule;

use crate::CLEAN;
use crate::arguments::ExplainArguments;
use crate::failure::Failure;
use crate::terminal::Terminal;

/// Prints the page of the rule that was named.
///
/// # Errors
/// There is no such rule, or stdout fails.
pub(crate) fn explain(arguments: &ExplainArguments, terminal: &Terminal) -> miette::Result<u8> {
    let rule = mapwarden_rules::find(&arguments.rule).ok_or_else(|| Failure::Usage {
        message: format!("there is no rule `{}`", arguments.rule),
        help: unknown_rule_help(&arguments.rule),
    })?;
    print(&page(rule, terminal.stdout_colour))?;
    Ok(CLEAN)
}

fn page(rule: &Rule, colour: bool) -> String {
    let mut text = String::new();
    for line in rule.markdown().lines() {
        let styled = if colour && line.starts_with('#') {
            format!("\u{1b}[1m{line}\u{1b}[0m")
        } else {
            line.to_owned()
        };
        writeln!(text, "{styled}").expect("a string takes every byte");
    }
    text
}

/// Writes to stdout; whoever closes it early has seen enough.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}
