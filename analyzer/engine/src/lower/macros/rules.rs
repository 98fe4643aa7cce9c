//! `macro_rules` definitions, read into matchers and templates.

use std::fmt::{self, Write as _};

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use smallvec::SmallVec;

use crate::lower::names::without_marks;

/// One definition.
pub(super) struct Rules {
    pub(super) rules: Vec<Rule>,
}

/// `(pattern) => { template }`
pub(super) struct Rule {
    pub(super) pattern: Vec<Matcher>,
    /// `None` if the template uses what is not supported (`${count(x)}`).
    pub(super) template: Option<Vec<Template>>,
    /// How many variables the pattern binds; a variable is its index.
    pub(super) variables: usize,
}

/// One step of a pattern.
pub(super) enum Matcher {
    Word(String),
    Operator(Operator),
    Lifetime(String),
    Literal(String),
    Group(Delimiter, Vec<Matcher>),
    Variable(usize, Fragment),
    Repeat {
        body: Vec<Matcher>,
        separator: Option<Box<Matcher>>,
        times: Times,
    },
}

/// One step of a template.
pub(super) enum Template {
    Token(TokenTree),
    /// An identifier that the template binds: no caller's variable.
    Own(Ident),
    Group(Delimiter, Vec<Template>),
    Variable(usize),
    /// `$crate`
    Crate,
    Repeat {
        body: Vec<Template>,
        separator: Option<Vec<TokenTree>>,
        /// Variables that the body mentions.
        mentioned: Vec<usize>,
    },
}

/// The characters of an operator of one to three.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Operator(pub(super) [char; 3]);

/// How often a repetition may match.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Times {
    AnyNumber,
    AtLeastOnce,
    AtMostOnce,
}

/// Fragment specifiers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fragment {
    Block,
    Expr,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tt,
    Ty,
    Vis,
}

const OPERATORS: [&str; 25] = [
    "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=",
    "*=", "/=", "%=", "^=", "&=", "|=", "<<", ">>", "..", "<-",
];

/// The operator that punctuation starts with, given its characters and whether each is joined
/// to the next.
pub(super) fn operator(punctuation: &[(char, Spacing)]) -> Operator {
    let joined = punctuation.iter().take(3).enumerate();
    let mut characters = ['\0'; 3];
    let mut length = 0;
    for (at, &(character, spacing)) in joined {
        characters[at] = character;
        length = at + 1;
        if spacing == Spacing::Alone {
            break;
        }
    }
    while length > 1 {
        let is_known = OPERATORS.iter().any(|known| {
            known.len() == length && known.chars().eq(characters[..length].iter().copied())
        });
        if is_known {
            break;
        }
        length -= 1;
        characters[length] = '\0';
    }
    Operator(characters)
}

impl Operator {
    pub(super) fn len(self) -> usize {
        self.0
            .iter()
            .filter(|&&character| character != '\0')
            .count()
    }
}

impl Rule {
    /// The macro that every call comes to under this rule, whatever it is given: the path of the one call that the
    /// template is, where the pattern takes anything.
    fn passes_on_to(&self, crate_name: Option<&str>) -> Option<String> {
        let takes_anything = matches!(
            &self.pattern[..],
            [Matcher::Repeat {
                body,
                separator: None,
                times: Times::AnyNumber,
            }] if matches!(body[..], [Matcher::Variable(_, Fragment::Tt)])
        );
        let template = self.template.as_deref().filter(|_| takes_anything)?;
        let template = match template {
            [call @ .., Template::Token(end)] if is_punct(end, ';') => call,
            call => call,
        };
        let [path @ .., Template::Token(bang), Template::Group(..)] = template else {
            return None;
        };
        if !is_punct(bang, '!') {
            return None;
        }
        let mut text = String::new();
        for step in path {
            match (step, crate_name) {
                (Template::Token(TokenTree::Ident(ident)), _) => text.push_str(&plain(ident)),
                (Template::Token(token), _) if is_punct(token, ':') => text.push(':'),
                (Template::Crate, None) => text.push_str("crate"),
                (Template::Crate, Some(name)) => {
                    text.push_str("::");
                    text.push_str(name);
                }
                _ => return None,
            }
        }
        Some(text)
    }
}

