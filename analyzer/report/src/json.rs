//! One JSON object a line: the contract that scripts rely on.

use std::io::{self, Write};

use mapwarden_engine::finding::{Applicability, Edit, Fix, Label};
use serde::Serialize;

use crate::texts::Places;
use crate::{Reported, Texts};

/// The shape of a line. Fields may be added, never renamed or removed.
#[derive(Serialize)]
struct Line<'a> {
    rule: &'a str,
    code: &'a str,
    category: &'a str,
    level: &'a str,
    confidence: &'a str,
    message: &'a str,
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    byte_start: u32,
    byte_end: u32,
    related: Vec<RelatedLine<'a>>,
    help: Option<&'a str>,
    fix: Option<FixLine<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct RelatedLine<'a> {
    file: String,
    line: u32,
    column: u32,
    message: &'a str,
}

#[derive(Serialize)]
struct FixLine<'a> {
    title: &'a str,
    applicability: &'static str,
    edits: Vec<EditLine<'a>>,
}

#[derive(Serialize)]
struct EditLine<'a> {
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    byte_start: u32,
    byte_end: u32,
    text: &'a str,
}

/// Writes one object a line for each finding.
///
/// # Errors
/// `out` fails.
pub fn json(found: &[Reported<'_>], texts: &dyn Texts, out: &mut dyn Write) -> io::Result<()> {
    let mut places = Places::new(texts);
    for reported in found {
        serde_json::to_writer(&mut *out, &line(reported, &mut places))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn line<'a>(Reported { finding, level }: &Reported<'a>, places: &mut Places<'_>) -> Line<'a> {
    let place = places.of(finding.primary.at);
    Line {
        rule: finding.rule,
        code: finding.code,
        category: finding.category.name(),
        level: level.name(),
        confidence: finding.confidence.name(),
        message: &finding.message,
        file: place.path.to_owned(),
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        byte_start: finding.primary.at.span.start,
        byte_end: finding.primary.at.span.end,
        related: finding
            .related
            .iter()
            .map(|label| related(label, places))
            .collect(),
        help: finding.help.as_deref(),
        fix: finding.fix.as_ref().map(|found| fix(found, places)),
        fingerprint: &finding.fingerprint,
    }
}

fn related<'a>(label: &'a Label, places: &mut Places<'_>) -> RelatedLine<'a> {
    let place = places.of(label.at);
    RelatedLine {
        file: place.path.to_owned(),
        line: place.start.line,
        column: place.start.column,
        message: &label.message,
    }
}

fn fix<'a>(fix: &'a Fix, places: &mut Places<'_>) -> FixLine<'a> {
    FixLine {
        title: &fix.title,
        applicability: match fix.applicability {
            Applicability::MachineApplicable => "machine-applicable",
            Applicability::MaybeIncorrect => "maybe-incorrect",
        },
        edits: fix.edits.iter().map(|found| edit(found, places)).collect(),
    }
}

fn edit<'a>(edit: &'a Edit, places: &mut Places<'_>) -> EditLine<'a> {
    let place = places.of(edit.at);
    EditLine {
        file: place.path.to_owned(),
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        byte_start: edit.at.span.start,
        byte_end: edit.at.span.end,
        text: &edit.text,
    }
}
