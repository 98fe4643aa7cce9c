//! What is told, as tokens.

use std::path::PathBuf;

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// `::core::compile_error! { "message" }`, which rustc shows from `start` to `end`.
pub(crate) fn error(start: Span, end: Span, message: &str) -> TokenStream {
    call("compile_error", start, end, message)
}

/// Makes Cargo and rustc compile again when one of the files changes.
pub(crate) fn tracked(files: &[PathBuf]) -> TokenStream {
    let here = Span::call_site();
    let mut out = TokenStream::new();
    for file in files {
        let Some(file) = file.to_str() else {
            continue;
        };
        let read = call("include_bytes", here, here, file);
        let head: TokenStream = "const _: &[u8] ="
            .parse()
            .expect("these are tokens in every edition");
        out.extend(head);
        out.extend(read);
        out.extend([TokenTree::Punct(Punct::new(';', Spacing::Alone))]);
    }
    out
}

/// `::core::name! { "text" }`
fn call(name: &str, start: Span, end: Span, text: &str) -> TokenStream {
    let punct = |symbol, spacing| {
        let mut punct = Punct::new(symbol, spacing);
        punct.set_span(start);
        TokenTree::Punct(punct)
    };
    let mut literal = Literal::string(text);
    literal.set_span(end);
    let mut group = Group::new(Delimiter::Brace, TokenTree::Literal(literal).into());
    group.set_span(end);
    TokenStream::from_iter([
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        TokenTree::Ident(Ident::new("core", start)),
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        TokenTree::Ident(Ident::new(name, start)),
        punct('!', Spacing::Alone),
        TokenTree::Group(group),
    ])
}
