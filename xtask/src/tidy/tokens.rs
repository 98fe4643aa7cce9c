//! The tokens of a source file, without its comments and its tests.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Every token in order, groups opened. Left out: doc comments and other `#[doc]`, and items
/// under `#[cfg(test)]`.
pub(super) fn shipped(stream: TokenStream) -> Vec<TokenTree> {
    let mut found = Vec::new();
    collect(stream, &mut found);
    found
}

fn collect(stream: TokenStream, found: &mut Vec<TokenTree>) {
    let mut tokens = stream.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if is_punct(&token, '#') {
            // `#![…]` is an attribute too.
            tokens.next_if(|next| is_punct(next, '!'));
            let attribute = match tokens.peek() {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
                    Some(group.stream())
                }
                _ => None,
            };
            match attribute.map(|attribute| attribute.to_string()) {
                Some(text) if text.starts_with("doc") => {
                    tokens.next();
                    continue;
                }
                Some(text) if text.replace(' ', "") == "cfg(test)" => {
                    tokens.next();
                    skip_item(&mut tokens);
                    continue;
                }
                _ => {}
            }
        }
        if let TokenTree::Group(group) = &token {
            collect(group.stream(), found);
        } else {
            found.push(token);
        }
    }
}

/// An item ends with `;` or a block.
fn skip_item(tokens: &mut impl Iterator<Item = TokenTree>) {
    for token in tokens {
        let is_block =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        if is_block || is_punct(&token, ';') {
            return;
        }
    }
}

fn is_punct(token: &TokenTree, expected: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == expected)
}

/// The value of a string literal, raw ones included.
pub(super) fn string_value(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Some(text.value()),
        syn::Lit::ByteStr(bytes) => String::from_utf8(bytes.value()).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{shipped, string_value};

    #[test]
    fn comments_and_tests_are_left_out() {
        let text = "//! \"a\"\n/// \"b\"\nfn f() { g(\"c\", r\"d\", b\"e\") }\n#[cfg(test)]\nmod tests { const X: &str = \"f\"; }\n\
                    #[cfg(test)]\nmod other;\nconst Y: &str = \"g\";";
        let tokens = shipped(text.parse().expect("this is Rust"));
        let strings: Vec<_> = tokens.iter().filter_map(string_value).collect();
        assert_eq!(strings, ["c", "d", "e", "g"]);
    }
}
