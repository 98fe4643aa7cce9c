//! Names for pieces of text in messages.

use super::lexer::{Kind, Lexer};

/// Longest head of an `impl` that is quoted.
const LONGEST_HEAD: usize = 60;

/// What an item is called, from its text: ``function `x` ``, ``impl `A for B` ``.
pub(super) fn describe(text: &str) -> String {
    let mut lexer = Lexer::new(text, 0)
        .filter(|lexeme| lexeme.kind != Kind::Comment)
        .peekable();
    let mut depth = 0_usize;
    while let Some(lexeme) = lexer.next() {
        match lexeme.kind {
            Kind::Open(b'{') if depth == 0 => break,
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            Kind::Word if depth == 0 => {}
            _ => continue,
        }
        let kind = match &text[lexeme.start..lexeme.end] {
            "fn" => "function",
            "struct" => "struct",
            "enum" => "enum",
            "union" => "union",
            "trait" => "trait",
            "mod" => "module",
            "static" => "static",
            "type" => "type",
            "macro_rules" => "macro",
            "impl" => return format!("`{}`", head(&text[lexeme.start..])),
            "const" => match lexer.peek().map(|next| &text[next.start..next.end]) {
                Some("fn" | "unsafe" | "async" | "extern") => continue,
                _ => "constant",
            },
            "use" => return "a `use`".to_owned(),
            _ => continue,
        };
        let name = lexer.find(|next| {
            next.kind == Kind::Word && !matches!(&text[next.start..next.end], "mut" | "ref")
        });
        return match name {
            Some(name) => format!("{kind} `{}`", &text[name.start..name.end]),
            None => format!("a {kind}"),
        };
    }
    "an item".to_owned()
}

/// The head of an `impl` up to its block, on one line.
fn head(text: &str) -> String {
    let end = text.find(['{', ';']).unwrap_or(text.len());
    let words: Vec<&str> = text[..end].split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST_HEAD) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn items_are_called_by_kind_and_name() {
        let cases = [
            (
                "#[inline(always)]\npub(crate) async fn run<T>(x: T) {}",
                "function `run`",
            ),
            ("pub static mut X: u8 = 0;", "static `X`"),
            (
                "unsafe impl<T>\n  Sync for Cell<T> {}",
                "`impl<T> Sync for Cell<T>`",
            ),
            ("use a::b;", "a `use`"),
            ("const X: u8 = 0;", "constant `X`"),
            ("const unsafe fn x() {}", "function `x`"),
            ("/// fn not_me\nstruct S;", "struct `S`"),
            ("fn", "a function"),
            ("= 3", "an item"),
        ];
        for (text, name) in cases {
            assert_eq!(describe(text), name);
        }
    }
}