impl Rules {
    /// Whether expanding a call by this path, which means this definition, gives nothing but a call by the same
    /// path, whatever the call is given: it would go on without end. Such a path means something else, as the
    /// compiler knows it.
    pub(super) fn are_endless(&self, path: &syn::Path, crate_name: Option<&str>) -> bool {
        let next = (self.rules.first()).and_then(|rule| rule.passes_on_to(crate_name));
        next.is_some_and(|next| {
            let mut rest = next.as_str();
            let mut colons = path.leading_colon.is_some();
            for segment in &path.segments {
                let name = plain(&segment.ident);
                let after = match colons {
                    true => rest.strip_prefix("::"),
                    false => Some(rest),
                };
                let Some(after) = after.and_then(|after| after.strip_prefix(&*name)) else {
                    return false;
                };
                rest = after;
                colons = true;
            }
            rest.is_empty()
        })
    }

    /// Reads what stands between a definition's delimiters. `None` if it is no list of rules.
    pub(super) fn read(tokens: TokenStream) -> Option<Self> {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut rules = Vec::new();
        let mut rest = tokens.as_slice();
        while !rest.is_empty() {
            let [TokenTree::Group(pattern), arrow @ ..] = rest else {
                return None;
            };
            let [first, second, TokenTree::Group(template), after @ ..] = arrow else {
                return None;
            };
            if !(is_punct(first, '=') && is_punct(second, '>')) {
                return None;
            }
            rules.push(rule(pattern.stream(), template.stream())?);
            rest = match after {
                [semicolon, after @ ..] if is_punct(semicolon, ';') => after,
                after => after,
            };
        }
        Some(Self { rules })
    }
}

fn rule(pattern: TokenStream, template: TokenStream) -> Option<Rule> {
    let mut names = Vec::new();
    let pattern = matchers(&trees(pattern), &mut names)?;
    let template = trees(template);
    let mut own_names = Vec::new();
    super::binders::own_names(&template, &mut own_names);
    own_names.sort_unstable();
    own_names.dedup();
    let template = templates(&template, &names, &own_names);
    Some(Rule {
        pattern,
        template,
        variables: names.len(),
    })
}

fn trees(tokens: TokenStream) -> Vec<TokenTree> {
    tokens.into_iter().collect()
}

pub(super) fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

fn matchers(tokens: &[TokenTree], names: &mut Vec<String>) -> Option<Vec<Matcher>> {
    let mut out = Vec::new();
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => match rest {
                [TokenTree::Group(body), after @ ..] => {
                    let body = matchers(&trees(body.stream()), names)?;
                    let (separator, times, after) = repetition(after)?;
                    let mut separator = matchers(separator, names)?;
                    rest = after;
                    out.push(Matcher::Repeat {
                        body,
                        separator: separator.pop().map(Box::new),
                        times,
                    });
                }
                [
                    TokenTree::Ident(name),
                    colon,
                    TokenTree::Ident(kind),
                    after @ ..,
                ] if is_punct(colon, ':') => {
                    rest = after;
                    out.push(Matcher::Variable(names.len(), fragment(&kind.to_string())?));
                    names.push(plain(name));
                }
                [TokenTree::Ident(name), after @ ..] if name == "crate" => {
                    rest = after;
                    out.push(Matcher::Word("crate".to_owned()));
                }
                _ => return None,
            },
            TokenTree::Punct(punct) if punct.as_char() == '\'' => match rest {
                [TokenTree::Ident(name), after @ ..] => {
                    rest = after;
                    out.push(Matcher::Lifetime(plain(name)));
                }
                _ => return None,
            },
            TokenTree::Punct(_) => {
                let operator = leading_operator(tokens, tokens.len() - rest.len() - 1);
                rest = rest.get(operator.len() - 1..)?;
                out.push(Matcher::Operator(operator));
            }
            TokenTree::Ident(word) => out.push(Matcher::Word(plain(word))),
            TokenTree::Literal(literal) => out.push(Matcher::Literal(literal.to_string())),
            TokenTree::Group(group) => {
                let inner = matchers(&trees(group.stream()), names)?;
                out.push(Matcher::Group(group.delimiter(), inner));
            }
        }
    }
    Some(out)
}

fn leading_operator(tokens: &[TokenTree], at: usize) -> Operator {
    let mut punctuation = [(' ', Spacing::Alone); 3];
    let mut length = 0;
    for token in tokens[at..].iter().take(3) {
        // `$` is never part of an operator of a pattern.
        let TokenTree::Punct(punct) = token else {
            break;
        };
        if punct.as_char() == '$' || punct.as_char() == '\'' {
            break;
        }
        punctuation[length] = (punct.as_char(), punct.spacing());
        length += 1;
    }
    operator(&punctuation[..length])
}

