//! Text to syntax, item by item, whatever state the text is in.
//!
//! [`parse_file`] gives every item that parses, with its place in the file, and one
//! [`ParseProblem`] for each piece that does not. It never fails and never overflows the
//! stack of a thread that has [`STACK_BYTES`].
//!
//! # Spans
//! `proc_macro2` keeps the sources of all spans in a thread-local table, and the byte range of
//! a span counts from the start of the text that was parsed. That text starts
//! [`ParsedItem::origin`] bytes into the file, so `span.byte_range()` plus `origin` is a range
//! of the file. [`with_parsed`] clears the table after the trees are gone; see there for what
//! must hold meanwhile.

mod arguments;
mod bounds;
mod describe;
mod edition;
mod fields;
mod glance;
mod intent;
mod keywords;
mod lexer;
mod macro_input;
mod mention;
mod nesting;
mod outline;
mod prelude;
mod recorder;
mod recover;
mod stack;
mod tables;
pub(crate) mod test_marks;

use std::borrow::Cow;
use std::ops::Range;

use proc_macro2::extra::invalidate_current_thread_spans;
use syn::buffer::Cursor;
use syn::parse::{ParseStream, Parser};

use crate::discover::Edition;
use crate::problem::ProblemKind;
use crate::span::Span;

pub use glance::Glance;
pub use intent::intent_comments;
pub use macro_input::{
    Grammar, MacroArgument, MatchesInput, Measured, Reading, SelectBranch, SelectInput,
    StaticDeclaration, parse_tokens_as_exprs, parse_tokens_as_first_of, parse_tokens_as_items,
    parse_tokens_as_matches, parse_tokens_as_select, parse_tokens_as_statics,
    parse_tokens_as_stmts,
};
pub use outline::{FieldOutline, FunctionOutline, ItemOutline, Outline, Word};
pub use stack::{MAX_CHAIN, MAX_DEPTH, STACK_BYTES, on_deep_stack};

/// What came out of one file.
pub struct ParsedFile {
    /// Inner attributes of the file. Their spans count from [`ParsedFile::offset`].
    pub attributes: Vec<syn::Attribute>,
    /// The items that parse, in source order. A broken `impl`, `trait`, `mod` or `extern` block
    /// is here with its good members.
    pub items: Vec<ParsedItem>,
    /// What was lost, in source order.
    pub problems: Vec<ParseProblem>,
    /// Something was lost: nothing may be concluded from absence in this file.
    pub partial: bool,
    /// Bytes before the text that `syn` saw: byte order mark, shebang, frontmatter.
    pub offset: u32,
    /// Where the bodies begin that are passed over, in bytes of the file, in order.
    pub passed_over: Vec<u32>,
}

/// Bodies of a text that nobody wants to know.
#[derive(Debug, Clone, Copy, Default)]
pub struct PassedOver<'a> {
    /// As [`Outline::bodies`] gives them.
    pub bodies: &'a [Range<u32>],
    /// As [`Outline::whole_functions`] gives them: `syn` sees nothing there.
    pub functions: &'a [Range<u32>],
    /// The bodies are parsed, for what is wrong in them. Else `syn` sees `{ }`: what is wrong inside is no problem,
    /// and what they declare is not there.
    pub parsed: bool,
    /// Long lists of literals are empty to `syn`.
    pub tables: bool,
}

/// An item and its place.
pub struct ParsedItem {
    /// The item.
    pub item: syn::Item,
    /// What to add to a byte range of this item's spans to get bytes of the file.
    pub origin: u32,
    /// Bytes of the file that the item covers, its attributes and doc comments included.
    pub span: Span,
}

/// A piece of a file that is not analysed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseProblem {
    /// Bytes of the file: the place of the error for [`ProblemKind::Syntax`], the item for
    /// [`ProblemKind::TooDeep`].
    pub span: Span,
    /// [`ProblemKind::Syntax`] or [`ProblemKind::TooDeep`].
    pub kind: ProblemKind,
    /// One sentence, lower case, no final stop.
    pub message: String,
}

/// Parses a file, keeping every item that can be kept.
///
/// Needs [`STACK_BYTES`] of stack: call it on a thread built with that much, or through
/// [`on_deep_stack`]. The trees that it returns need that much to be dropped, too.
#[must_use]
pub fn parse_file(text: &str, edition: Edition) -> ParsedFile {
    parse_outlined(text, &Outline::of(text), edition, PassedOver::default())
}

fn parse_outlined(
    text: &str,
    outline: &Outline,
    edition: Edition,
    passed_over: PassedOver<'_>,
) -> ParsedFile {
    let offset = outline.offset;
    let mut parsed = parse_rust(&text[offset..], outline, edition, passed_over);
    let offset = to_u32(offset);
    for item in &mut parsed.items {
        item.origin += offset;
        item.span = item.span.shifted(offset);
    }
    for problem in &mut parsed.problems {
        problem.span = problem.span.shifted(offset);
    }
    parsed
        .problems
        .sort_by_key(|problem| (problem.span.start, problem.span.end));
    parsed.partial = !parsed.problems.is_empty();
    parsed.offset = offset;
    for start in &mut parsed.passed_over {
        *start += offset;
    }
    parsed
}

