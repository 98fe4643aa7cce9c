//! Macro arguments read as Rust: the grammars that lowering needs.
//!
//! Each function returns `syn`'s error where the tokens are something else, or nest too deeply.

use super::bounds::check_tokens;
use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Block, Expr, Ident, Item, Pat, Result, Stmt, Token, Type, Visibility, token};

/// An argument of a macro that looks like a function: `expr` or `name = expr`.
pub struct MacroArgument {
    /// The name before `=`; of a dotted name (`user.id = …`) the last part.
    pub name: Option<Ident>,
    /// The value.
    pub value: Expr,
}

/// `matches!(scrutinee, pattern if guard)`
pub struct MatchesInput {
    /// What is looked at.
    pub scrutinee: Expr,
    /// The pattern, alternatives included.
    pub pattern: Pat,
    /// The condition after `if`.
    pub guard: Option<Expr>,
}

/// `select! { biased; pattern = future, if condition => handler, … else => handler }`
pub struct SelectInput {
    /// Branches are polled in order.
    pub biased: bool,
    /// The branches, in source order.
    pub branches: Vec<SelectBranch>,
    /// The handler of `else`.
    pub otherwise: Option<Expr>,
}

/// One branch of a `select!`.
pub struct SelectBranch {
    /// What the result is matched with.
    pub pattern: Pat,
    /// The future.
    pub future: Expr,
    /// The precondition after `, if`.
    pub condition: Option<Expr>,
    /// What runs when this branch wins.
    pub handler: Expr,
}

/// `pub static ref NAME: Type = value;`, as `lazy_static!` and `thread_local!` take it.
pub struct StaticDeclaration {
    /// Attributes and doc comments.
    pub attributes: Vec<Attribute>,
    /// Visibility.
    pub visibility: Visibility,
    /// `ref` is written.
    pub by_ref: bool,
    /// The name.
    pub name: Ident,
    /// The declared type.
    pub ty: Type,
    /// The initializer; `const { … }` is an [`Expr::Const`].
    pub value: Expr,
}

/// Whether tokens are known to nest no deeper than the parser allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// They are part of something that was parsed: a file, or tokens that were read before.
    Yes,
    /// They are new: a macro wrote them.
    No,
}

/// What tokens may be tried as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grammar {
    /// As [`parse_tokens_as_items`] reads them.
    Items,
    /// As [`parse_tokens_as_stmts`] reads them.
    Stmts,
    /// As [`parse_tokens_as_exprs`] reads them.
    Arguments,
    /// One expression; semicolons behind it are passed over.
    Expr,
}

/// What tokens were read as.
pub enum Reading {
    /// By [`Grammar::Items`].
    Items(Vec<Item>),
    /// By [`Grammar::Stmts`].
    Stmts(Vec<Stmt>),
    /// By [`Grammar::Arguments`].
    Arguments(Vec<MacroArgument>),
    /// By [`Grammar::Expr`].
    Expr(Box<Expr>),
}

/// Reads tokens by the first of several grammars that takes them all. Cheaper than one try
/// after the other, since the tokens are laid out for `syn` once.
///
/// # Errors
/// If they are nothing of it, or nest too deeply.
pub fn parse_tokens_as_first_of(
    tokens: TokenStream,
    measured: Measured,
    grammars: &[Grammar],
) -> Result<Reading> {
    if measured == Measured::No {
        check_tokens(&tokens)?;
    }
    let read_any = |input: ParseStream<'_>| {
        for grammar in grammars {
            let ahead = input.fork();
            if let Ok(reading) = grammar.read(&ahead)
                && ahead.is_empty()
            {
                syn::parse::discouraged::Speculative::advance_to(input, &ahead);
                return Ok(reading);
            }
        }
        Err(input.error("other syntax than is known here"))
    };
    read_any.parse2(tokens)
}

impl Grammar {
    fn read(self, input: ParseStream<'_>) -> Result<Reading> {
        match self {
            Self::Items => items(input).map(Reading::Items),
            Self::Stmts => Block::parse_within(input).map(Reading::Stmts),
            Self::Arguments => macro_arguments(input).map(Reading::Arguments),
            Self::Expr => {
                let expr = input.parse()?;
                while input.peek(Token![;]) {
                    input.parse::<Token![;]>()?;
                }
                Ok(Reading::Expr(Box::new(expr)))
            }
        }
    }
}

/// Reads tokens as items.
///
/// # Errors
/// If they are something else, or nest too deeply.
pub fn parse_tokens_as_items(tokens: TokenStream) -> Result<Vec<Item>> {
    read(tokens, items)
}

