//! What went wrong with the input, on stderr.

use std::fmt::Write;
use std::path::Path;

use mapwarden_engine::discover::Sources;
use mapwarden_engine::problem::{Problem, ProblemKind};
use mapwarden_report::LineIndex;

use crate::terminal::Terminal;

/// Shows every problem: level, place, what happened, what to do.
pub(crate) fn show(problems: &[Problem], sources: &Sources, terminal: &Terminal) {
    let mut text = String::new();
    for problem in problems {
        let level = match problem.kind {
            ProblemKind::Skipped => terminal.styled("1;36", "note"),
            ProblemKind::Internal => terminal.styled("1;31", "internal error"),
            ProblemKind::Comment
            | ProblemKind::Unreadable
            | ProblemKind::Manifest
            | ProblemKind::Syntax
            | ProblemKind::TooDeep
            | ProblemKind::Stub => terminal.styled("1;33", "warning"),
        };
        text.push_str(&level);
        text.push_str(": ");
        if let Some(path) = &problem.path {
            text.push_str(&place(path, problem, sources));
            text.push_str(": ");
        }
        text.push_str(&problem.message);
        text.push('\n');
        if let Some(help) = &problem.help {
            writeln!(text, "  {}: {help}", terminal.styled("36", "help"))
                .expect("a string takes every byte");
        }
    }
    terminal.say(&text);
}

fn place(path: &Path, problem: &Problem, sources: &Sources) -> String {
    let absolute = sources.base().join(path);
    let shown = sources.display(&absolute);
    let text = problem
        .span
        .zip(sources.open(&absolute))
        .and_then(|(span, file)| Some((span, sources.text(file).ok()?)));
    match text {
        Some((span, text)) => {
            let at = LineIndex::new(text).position(span.start);
            format!("{shown}:{}:{}", at.line, at.column)
        }
        None => shown,
    }
}