/// Parses what stands behind the prelude; positions count from there.
fn parse_rust(
    text: &str,
    outline: &Outline,
    edition: Edition,
    passed_over: PassedOver<'_>,
) -> ParsedFile {
    let mut parsed = ParsedFile {
        attributes: Vec::new(),
        items: Vec::new(),
        problems: Vec::new(),
        partial: false,
        offset: 0,
        passed_over: Vec::new(),
    };
    let bounded = outline.balanced || outline.too_deep.is_empty();
    let shallow = if outline.balanced {
        let too_deep = |deep: &bounds::TooDeep| {
            recover::too_deep_problem(text, deep.item.clone(), &deep.message)
        };
        parsed
            .problems
            .extend(outline.too_deep.iter().map(too_deep));
        let deep = outline.too_deep.iter().map(|deep| deep.item.clone());
        let bodies = passed_over.bodies.iter();
        parsed.passed_over = bodies.clone().map(|body| body.start).collect();
        let inside = bodies
            .filter(|_| !passed_over.parsed)
            .map(|body| body.start as usize + 1..body.end as usize - 1);
        let documentation = outline.documentation.iter().cloned();
        let tables = outline.tables.iter().cloned();
        let tables = tables.filter(|_| passed_over.tables);
        let functions = passed_over.functions.iter();
        let functions = functions.map(|function| function.start as usize..function.end as usize);
        let ranges = deep.chain(inside).chain(functions).chain(tables);
        let ranges = ranges.chain(documentation);
        let ranges: Vec<_> = ranges.collect();
        if ranges.is_empty() {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(recover::blanked(text, ranges))
        }
    } else {
        Cow::Borrowed(text)
    };
    let mut first_error = None;
    if bounded {
        match whole.parse_str(&shallow) {
            Ok((attributes, items)) => {
                parsed.attributes = attributes;
                parsed
                    .items
                    .extend(items.into_iter().map(|(item, span)| ParsedItem {
                        item,
                        origin: 0,
                        span,
                    }));
                return parsed;
            }
            Err(error) => first_error = Some(error),
        }
    }
    let recovered = recover::recover(&shallow, edition, bounded);
    match first_error {
        Some(error) if recovered.items.is_empty() && parsed.problems.is_empty() => {
            let range = error.span().byte_range();
            parsed.problems.push(ParseProblem {
                span: Span::new(to_u32(range.start), to_u32(range.end)),
                kind: ProblemKind::Syntax,
                message: format!(
                    "{}; nothing in the file could be read as an item",
                    said(&error, outline.balanced)
                ),
            });
        }
        first_error => {
            parsed.problems.extend(recovered.problems());
            if recovered.by_layout && recovered.is_complete() {
                let range = first_error.map_or(0..0, |error| error.span().byte_range());
                parsed.problems.push(ParseProblem {
                    span: Span::new(to_u32(range.start), to_u32(range.end)),
                    kind: ProblemKind::Syntax,
                    message:
                        "delimiters, quotes or comments do not fit; the items are told apart by the layout"
                            .to_owned(),
                });
            }
        }
    }
    parsed.attributes = recovered.attributes;
    parsed.items = recovered.items;
    parsed
}

/// What `syn` says of a text, in better words where it does not even tokenise.
fn said(error: &syn::Error, balanced: bool) -> String {
    if !balanced {
        return "delimiters, quotes or comments do not fit".to_owned();
    }
    match error.to_string().as_str() {
        "cannot parse string into token stream" => {
            "a character or literal that is not Rust".to_owned()
        }
        message => message.to_owned(),
    }
}

/// Parses a file, hands the result to `lower`, and forgets the spans of the thread.
///
/// `lower` must return owned values only: no tree and no `proc_macro2::Span` may outlive the
/// call. Nothing inside `lower` may call into rayon (or any scheduler that runs other jobs on
/// this thread while it waits): another file's job would clear the spans under the live tree.
/// A call within a call on one thread is allowed; the outermost clears.
///
/// Needs [`STACK_BYTES`] of stack, as [`parse_file`] does.
pub fn with_parsed<R>(text: &str, edition: Edition, lower: impl FnOnce(ParsedFile) -> R) -> R {
    with_outlined(
        text,
        &Outline::of(text),
        edition,
        PassedOver::default(),
        lower,
    )
}

/// As [`with_parsed`], for a text whose outline is known, and without the bodies that are passed over.
pub fn with_outlined<R>(
    text: &str,
    outline: &Outline,
    edition: Edition,
    passed_over: PassedOver<'_>,
    lower: impl FnOnce(ParsedFile) -> R,
) -> R {
    let _clearing = stack::ClearSpans::enter(invalidate_current_thread_spans);
    lower(parse_outlined(text, outline, edition, passed_over))
}

type Whole = (Vec<syn::Attribute>, Vec<(syn::Item, Span)>);

/// The inner attributes and the items of a text, each with its range.
fn whole(input: ParseStream<'_>) -> syn::Result<Whole> {
    let attributes = input.call(syn::Attribute::parse_inner)?;
    let mut items = Vec::new();
    while !input.is_empty() {
        let start = input.cursor();
        let item = input.parse()?;
        items.push((item, covered(start, input.cursor())));
    }
    Ok((attributes, items))
}

/// The bytes from the first to the last token between two cursors of one buffer.
fn covered(start: Cursor<'_>, end: Cursor<'_>) -> Span {
    Span::new(
        to_u32(start.span().byte_range().start),
        to_u32(end.prev_span().byte_range().end),
    )
}

/// Positions are 32 bits wide; discovery hands out no file of 4 GiB.
fn to_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
