//! What stands before the Rust text of a file: byte order mark, shebang, frontmatter.

/// How many bytes `syn` must not see. It strips a byte order mark and a shebang by itself, but
/// counts positions from behind them.
pub(super) fn length(text: &str) -> usize {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_shebang(rest) {
        rest = rest.find('\n').map_or("", |newline| &rest[newline..]);
    }
    text.len() - after_frontmatter(rest).unwrap_or(rest).len()
}

/// `#!` starts a shebang unless it starts an inner attribute: `[` follows after any space and
/// comments.
fn is_shebang(text: &str) -> bool {
    let Some(mut rest) = text.strip_prefix("#!") else {
        return false;
    };
    loop {
        rest = rest.trim_start();
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.find('\n').map_or("", |newline| &comment[newline..]);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else {
            return !rest.starts_with('[');
        }
    }
}

/// The text after a cargo-script frontmatter: a fence of at least three dashes with an optional
/// word behind it, and the same fence alone on a later line.
fn after_frontmatter(text: &str) -> Option<&str> {
    let start = text.trim_start();
    let dashes = start.len() - start.trim_start_matches('-').len();
    let before = &text[..text.len() - start.len()];
    if dashes < 3 || !(before.is_empty() || before.ends_with('\n')) {
        return None;
    }
    let fence = &start[..dashes];
    let mut rest = start;
    let mut opening = true;
    while let Some(newline) = rest.find('\n') {
        let line = &rest[..newline];
        rest = &rest[newline..];
        if !opening && line.trim_start_matches('\n').trim_end() == fence {
            return Some(rest);
        }
        opening = false;
        rest = &rest[1..];
    }
    (!opening && rest.trim_end() == fence).then_some("")
}
