//! Filling in a rule's template.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use super::matcher::{Binding, Bindings, Captured};
use super::rules::{Fragment, Rule, Template, is_punct, plain};
use crate::lower::names::MARK;

/// What one expansion needs besides the rule and the bindings.
pub(super) struct Transcription<'a> {
    /// The whole call: the place of every token that the template writes.
    pub(super) call: Span,
    /// What sets this expansion's own names apart from all others.
    pub(super) mark: u32,
    /// What `$crate` stands for.
    pub(super) crate_name: Option<&'a str>,
    /// How many tokens may still be written.
    pub(super) budget: usize,
}

impl Transcription<'_> {
    /// `None` if the template asks for what the pattern did not give, or for too much.
    pub(super) fn run(&mut self, rule: &Rule, bindings: &Bindings<'_>) -> Option<TokenStream> {
        let bindings: Vec<_> = bindings.iter().map(Option::as_ref).collect();
        self.sequence(rule.template.as_ref()?, &bindings)
    }

    fn sequence(
        &mut self,
        template: &[Template],
        bindings: &[Option<&Binding<'_>>],
    ) -> Option<TokenStream> {
        let mut out = Vec::with_capacity(template.len());
        self.steps(template, bindings, &mut out)?;
        Some(out.into_iter().collect())
    }

    fn spend(&mut self, tokens: usize) -> Option<()> {
        self.budget = self.budget.checked_sub(tokens)?;
        Some(())
    }

    fn steps(
        &mut self,
        template: &[Template],
        bindings: &[Option<&Binding<'_>>],
        out: &mut Vec<TokenTree>,
    ) -> Option<()> {
        for (at, step) in template.iter().enumerate() {
            self.spend(1)?;
            match step {
                Template::Token(token) => out.push(self.placed(token)),
                Template::Own(ident) => {
                    let name = format!("{}{MARK}{}", plain(ident), self.mark);
                    out.push(Ident::new(&name, self.call).into());
                }
                Template::Crate => self.crate_path(out),
                Template::Group(delimiter, inner) => {
                    let mut group = Group::new(*delimiter, self.sequence(inner, bindings)?);
                    group.set_span(self.call);
                    out.push(group.into());
                }
                Template::Variable(variable) => {
                    let before_path = match template.get(at + 1..at + 3) {
                        Some([Template::Token(first), Template::Token(second)]) => {
                            is_punct(first, ':') && is_punct(second, ':')
                        }
                        _ => false,
                    };
                    match (*bindings.get(*variable)?)? {
                        Binding::Tokens(fragment, captured) => {
                            let written = self.fragment(*fragment, *captured, before_path, out);
                            self.spend(written)?;
                        }
                        Binding::Turns(_) => return None,
                    }
                }
                Template::Repeat {
                    body,
                    separator,
                    mentioned,
                } => self.repeat(body, separator.as_deref(), mentioned, bindings, out)?,
            }
        }
        Some(())
    }

    fn placed(&self, token: &TokenTree) -> TokenTree {
        let mut token = token.clone();
        token.set_span(self.call);
        token
    }

    fn crate_path(&self, out: &mut Vec<TokenTree>) {
        let name = match self.crate_name {
            None => "crate",
            Some(name) => {
                for spacing in [Spacing::Joint, Spacing::Alone] {
                    let mut colon = Punct::new(':', spacing);
                    colon.set_span(self.call);
                    out.push(colon.into());
                }
                name
            }
        };
        out.push(Ident::new(name, self.call).into());
    }

    fn repeat(
        &mut self,
        body: &[Template],
        separator: Option<&[TokenTree]>,
        mentioned: &[usize],
        bindings: &[Option<&Binding<'_>>],
        out: &mut Vec<TokenTree>,
    ) -> Option<()> {
        let mut count = None;
        for &variable in mentioned {
            if let Some(Some(Binding::Turns(turns))) = bindings.get(variable) {
                match count {
                    None => count = Some(turns.len()),
                    Some(count) if count == turns.len() => {}
                    Some(_) => return None,
                }
            }
        }
        for turn in 0..count? {
            if turn > 0
                && let Some(separator) = separator
            {
                out.extend(separator.iter().map(|token| self.placed(token)));
            }
            let mut inner: Vec<Option<&Binding<'_>>> = vec![None; bindings.len()];
            for &variable in mentioned {
                inner[variable] = match bindings.get(variable)? {
                    Some(Binding::Turns(turns)) => turns[turn].as_ref(),
                    constant => *constant,
                };
            }
            self.steps(body, &inner, out)?;
        }
        Some(())
    }

    /// Puts a captured fragment in; gives of how many tokens it is. What has an inside keeps its precedence by a
    /// group without delimiters, as in the compiler.
    fn fragment(
        &self,
        fragment: Fragment,
        captured: Captured<'_>,
        before_path: bool,
        out: &mut Vec<TokenTree>,
    ) -> usize {
        let from = out.len();
        out.extend(captured.tokens());
        let tokens = &out[from..];
        let count = tokens.len();
        let is_path = || {
            tokens
                .iter()
                .all(|token| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':'))
        };
        match fragment {
            Fragment::Expr if count > 1 => {
                let group = grouped(out.drain(from..));
                out.push(group);
            }
            Fragment::Ty if count > 1 && !is_path() => {
                if before_path {
                    // `$t::new()` for `Vec<u8>` is `<Vec<u8>>::new()`.
                    let angle = |character| {
                        let mut angle = Punct::new(character, Spacing::Alone);
                        angle.set_span(self.call);
                        TokenTree::from(angle)
                    };
                    out.insert(from, angle('<'));
                    out.push(angle('>'));
                } else {
                    let group = grouped(out.drain(from..));
                    out.push(group);
                }
            }
            _ => {}
        }
        count
    }
}

fn grouped(tokens: std::vec::Drain<'_, TokenTree>) -> TokenTree {
    let all = tokens.as_slice();
    let first = all.first().map_or_else(Span::call_site, TokenTree::span);
    let last = all.last().map_or(first, TokenTree::span);
    let mut group = Group::new(Delimiter::None, tokens.collect());
    group.set_span(first.join(last).unwrap_or(first));
    group.into()
}