/// What follows `$(…)`: separator, how often, and the rest.
fn repetition(tokens: &[TokenTree]) -> Option<(&[TokenTree], Times, &[TokenTree])> {
    // A separator is one token, of up to three pieces of punctuation.
    for length in 0..=3 {
        if let Some(times) = times(tokens.get(length)?) {
            return Some((&tokens[..length], times, &tokens[length + 1..]));
        }
    }
    None
}

fn times(token: &TokenTree) -> Option<Times> {
    match token {
        TokenTree::Punct(punct) => match punct.as_char() {
            '*' => Some(Times::AnyNumber),
            '+' => Some(Times::AtLeastOnce),
            '?' => Some(Times::AtMostOnce),
            _ => None,
        },
        _ => None,
    }
}

fn fragment(kind: &str) -> Option<Fragment> {
    Some(match kind {
        "block" => Fragment::Block,
        "expr" | "expr_2021" => Fragment::Expr,
        "ident" => Fragment::Ident,
        "item" => Fragment::Item,
        "lifetime" => Fragment::Lifetime,
        "literal" => Fragment::Literal,
        "meta" => Fragment::Meta,
        "pat" => Fragment::Pat,
        "pat_param" => Fragment::PatParam,
        "path" => Fragment::Path,
        "stmt" => Fragment::Stmt,
        "tt" => Fragment::Tt,
        "ty" => Fragment::Ty,
        "vis" => Fragment::Vis,
        _ => return None,
    })
}

fn templates(tokens: &[TokenTree], names: &[String], own: &[String]) -> Option<Vec<Template>> {
    let mut out = Vec::new();
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => match rest {
                [TokenTree::Group(body), after @ ..]
                    if body.delimiter() == Delimiter::Parenthesis =>
                {
                    let body = templates(&trees(body.stream()), names, own)?;
                    let (separator, _, after) = repetition(after)?;
                    rest = after;
                    let mut mentioned = Vec::new();
                    mentions(&body, &mut mentioned);
                    out.push(Template::Repeat {
                        body,
                        separator: (!separator.is_empty()).then(|| separator.to_vec()),
                        mentioned,
                    });
                }
                // `${…}`
                [TokenTree::Group(_), ..] => return None,
                [TokenTree::Ident(name), after @ ..] if name == "crate" => {
                    rest = after;
                    out.push(Template::Crate);
                }
                [TokenTree::Ident(name), after @ ..] => {
                    let name = plain(name);
                    match names.iter().rposition(|known| *known == name) {
                        Some(variable) => {
                            rest = after;
                            out.push(Template::Variable(variable));
                        }
                        // A variable of a definition inside this template.
                        None => out.push(Template::Token(token.clone())),
                    }
                }
                _ => out.push(Template::Token(token.clone())),
            },
            TokenTree::Group(group) => {
                let inner = templates(&trees(group.stream()), names, own)?;
                out.push(Template::Group(group.delimiter(), inner));
            }
            TokenTree::Ident(ident)
                if !own.is_empty() && own.binary_search(&plain(ident)).is_ok() =>
            {
                out.push(Template::Own(ident.clone()));
            }
            token => out.push(Template::Token(token.clone())),
        }
    }
    Some(out)
}

fn mentions(body: &[Template], out: &mut Vec<usize>) {
    for step in body {
        match step {
            Template::Variable(variable) => out.push(*variable),
            Template::Group(_, body) => mentions(body, out),
            Template::Repeat { mentioned, .. } => out.extend_from_slice(mentioned),
            Template::Token(_) | Template::Own(_) | Template::Crate => {}
        }
    }
}

/// An identifier as written, without the marks of expansions.
pub(super) fn plain(ident: &Ident) -> String {
    without_marks(&ident.to_string()).to_owned()
}

/// Whether that is a name.
pub(super) fn reads(ident: &Ident, name: &str) -> bool {
    struct Text(SmallVec<[u8; 32]>);
    impl fmt::Write for Text {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.extend_from_slice(text.as_bytes());
            Ok(())
        }
    }
    if ident == name {
        return true;
    }
    let mut text = Text(SmallVec::new());
    let written = write!(text, "{ident}").is_ok();
    written && std::str::from_utf8(&text.0).is_ok_and(|text| without_marks(text) == name)
}
