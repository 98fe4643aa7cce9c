//! What is analysed for a mark: the file that it stands in, or the tokens alone.

use std::ops::Range;
use std::path::{Path, PathBuf};

use mapwarden_report::Position;
use proc_macro::Span;

use crate::forced::forced;
use crate::marked::{Leaf, Marked};
use crate::told::Place;

/// What is analysed for a mark.
pub(crate) enum Subject {
    /// The tokens stand in a file as they were given.
    File {
        /// Absolute, links resolved.
        path: PathBuf,
        /// Where each token starts and ends.
        lies: Vec<(Position, Position)>,
    },
    /// A macro made them, or nobody tells where they lie.
    Tokens {
        text: String,
        /// The bytes of each token in `text`.
        lies: Vec<Range<usize>>,
    },
}

impl Subject {
    pub(crate) fn of(marked: &Marked) -> Self {
        in_file(&marked.leaves).unwrap_or_else(|| written_out(&marked.leaves))
    }

    /// Whether something at `place`, in that file or in the tokens, is in the item.
    pub(crate) fn holds(&self, file: &Path, place: &Place) -> bool {
        match self {
            Self::Tokens { .. } => true,
            Self::File { path, lies } => {
                let (Some((start, _)), Some((_, end))) = (lies.first(), lies.last()) else {
                    return false;
                };
                file == path && *start <= place.start && place.start < *end
            }
        }
    }

    /// The tokens that a place covers.
    pub(crate) fn leaves(&self, marked: &Marked, place: &Place) -> Range<usize> {
        let (start, end) = match self {
            Self::File { lies, .. } => (
                lies.partition_point(|(_, end)| *end <= place.start),
                lies.partition_point(|(start, _)| *start < place.end),
            ),
            Self::Tokens { lies, .. } => (
                lies.partition_point(|lies| lies.end <= place.bytes.start),
                lies.partition_point(|lies| lies.start < place.bytes.end),
            ),
        };
        let end = end.min(marked.leaves.len());
        start..end.max((start + 1).min(marked.leaves.len()))
    }
}

/// The file of the mark, if every token of the item stands in it as it was given.
fn in_file(leaves: &[Leaf]) -> Option<Subject> {
    let path = Span::call_site().local_file()?;
    let path = std::fs::canonicalize(path).ok()?;
    let text = std::fs::read_to_string(&path).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines: Vec<&str> = text.split('\n').collect();
    let lies: Vec<(Position, Position)> = leaves.iter().map(|leaf| extent(leaf.span)).collect();
    let in_order = lies.is_sorted_by_key(|(start, _)| *start);
    if !in_order || is_in_macro(text, lies.first()?.0) {
        return None;
    }
    let as_written = leaves.iter().zip(&lies).all(|(leaf, (start, _))| {
        let line = lines.get(start.line as usize - 1).copied();
        let rest = line.map(|line| after(line, start.column as usize - 1));
        // A doc comment is handed over as the attribute `doc`, all of whose tokens lie on the comment.
        rest.is_some_and(|rest| {
            !leaf.is_word
                || rest.starts_with(leaf.text.as_str())
                || leaf.text == "doc" && (rest.starts_with("//") || rest.starts_with("/*"))
        })
    });
    as_written.then_some(Subject::File { path, lies })
}

/// Whether a place lies inside the braces of a macro or of its rules. What stands there is another text than what
/// the compiler makes of it, even where the tokens are the same: the engine reads it as what the macro says.
fn is_in_macro(text: &str, place: Position) -> bool {
    let around = |group: &proc_macro2::Group| {
        let position = |at: proc_macro2::LineColumn| Position {
            line: u32::try_from(at.line).unwrap_or(u32::MAX),
            column: u32::try_from(at.column + 1).unwrap_or(u32::MAX),
        };
        let span = group.delim_span();
        position(span.open().start()) < place && place < position(span.close().end())
    };
    forced(|| {
        let Ok(mut stream) = text.parse::<proc_macro2::TokenStream>() else {
            return true;
        };
        loop {
            let mut after_bang = false;
            let mut inner = None;
            for token in stream {
                match token {
                    proc_macro2::TokenTree::Group(group) if around(&group) => {
                        inner = Some(group.stream());
                        break;
                    }
                    proc_macro2::TokenTree::Punct(punct) => after_bang = punct.as_char() == '!',
                    // `macro_rules! name { .. }`
                    proc_macro2::TokenTree::Ident(_) => {}
                    _ => after_bang = false,
                }
            }
            match inner {
                Some(_) if after_bang => return true,
                Some(inner) => stream = inner,
                None => return false,
            }
        }
    })
}

fn after(line: &str, characters: usize) -> &str {
    let at = line.char_indices().nth(characters);
    at.map_or("", |(at, _)| &line[at..])
}

fn extent(span: Span) -> (Position, Position) {
    let position = |span: Span| Position {
        line: u32::try_from(span.line()).unwrap_or(u32::MAX),
        column: u32::try_from(span.column()).unwrap_or(u32::MAX),
    };
    (position(span.start()), position(span.end()))
}

/// The tokens as a text of their own. `$crate`, which only macros can write, becomes `crate`.
fn written_out(leaves: &[Leaf]) -> Subject {
    let mut text = String::new();
    let mut lies = Vec::with_capacity(leaves.len());
    for leaf in leaves {
        let start = text.len();
        text.push_str(leaf.text.strip_prefix('$').unwrap_or(&leaf.text));
        lies.push(start..text.len());
        if !leaf.joint {
            text.push(' ');
        }
    }
    Subject::Tokens { text, lies }
}
