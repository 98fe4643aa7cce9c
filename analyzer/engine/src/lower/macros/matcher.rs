//! Matching a call's tokens against a rule's pattern.
//!
//! Repetitions are greedy, and what follows one is tried once. Rules that the compiler accepts
//! leave no other choice, since it rejects ambiguity.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseBuffer, ParseStream, Parser as _};
use syn::{Expr, Item, Pat, Result, Token, Type};

use super::rules::{Fragment, Matcher, Operator, Rule, Times, operator, reads};

/// What a pattern's variables stand for.
pub(super) type Bindings<'t> = Vec<Option<Binding<'t>>>;

/// What one variable stands for.
#[derive(Clone)]
pub(super) enum Binding<'t> {
    Tokens(Fragment, Captured<'t>),
    /// One for each turn of the repetition around the variable.
    Turns(Vec<Option<Binding<'t>>>),
}

/// Tokens of a call, in a row.
#[derive(Clone, Copy)]
pub(super) struct Captured<'t> {
    begin: Cursor<'t>,
    end: Cursor<'t>,
}

impl<'t> Captured<'t> {
    /// Copies of the tokens.
    pub(super) fn tokens(self) -> impl Iterator<Item = TokenTree> + use<'t> {
        let mut at = self.begin;
        std::iter::from_fn(move || {
            let (token, next) = (at != self.end).then(|| at.token_tree()).flatten()?;
            at = next;
            Some(token)
        })
    }
}

/// Finds the first rule whose pattern a call's tokens match as a whole, and gives what `found` makes of it and of
/// what its variables are then.
pub(super) fn first_match<R>(
    rules: &[Rule],
    tokens: TokenStream,
    found: impl FnOnce(&Rule, &Bindings<'_>) -> R,
) -> Option<R> {
    let find = |input: ParseStream<'_>| {
        for rule in rules {
            let ahead = input.fork();
            let mut bindings = vec![None; rule.variables];
            if sequence(&rule.pattern, &ahead, &mut bindings).is_ok() && ahead.is_empty() {
                input.advance_to(&ahead);
                return Ok(found(rule, &bindings));
            }
        }
        Err(input.error("no rule matches"))
    };
    find.parse2(tokens).ok()
}

fn sequence<'t>(
    pattern: &[Matcher],
    input: &ParseBuffer<'t>,
    out: &mut Bindings<'t>,
) -> Result<()> {
    for (at, matcher) in pattern.iter().enumerate() {
        let is_last = at + 1 == pattern.len();
        step(matcher, is_last, input, out)?;
    }
    Ok(())
}

fn step<'t>(
    matcher: &Matcher,
    is_last: bool,
    input: &ParseBuffer<'t>,
    out: &mut Bindings<'t>,
) -> Result<()> {
    match matcher {
        Matcher::Word(word) => expect(input, |cursor| {
            let (ident, next) = cursor.ident()?;
            reads(&ident, word).then_some(next)
        }),
        Matcher::Lifetime(name) => expect(input, |cursor| {
            let (lifetime, next) = cursor.lifetime()?;
            reads(&lifetime.ident, name).then_some(next)
        }),
        Matcher::Literal(text) => expect(input, |cursor| {
            let (literal, next) = cursor.literal()?;
            (literal.to_string() == *text).then_some(next)
        }),
        Matcher::Operator(wanted) => expect(input, |cursor| {
            let (found, next) = next_operator(cursor)?;
            (found == *wanted).then_some(next)
        }),
        Matcher::Group(delimiter, inner) => {
            let content;
            match delimiter {
                Delimiter::Parenthesis => syn::parenthesized!(content in input),
                Delimiter::Brace => {
                    syn::braced!(content in input);
                    return finish(inner, &content, out);
                }
                Delimiter::Bracket => {
                    syn::bracketed!(content in input);
                    return finish(inner, &content, out);
                }
                Delimiter::None => return Err(input.error("a group without delimiters")),
            };
            finish(inner, &content, out)
        }
        Matcher::Variable(variable, fragment) => {
            let tokens = captured(*fragment, input)?;
            out[*variable] = Some(Binding::Tokens(*fragment, tokens));
            Ok(())
        }
        Matcher::Repeat {
            body,
            separator,
            times,
        } => repeat(body, separator.as_deref(), *times, is_last, input, out),
    }
}

fn finish<'t>(
    pattern: &[Matcher],
    content: &ParseBuffer<'t>,
    out: &mut Bindings<'t>,
) -> Result<()> {
    sequence(pattern, content, out)?;
    if content.is_empty() {
        Ok(())
    } else {
        Err(content.error("more than the pattern takes"))
    }
}

fn repeat<'t>(
    body: &[Matcher],
    separator: Option<&Matcher>,
    times: Times,
    is_last: bool,
    input: &ParseBuffer<'t>,
    out: &mut Bindings<'t>,
) -> Result<()> {
    let mut mentioned = Vec::new();
    variables(body, &mut mentioned);
    let mut turns: Vec<Vec<Option<Binding<'t>>>> = vec![Vec::new(); mentioned.len()];
    let mut count = 0_usize;
    if let ([Matcher::Variable(variable, Fragment::Tt)], None, true) = (body, separator, is_last)
        && times != Times::AtMostOnce
    {
        // `$($rest:tt)*` at the end takes everything; most of them are long.
        let mut all = Vec::new();
        while !input.is_empty() {
            let tokens = captured(Fragment::Tt, input)?;
            all.push(Some(Binding::Tokens(Fragment::Tt, tokens)));
        }
        count = all.len();
        out[*variable] = Some(Binding::Turns(all));
    } else {
        while !(times == Times::AtMostOnce && count == 1) {
            let ahead = input.fork();
            let mut bindings: Bindings<'t> = vec![None; out.len()];
            if count > 0
                && let Some(separator) = separator
                && step(separator, false, &ahead, &mut bindings).is_err()
            {
                break;
            }
            let is_match = sequence(body, &ahead, &mut bindings).is_ok();
            if !is_match || ahead.cursor() == input.cursor() {
                break;
            }
            input.advance_to(&ahead);
            for (turns, &variable) in turns.iter_mut().zip(&mentioned) {
                turns.push(bindings[variable].take());
            }
            count += 1;
        }
        for (turns, &variable) in turns.into_iter().zip(&mentioned) {
            out[variable] = Some(Binding::Turns(turns));
        }
    }
    if times == Times::AtLeastOnce && count == 0 {
        return Err(input.error("at least one is needed"));
    }
    Ok(())
}