fn items(input: ParseStream<'_>) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

/// Reads tokens as the statements of a block.
///
/// # Errors
/// If they are something else, or nest too deeply.
pub fn parse_tokens_as_stmts(tokens: TokenStream) -> Result<Vec<Stmt>> {
    read(tokens, Block::parse_within)
}

/// Reads tokens as arguments: expressions separated by commas, a trailing comma allowed, each
/// with an optional `name =` before it. `vec![value; length]` counts as two arguments, and of
/// what the logging macros add, `target: expr` and the sigils of `name = %value` and `?value`
/// are accepted.
///
/// # Errors
/// If they are something else, or nest too deeply.
pub fn parse_tokens_as_exprs(tokens: TokenStream) -> Result<Vec<MacroArgument>> {
    read(tokens, macro_arguments)
}

fn macro_arguments(input: ParseStream<'_>) -> Result<Vec<MacroArgument>> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        arguments.push(macro_argument(input)?);
        if input.is_empty() {
            break;
        }
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(arguments)
}

fn macro_argument(input: ParseStream<'_>) -> Result<MacroArgument> {
    let ahead = input.fork();
    let mut name = ahead.parse::<Ident>().ok();
    while name.is_some() && ahead.peek(Token![.]) && !ahead.peek(Token![..]) {
        ahead.parse::<Token![.]>()?;
        name = ahead.parse().ok();
    }
    let is_named = ahead.peek(Token![=]) && !ahead.peek(Token![==]) && !ahead.peek(Token![=>]);
    let is_labelled = ahead.peek(Token![:]) && !ahead.peek(Token![::]);
    if name.is_some() && (is_named || is_labelled) {
        if is_named {
            ahead.parse::<Token![=]>()?;
        } else {
            ahead.parse::<Token![:]>()?;
        }
        syn::parse::discouraged::Speculative::advance_to(input, &ahead);
    } else {
        name = None;
    }
    if input.peek(Token![%]) {
        input.parse::<Token![%]>()?;
    } else if input.peek(Token![?]) {
        input.parse::<Token![?]>()?;
    }
    Ok(MacroArgument {
        name,
        value: input.parse()?,
    })
}

/// Reads tokens as the input of `matches!`.
///
/// # Errors
/// If they are something else, or nest too deeply.
pub fn parse_tokens_as_matches(tokens: TokenStream) -> Result<MatchesInput> {
    read(tokens, |input| {
        let scrutinee = input.parse()?;
        input.parse::<Token![,]>()?;
        let pattern = Pat::parse_multi_with_leading_vert(input)?;
        let guard = optional_condition(input)?;
        input.parse::<Option<Token![,]>>()?;
        Ok(MatchesInput {
            scrutinee,
            pattern,
            guard,
        })
    })
}

fn optional_condition(input: ParseStream<'_>) -> Result<Option<Expr>> {
    if input.peek(Token![if]) {
        input.parse::<Token![if]>()?;
        return input.parse().map(Some);
    }
    Ok(None)
}

/// Reads tokens as the input of `select!`.
///
/// # Errors
/// If they are something else, or nest too deeply.
pub fn parse_tokens_as_select(tokens: TokenStream) -> Result<SelectInput> {
    read(tokens, |input| {
        let mut select = SelectInput {
            biased: false,
            branches: Vec::new(),
            otherwise: None,
        };
        if input.peek(Ident) && input.peek2(Token![;]) {
            let word: Ident = input.parse()?;
            if word != "biased" {
                return Err(syn::Error::new(word.span(), "expected `biased`"));
            }
            input.parse::<Token![;]>()?;
            select.biased = true;
        }
        while !input.is_empty() {
            if input.peek(Token![else]) {
                input.parse::<Token![else]>()?;
                input.parse::<Token![=>]>()?;
                select.otherwise = Some(select_handler(input)?);
            } else {
                select.branches.push(select_branch(input)?);
            }
        }
        Ok(select)
    })
}

fn select_branch(input: ParseStream<'_>) -> Result<SelectBranch> {
    let pattern = Pat::parse_multi_with_leading_vert(input)?;
    input.parse::<Token![=]>()?;
    let future = input.parse()?;
    let mut condition = None;
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        condition = optional_condition(input)?;
    }
    input.parse::<Token![=>]>()?;
    Ok(SelectBranch {
        pattern,
        future,
        condition,
        handler: select_handler(input)?,
    })
}

/// An expression up to `,` or the end, or a block with or without a comma.
fn select_handler(input: ParseStream<'_>) -> Result<Expr> {
    let handler = if input.peek(token::Brace) {
        let ahead = input.fork();
        let block = ahead.parse::<syn::ExprBlock>();
        // `{ … }.await` goes on behind the block, as in a match arm it would not.
        if block.is_ok() && !ahead.peek(Token![.]) && !ahead.peek(Token![?]) {
            input.parse::<syn::ExprBlock>().map(Expr::Block)?
        } else {
            input.parse()?
        }
    } else {
        input.parse::<Expr>()?
    };
    if !matches!(handler, Expr::Block(_)) && !input.is_empty() {
        input.parse::<Token![,]>()?;
    } else {
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(handler)
}

/// Reads tokens as the declarations inside `lazy_static!` or `thread_local!`.
///
/// # Errors
/// If they are something else, or nest too deeply.
pub fn parse_tokens_as_statics(tokens: TokenStream) -> Result<Vec<StaticDeclaration>> {
    read(tokens, |input| {
        let mut statics = Vec::new();
        while !input.is_empty() {
            statics.push(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![;]>()?;
            }
        }
        Ok(statics)
    })
}

impl Parse for StaticDeclaration {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        input.parse::<Token![static]>()?;
        let by_ref = input.parse::<Option<Token![ref]>>()?.is_some();
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        Ok(Self {
            attributes,
            visibility,
            by_ref,
            name,
            ty,
            value,
        })
    }
}

fn read<T>(tokens: TokenStream, grammar: impl FnOnce(ParseStream<'_>) -> Result<T>) -> Result<T> {
    check_tokens(&tokens)?;
    grammar.parse2(tokens)
}
