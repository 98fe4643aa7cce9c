//! Findings with their source lines, for people.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label as Mark, Severity};
use codespan_reporting::files::{Error, Files, line_starts};
use codespan_reporting::term::termcolor::{Ansi, NoColor, WriteColor};
use codespan_reporting::term::{Config, emit_to_write_style};
use mapwarden_engine::finding::{Finding, Label};
use mapwarden_engine::span::{FileId, FileSpan};

use crate::{Level, Reported, Texts};

/// Writes each finding with every contributing place labelled in its source.
///
/// # Errors
/// `out` fails.
pub fn human(
    found: &[Reported<'_>],
    texts: &dyn Texts,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if colour {
        write_all(found, texts, &mut Ansi::new(out))
    } else {
        write_all(found, texts, &mut NoColor::new(out))
    }
}

fn write_all(
    found: &[Reported<'_>],
    texts: &dyn Texts,
    out: &mut impl WriteColor,
) -> io::Result<()> {
    let config = Config::default();
    let mut shown = Shown::default();
    for reported in found {
        shown.load(reported.finding, texts);
        let diagnostic = diagnostic(reported, &shown);
        match emit_to_write_style(out, &config, &shown, &diagnostic) {
            Ok(()) => {}
            Err(Error::Io(error)) => return Err(error),
            Err(error) => return Err(io::Error::other(error)),
        }
    }
    Ok(())
}

fn diagnostic(Reported { finding, level }: &Reported<'_>, shown: &Shown) -> Diagnostic<FileId> {
    let severity = match level {
        Level::Note => Severity::Note,
        Level::Warning => Severity::Warning,
        Level::Error => Severity::Error,
    };
    let mut labels = vec![Mark::primary(
        finding.primary.at.file,
        shown.range(finding.primary.at),
    )];
    labels[0].message.clone_from(&finding.primary.message);
    for Label { at, message } in &finding.related {
        labels.push(Mark::secondary(at.file, shown.range(*at)).with_message(message));
    }
    let mut notes = Vec::new();
    let fix = finding.fix.as_ref().map(|fix| &fix.title);
    notes.extend(finding.note.as_ref().map(|note| folded("note: ", note)));
    notes.extend(finding.help.as_ref().map(|help| folded("help: ", help)));
    notes.extend(fix.map(|title| folded("fix: ", title)));
    notes.push(format!("rule: {}", finding.rule));
    Diagnostic::new(severity)
        .with_code(finding.code)
        .with_message(&finding.message)
        .with_labels(labels)
        .with_notes(notes)
}

/// Notes are folded at this width, so that a terminal of 80 columns does not break them within words.
const WIDEST_NOTE: usize = 72;

/// A note whose lines stand below each other behind its title. The width is fixed: the same finding is the
/// same bytes on every terminal.
fn folded(title: &str, text: &str) -> String {
    let mut folded = String::from(title);
    let mut column = title.len();
    for (index, word) in text.split(' ').enumerate() {
        let width = word.chars().count();
        if index > 0 && column + 1 + width > WIDEST_NOTE {
            folded.push('\n');
            folded.extend(std::iter::repeat_n(' ', title.len()));
            column = title.len();
        } else if index > 0 {
            folded.push(' ');
            column += 1;
        }
        folded.push_str(word);
        column += width;
    }
    folded
}

/// The files shown so far, free of what a terminal would act upon.
#[derive(Default)]
struct Shown {
    files: BTreeMap<FileId, File>,
}

struct File {
    path: String,
    text: String,
    starts: Vec<usize>,
    /// Bytes of a byte order mark, which is not shown.
    cut: usize,
}

impl Shown {
    fn load(&mut self, finding: &Finding, texts: &dyn Texts) {
        for label in std::iter::once(&finding.primary).chain(&finding.related) {
            self.files
                .entry(label.at.file)
                .or_insert_with(|| File::read(label.at.file, texts));
        }
    }

    fn range(&self, at: FileSpan) -> Range<usize> {
        self.files.get(&at.file).map_or(0..0, |file| {
            file.byte(at.span.start)..file.byte(at.span.end)
        })
    }

    fn file(&self, id: FileId) -> Result<&File, Error> {
        self.files.get(&id).ok_or(Error::FileMissing)
    }
}

impl File {
    fn read(id: FileId, texts: &dyn Texts) -> Self {
        let whole = texts.text(id);
        let whole = whole.as_deref().unwrap_or_default();
        let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
        Self {
            path: printable(&texts.display_path(id)),
            starts: line_starts(text).collect(),
            cut: whole.len() - text.len(),
            text: printable(text),
        }
    }

    fn byte(&self, byte: u32) -> usize {
        self.text
            .floor_char_boundary((byte as usize).saturating_sub(self.cut))
    }
}

/// Replaces what would move the cursor, change colours or reorder letters by a mark of the same
/// number of bytes, so that ranges stay right.
pub(crate) fn printable(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' => c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ if c.is_control() && c.len_utf8() == 1 => '?',
        _ if c.is_control() => '¿',
        _ => c,
    };
    text.chars().map(shown).collect()
}

impl<'a> Files<'a> for Shown {
    type FileId = FileId;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<&'a str, Error> {
        Ok(&self.file(id)?.path)
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, Error> {
        Ok(&self.file(id)?.text)
    }

    fn line_index(&'a self, id: FileId, byte: usize) -> Result<usize, Error> {
        Ok(self
            .file(id)?
            .starts
            .partition_point(|&start| start <= byte)
            .saturating_sub(1))
    }

    fn line_range(&'a self, id: FileId, line: usize) -> Result<Range<usize>, Error> {
        let file = self.file(id)?;
        let too_large = || Error::LineTooLarge {
            given: line,
            max: file.starts.len() - 1,
        };
        let start = *file.starts.get(line).ok_or_else(too_large)?;
        Ok(start
            ..file
                .starts
                .get(line + 1)
                .copied()
                .unwrap_or(file.text.len()))
    }
}
