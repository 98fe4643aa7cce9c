//! Which names a template binds itself.
//!
//! Hygiene is needed only for them, and marking no others keeps keywords, attributes and paths
//! of a template as they are. A name counts where tokens look like a pattern: behind `let` and
//! `for`, between bars, before `=>`.

use proc_macro2::{Delimiter, TokenTree};

use super::rules::{is_punct, plain};

/// Adds the names that `template` binds.
pub(super) fn own_names(template: &[TokenTree], out: &mut Vec<String>) {
    let mut at = 0;
    while at < template.len() {
        match &template[at] {
            TokenTree::Ident(word) if word == "let" => {
                at = pattern(template, at + 1, out, |token| {
                    is_punct(token, '=') || is_punct(token, ';') || is_punct(token, ':')
                });
                continue;
            }
            TokenTree::Ident(word) if word == "for" => {
                let is_loop = template[at..]
                    .iter()
                    .take_while(|token| !is_brace(token))
                    .any(|token| matches!(token, TokenTree::Ident(word) if word == "in"));
                if is_loop {
                    at = pattern(
                        template,
                        at + 1,
                        out,
                        |token| matches!(token, TokenTree::Ident(word) if word == "in"),
                    );
                    continue;
                }
            }
            TokenTree::Punct(bar) if bar.as_char() == '|' && opens_closure(template, at) => {
                at = pattern(template, at + 1, out, |token| is_punct(token, '|')) + 1;
                continue;
            }
            TokenTree::Punct(arrow)
                if arrow.as_char() == '='
                    && template.get(at + 1).is_some_and(|next| is_punct(next, '>')) =>
            {
                arm_pattern(&template[..at], out);
                at += 1;
            }
            TokenTree::Group(group) => {
                own_names(&group.stream().into_iter().collect::<Vec<_>>(), out);
            }
            _ => {}
        }
        at += 1;
    }
}

fn is_brace(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// A bar starts a closure unless a value stands before it.
fn opens_closure(template: &[TokenTree], at: usize) -> bool {
    match at.checked_sub(1).map(|before| &template[before]) {
        None => true,
        Some(TokenTree::Punct(before)) => before.as_char() != '|' && before.as_char() != '?',
        Some(TokenTree::Ident(before)) => before == "move" || before == "return",
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Literal(_)) => false,
    }
}

/// Adds the names of a pattern that starts at `at`; gives where it ends.
fn pattern(
    template: &[TokenTree],
    at: usize,
    out: &mut Vec<String>,
    is_end: impl Fn(&TokenTree) -> bool,
) -> usize {
    let mut end = at;
    while end < template.len() {
        // `::` is part of a path, a single colon starts a type.
        if is_punct(&template[end], ':')
            && template
                .get(end + 1)
                .is_some_and(|next| is_punct(next, ':'))
        {
            end += 2;
        } else if is_end(&template[end]) {
            break;
        } else {
            end += 1;
        }
    }
    let end = end.min(template.len());
    names(&template[at..end], out);
    end
}

/// The pattern that ends here: back to the last comma, brace or the start.
fn arm_pattern(before: &[TokenTree], out: &mut Vec<String>) {
    let start = before
        .iter()
        .rposition(|token| is_punct(token, ',') || is_brace(token))
        .map_or(0, |at| at + 1);
    // A struct pattern's braces belong to it.
    let start = if before[start..].is_empty() {
        start.saturating_sub(1)
    } else {
        start
    };
    let guard = before[start..]
        .iter()
        .position(|token| matches!(token, TokenTree::Ident(word) if word == "if"))
        .map_or(before.len(), |at| start + at);
    names(&before[start..guard], out);
}

fn names(tokens: &[TokenTree], out: &mut Vec<String>) {
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                names(&group.stream().into_iter().collect::<Vec<_>>(), out);
            }
            TokenTree::Ident(ident) => {
                let before = at.checked_sub(1).map(|before| &tokens[before]);
                let is_variable =
                    before.is_some_and(|before| is_punct(before, '$') || is_punct(before, '\''));
                let in_path = before.is_some_and(|before| is_punct(before, ':'))
                    || tokens.get(at + 1).is_some_and(|next| is_punct(next, ':'))
                        && tokens.get(at + 2).is_some_and(|next| is_punct(next, ':'));
                let text = plain(ident);
                if !is_variable && !in_path && is_variable_name(&text) {
                    out.push(text);
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Could be a local variable: not upper case, and no word that syntax gives a meaning to.
fn is_variable_name(text: &str) -> bool {
    const WORDS: [&str; 49] = [
        "_", "as", "async", "auto", "await", "box", "break", "cfg", "const", "continue", "crate",
        "default", "dyn", "else", "enum", "extern", "false", "fn", "for", "if", "impl", "in",
        "let", "loop", "macro", "match", "mod", "move", "mut", "pub", "raw", "ref", "return",
        "safe", "self", "static", "struct", "super", "trait", "true", "try", "type", "union",
        "unsafe", "use", "where", "while", "yield", "gen",
    ];
    text.starts_with(|first: char| first == '_' || first.is_lowercase()) && !WORDS.contains(&text)
}
