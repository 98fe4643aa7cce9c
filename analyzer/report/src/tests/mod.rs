//! What the sinks write, seen as bytes.

use std::sync::Arc;

use mapwarden_engine::finding::{
    Applicability, Category, Confidence, Edit, Finding, Fix, Identity, Label,
};
use mapwarden_engine::span::{FileId, FileSpan, Span};

use crate::{Level, LineIndex, Position, Reported, Texts, human, json, short};

struct Given(Vec<(&'static str, &'static str)>);

impl Texts for Given {
    fn display_path(&self, file: FileId) -> String {
        self.0[file.0 as usize].0.to_owned()
    }

    fn text(&self, file: FileId) -> Option<Arc<str>> {
        self.0.get(file.0 as usize).map(|&(_, text)| text.into())
    }
}

impl Given {
    /// The bytes of the `nth` occurrence of `needle`.
    fn at(&self, file: u32, needle: &str, nth: usize) -> FileSpan {
        let (start, _) = self.0[file as usize]
            .1
            .match_indices(needle)
            .nth(nth)
            .expect("the needle stands in the text");
        let start = u32::try_from(start).expect("a short text");
        let end = start + u32::try_from(needle.len()).expect("a short needle");
        FileSpan {
            file: FileId(file),
            span: Span { start, end },
        }
    }

    fn label(&self, file: u32, needle: &str, nth: usize, message: &str) -> Label {
        Label {
            at: self.at(file, needle, nth),
            message: message.to_owned(),
        }
    }
}

fn finding(primary: Label, related: Vec<Label>) -> Finding {
    Finding {
        code: "MW102",
        rule: "shard_reentry",
        category: Category::Deadlock,
        confidence: Confidence::Certain,
        message: "`rooms` is entered again while `room` holds a shard of it".into(),
        note: Some("the thread waits for the shard it holds itself".into()),
        help: Some("drop `room` before the second call".into()),
        primary,
        related,
        fix: None,
        identity: Identity::default(),
        fingerprint: "00112233aabbccdd".into(),
        in_test: false,
    }
}

fn rendered(
    found: &[Finding],
    write: impl Fn(&[Reported<'_>], &mut Vec<u8>) -> std::io::Result<()>,
) -> String {
    let reported: Vec<_> = found
        .iter()
        .map(|finding| Reported {
            finding,
            level: Level::of(finding.confidence),
        })
        .collect();
    let mut out = Vec::new();
    write(&reported, &mut out).expect("a vector takes every byte");
    String::from_utf8(out).expect("sinks write text")
}

fn two_files() -> (Given, Vec<Finding>) {
    let texts = Given(vec![
        (
            "src/rooms.rs",
            "fn join(&self) {\r\n\tlet room = self.rooms.get_mut(id);\r\n\tself.count(); // 🦀\r\n}\r\n",
        ),
        (
            "src/count.rs",
            "fn count(&self) -> usize {\n    self.rooms.len()\n}\n",
        ),
    ]);
    let mut first = finding(
        texts.label(0, "self.count()", 0, "called while `room` is alive"),
        vec![
            texts.label(0, "self.rooms.get_mut(id)", 0, "guard taken here"),
            texts.label(1, "self.rooms.len()", 0, "locks every shard"),
        ],
    );
    first.fix = Some(Fix {
        title: "drop `room` first".into(),
        applicability: Applicability::MaybeIncorrect,
        edits: vec![Edit {
            at: texts.at(0, "self.count()", 0),
            text: "drop(room); self.count()".into(),
        }],
    });
    let mut second = finding(texts.label(1, "self.rooms.len()", 0, ""), vec![]);
    second.confidence = Confidence::Possible;
    second.note = None;
    second.help = None;
    (texts, vec![first, second])
}

#[test]
fn human_shows_every_place_across_files() {
    let (texts, found) = two_files();
    insta::assert_snapshot!(rendered(&found, |found, out| human(
        found, &texts, false, out
    )));
}

#[test]
fn human_is_the_same_text_in_colour() {
    let (texts, found) = two_files();
    let plain = rendered(&found, |found, out| human(found, &texts, false, out));
    let coloured = rendered(&found, |found, out| human(found, &texts, true, out));
    assert!(coloured.contains("\u{1b}[") && !plain.contains('\u{1b}'));
    let stripped: String = coloured
        .split('\u{1b}')
        .enumerate()
        .map(|(at, part)| {
            if at == 0 {
                part
            } else {
                part.split_once('m').map_or("", |(_, text)| text)
            }
        })
        .collect();
    assert_eq!(stripped, plain);
}

#[test]
fn short_is_one_line_a_finding() {
    let (texts, found) = two_files();
    insta::assert_snapshot!(rendered(&found, |found, out| short(found, &texts, out)), @r"
    src/rooms.rs:3:2: error[MW102]: `rooms` is entered again while `room` holds a shard of it
    src/count.rs:2:5: note[MW102]: `rooms` is entered again while `room` holds a shard of it
    ");
}

#[test]
fn json_is_one_object_a_line() {
    let (texts, found) = two_files();
    insta::assert_snapshot!(rendered(&found, |found, out| json(found, &texts, out)));
}

#[test]
fn source_text_cannot_drive_the_terminal() {
    let texts = Given(vec![(
        "a.rs",
        "let x = \"\u{1b}[31m\u{202e}\u{85}\"; self.rooms.len();\n",
    )]);
    let found = [finding(
        texts.label(0, "self.rooms.len()", 0, "here"),
        vec![],
    )];
    let shown = rendered(&found, |found, out| human(found, &texts, false, out));
    assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{85}']), "{shown}");
    let marked = shown
        .lines()
        .find(|line| line.contains("^^^"))
        .expect("the range is marked");
    let source = shown
        .lines()
        .find(|line| line.contains("let x"))
        .expect("the line is shown");
    let column = |line: &str, what: &str| {
        line.chars().count()
            - line
                .split_once(what)
                .map_or(0, |(_, after)| after.chars().count())
    };
    assert_eq!(column(marked, "^"), column(source, "; s"), "{shown}");
}

#[test]
fn a_file_that_vanished_is_still_named() {
    let texts = Given(vec![("gone.rs", "")]);
    let mut lost = finding(texts.label(0, "", 0, "here"), vec![]);
    lost.primary.at.span = Span { start: 90, end: 99 };
    assert!(
        rendered(&[lost.clone()], |found, out| human(
            found, &texts, false, out
        ))
        .contains("gone.rs:1:1")
    );
    assert!(
        rendered(&[lost], |found, out| short(found, &texts, out)).starts_with("gone.rs:1:1: error")
    );
}

#[test]
fn columns_count_scalar_values_and_a_byte_order_mark_counts_for_nothing() {
    let text = "\u{feff}a🦀b\r\n\tç\n";
    let index = LineIndex::new(text.into());
    let position = |needle: &str| {
        let byte = text.find(needle).unwrap_or(text.len());
        index.position(u32::try_from(byte).expect("a short text"))
    };
    assert_eq!(position("a"), Position { line: 1, column: 1 });
    assert_eq!(position("b"), Position { line: 1, column: 3 });
    assert_eq!(position("ç"), Position { line: 2, column: 2 });
    assert_eq!(position("nowhere"), Position { line: 3, column: 1 });
    assert_eq!(index.position(0), Position { line: 1, column: 1 });
    assert_eq!(index.position(u32::MAX), Position { line: 3, column: 1 });
    // Inside the crab.
    assert_eq!(index.position(6), Position { line: 1, column: 2 });
}
