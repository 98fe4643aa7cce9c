//! What can be kept of a text that does not parse as a whole.
//!
//! Two ways, and the one that loses less counts. [`tokens`] goes item by item over the tokens
//! and needs balanced delimiters. [`lines`] cuts the text by its layout and needs none. Both go
//! into `impl`, `trait`, `mod` and `extern` blocks and drop broken members only.

mod container;
mod lines;
mod tokens;

use std::ops::Range;

use proc_macro2::TokenStream;

use super::describe::describe;
use super::{ParseProblem, ParsedItem, to_u32};
use crate::discover::Edition;
use crate::problem::ProblemKind;
use crate::span::Span;

/// How deep `mod` in `mod` is searched for what can be kept.
const DEEPEST_CONTAINER: usize = 16;

/// What was kept and what was not. Spans and origins count from the start of the text.
#[derive(Default)]
pub(super) struct Recovered {
    pub(super) attributes: Vec<syn::Attribute>,
    pub(super) items: Vec<ParsedItem>,
    /// The items were told apart by the layout: the delimiters do not fit.
    pub(super) by_layout: bool,
    lost: Vec<Lost>,
}

impl Recovered {
    /// Whether nothing is lost.
    pub(super) fn is_complete(&self) -> bool {
        self.lost.is_empty()
    }

    fn lost_bytes(&self) -> usize {
        self.lost.iter().map(|lost| lost.piece.len()).sum()
    }

    /// Adds the problems of this recovery.
    pub(super) fn problems(&self) -> impl Iterator<Item = ParseProblem> {
        self.lost.iter().map(|lost| lost.problem.clone())
    }
}

/// A piece that is not kept.
struct Lost {
    piece: Range<usize>,
    problem: ParseProblem,
}

impl Lost {
    fn syntax(text: &str, piece: Range<usize>, at: Range<usize>, error: &str) -> Self {
        let name = describe(&text[piece.clone()]);
        Self {
            problem: ParseProblem {
                span: Span::new(to_u32(at.start), to_u32(at.end)),
                kind: ProblemKind::Syntax,
                message: format!("{error}; {name} is skipped, the rest of the file is analysed"),
            },
            piece,
        }
    }

    fn too_deep(text: &str, piece: Range<usize>, message: &str) -> Self {
        let problem = too_deep_problem(text, piece.clone(), message);
        Self { piece, problem }
    }
}

/// The problem for an item that goes too deep.
pub(super) fn too_deep_problem(text: &str, piece: Range<usize>, message: &str) -> ParseProblem {
    let name = describe(&text[piece.clone()]);
    ParseProblem {
        span: Span::new(to_u32(piece.start), to_u32(piece.end)),
        kind: ProblemKind::TooDeep,
        message: format!("{message}; {name} is skipped, the rest of the file is analysed"),
    }
}

/// Keeps what it can. `bounded` says that no part of the text goes too deep and that its
/// delimiters fit.
pub(super) fn recover(text: &str, edition: Edition, bounded: bool) -> Recovered {
    let by_tokens = bounded
        .then(|| text.parse::<TokenStream>().ok())
        .flatten()
        .map(|stream| tokens::recover(stream, text, edition));
    match by_tokens {
        Some(found) if found.lost.is_empty() => found,
        Some(found) => {
            // Layout is the weaker evidence, so it must be much better.
            let by_lines = lines::recover(text);
            if by_lines.lost_bytes() * 2 < found.lost_bytes() {
                by_lines
            } else {
                found
            }
        }
        None => lines::recover(text),
    }
}

/// The text with everything in `ranges` replaced by spaces, line ends kept: positions stay true.
pub(super) fn blanked(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in ranges {
        for byte in &mut bytes[range] {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
    }
    String::from_utf8(bytes).expect("whole characters are replaced by spaces")
}
