//! Branches by `cfg` in the content of a macro.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::lower::Lowering;
use crate::lower::attributes::predicates;
use crate::lower::block::Statements;
use crate::lower::ir::{BlockKind, CfgPredicate, ItemId};
use crate::parse::{parse_tokens_as_items, parse_tokens_as_stmts};

impl Lowering<'_> {
    /// `if #[cfg(a)] { … } else if #[cfg(b)] { … } else { … }` around items.
    pub(super) fn branches_of_items(&mut self, call: &syn::Macro, out: &mut Vec<ItemId>) -> bool {
        let Some(branches) = cfg_branches(call.tokens.clone()) else {
            return false;
        };
        for (cfg, tokens) in branches {
            let Ok(items) = parse_tokens_as_items(tokens) else {
                return false;
            };
            let first = out.len();
            for item in &items {
                self.item(item, out);
            }
            self.add_cfg(&out[first..], &cfg);
        }
        true
    }

    /// The same around statements. As the last of a block the branches give its value.
    pub(super) fn branches_of_stmts(
        &mut self,
        call: &syn::Macro,
        has_value: bool,
        out: &mut Statements,
    ) -> bool {
        let Some(branches) = cfg_branches(call.tokens.clone()) else {
            return false;
        };
        let mut parsed = Vec::with_capacity(branches.len());
        for (cfg, tokens) in branches {
            let Ok(stmts) = parse_tokens_as_stmts(tokens) else {
                return false;
            };
            parsed.push((cfg, stmts));
        }
        let count = parsed.len();
        for (at, (cfg, stmts)) in parsed.into_iter().enumerate() {
            let is_value = matches!(stmts.last(), Some(syn::Stmt::Expr(_, None)));
            if has_value && is_value {
                let span = self.call_span(call);
                let value = self.block_of(BlockKind::Plain, None, &stmts, span).id;
                if at + 1 == count {
                    self.tail(value, cfg, out);
                } else {
                    out.push_alternative(value, cfg);
                }
                continue;
            }
            let outer = out.cfg.len();
            out.cfg.extend(cfg);
            self.statements(&stmts, out, false);
            out.cfg.truncate(outer);
        }
        true
    }
}

/// Branches by `cfg`, each with the conditions under which it is taken.
fn cfg_branches(tokens: TokenStream) -> Option<Vec<(Vec<CfgPredicate>, TokenStream)>> {
    let mut tokens = tokens.into_iter();
    let mut out = Vec::new();
    let mut earlier: Vec<CfgPredicate> = Vec::new();
    let mut next = tokens.next();
    loop {
        let mut cfg: Vec<_> = earlier
            .iter()
            .cloned()
            .map(|cfg| CfgPredicate::Not(Box::new(cfg)))
            .collect();
        if matches!(&next, Some(TokenTree::Ident(word)) if word == "if") {
            let own = cfg_attribute(&mut tokens)?;
            cfg.push(own.clone());
            earlier.push(own);
            next = tokens.next();
        } else if out.is_empty() {
            return None;
        }
        match next {
            Some(TokenTree::Group(body)) if body.delimiter() == Delimiter::Brace => {
                out.push((cfg, body.stream()));
            }
            _ => return None,
        }
        match tokens.next() {
            None => return Some(out),
            Some(TokenTree::Ident(word)) if word == "else" => next = tokens.next(),
            Some(_) => return None,
        }
    }
}

/// `#[cfg(…)]`
fn cfg_attribute(tokens: &mut impl Iterator<Item = TokenTree>) -> Option<CfgPredicate> {
    let (Some(TokenTree::Punct(_)), Some(TokenTree::Group(attribute))) =
        (tokens.next(), tokens.next())
    else {
        return None;
    };
    let mut inner = attribute.stream().into_iter();
    match (inner.next(), inner.next()) {
        (Some(TokenTree::Ident(cfg)), Some(TokenTree::Group(arguments))) if cfg == "cfg" => {
            let mut predicates = predicates(&arguments.stream());
            if predicates.len() == 1 {
                predicates.pop()
            } else {
                Some(CfgPredicate::All(predicates))
            }
        }
        _ => None,
    }
}