fn variables(body: &[Matcher], out: &mut Vec<usize>) {
    for matcher in body {
        match matcher {
            Matcher::Variable(variable, _) => out.push(*variable),
            Matcher::Group(_, body) | Matcher::Repeat { body, .. } => variables(body, out),
            Matcher::Word(_)
            | Matcher::Operator(_)
            | Matcher::Lifetime(_)
            | Matcher::Literal(_) => {}
        }
    }
}

/// One literal token of the pattern. What an earlier expansion captured as a whole is none.
fn expect(
    input: &ParseBuffer<'_>,
    take: impl for<'c> FnOnce(Cursor<'c>) -> Option<Cursor<'c>>,
) -> Result<()> {
    input.step(|cursor| {
        if cursor.group(Delimiter::None).is_some() {
            return Err(cursor.error("a captured fragment"));
        }
        match take(*cursor) {
            Some(next) => Ok(((), next)),
            None => Err(cursor.error("another token")),
        }
    })
}

fn next_operator(cursor: Cursor<'_>) -> Option<(Operator, Cursor<'_>)> {
    let mut punctuation = [(' ', Spacing::Alone); 3];
    let mut cursors = [cursor; 3];
    let mut length = 0;
    let mut at = cursor;
    while length < 3
        && let Some((punct, next)) = at.punct()
    {
        punctuation[length] = (punct.as_char(), punct.spacing());
        cursors[length] = next;
        at = next;
        length += 1;
    }
    if length == 0 {
        return None;
    }
    let operator = operator(&punctuation[..length]);
    Some((operator, cursors[operator.len() - 1]))
}

/// Takes one fragment off the input.
fn captured<'t>(fragment: Fragment, input: &ParseBuffer<'t>) -> Result<Captured<'t>> {
    let begin = input.cursor();
    match fragment {
        Fragment::Tt => token_tree(input)?,
        Fragment::Ident => expect(input, |cursor| {
            let (ident, next) = cursor.ident()?;
            (ident != "_").then_some(next)
        })?,
        Fragment::Lifetime => expect(input, |cursor| Some(cursor.lifetime()?.1))?,
        Fragment::Literal => expect(input, |cursor| {
            let unsigned = match cursor.punct() {
                Some((minus, next)) if minus.as_char() == '-' => next,
                _ => cursor,
            };
            match unsigned.ident() {
                Some((word, next)) if word == "true" || word == "false" => Some(next),
                _ => Some(unsigned.literal()?.1),
            }
        })?,
        Fragment::Expr => expression(input)?,
        Fragment::Ty => drop(input.parse::<Type>()?),
        Fragment::Path => drop(input.parse::<syn::Path>()?),
        Fragment::Pat => drop(Pat::parse_multi_with_leading_vert(input)?),
        Fragment::PatParam => drop(Pat::parse_single(input)?),
        Fragment::Block => drop(input.parse::<syn::Block>()?),
        Fragment::Item => drop(input.parse::<Item>()?),
        Fragment::Meta => drop(input.parse::<syn::Meta>()?),
        Fragment::Vis => drop(input.parse::<syn::Visibility>()?),
        Fragment::Stmt => statement(input)?,
    }
    let end = input.cursor();
    Ok(Captured { begin, end })
}

/// `let` and `_` are expressions for `syn` only.
fn expression(input: &ParseBuffer<'_>) -> Result<()> {
    if input.peek(Token![let]) || input.peek(Token![_]) {
        return Err(input.error("no expression"));
    }
    input.parse::<Expr>().map(drop)
}

/// A statement without its semicolon.
fn statement(input: &ParseBuffer<'_>) -> Result<()> {
    if input.peek(Token![let]) {
        input.parse::<Token![let]>()?;
        Pat::parse_single(input)?;
        if input.peek(Token![:]) {
            input.parse::<Token![:]>()?;
            input.parse::<Type>()?;
        }
        if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            input.parse::<Expr>()?;
        }
        return Ok(());
    }
    let ahead = input.fork();
    if ahead.parse::<Item>().is_ok() {
        input.advance_to(&ahead);
        return Ok(());
    }
    expression(input)
}

/// One token tree as `macro_rules` counts them: an operator or a lifetime is one.
fn token_tree(input: &ParseBuffer<'_>) -> Result<()> {
    input.step(|cursor| {
        let next = if let Some((_, _, after)) = cursor.group(Delimiter::None) {
            Some(after)
        } else if let Some((_, after)) = cursor.lifetime() {
            Some(after)
        } else if let Some((_, after)) = next_operator(*cursor) {
            Some(after)
        } else {
            cursor.token_tree().map(|(_, after)| after)
        };
        next.map(|next| ((), next))
            .ok_or_else(|| cursor.error("end of input"))
    })
}
