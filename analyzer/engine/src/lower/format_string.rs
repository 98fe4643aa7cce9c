//! Names of variables in format strings.

/// The identifiers that a format string refers to, as values, widths and precisions. Positions
/// (`{0}`) and escaped braces are none.
pub(super) fn captures(format: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = format;
    while let Some(open) = rest.find(['{', '}']) {
        let tail = &rest[open..];
        if tail.starts_with("{{") || tail.starts_with("}}") {
            rest = &tail[2..];
            continue;
        }
        if let Some(after) = tail.strip_prefix('}') {
            rest = after;
            continue;
        }
        let Some(close) = tail.find('}') else { break };
        let placeholder = &tail[1..close];
        let (value, spec) = placeholder.split_once(':').unwrap_or((placeholder, ""));
        out.extend(identifier(value.trim()));
        let mut spec = spec;
        while let Some(at) = spec.find('$') {
            let word = spec[..at].rfind(|c: char| !c.is_alphanumeric() && c != '_');
            let start = word.map_or(0, |word| {
                word + spec[word..].chars().next().map_or(1, char::len_utf8)
            });
            out.extend(identifier(&spec[start..at]));
            spec = &spec[at + 1..];
        }
        rest = &tail[close + 1..];
    }
    out
}

fn identifier(text: &str) -> Option<&str> {
    let text = text.strip_prefix("r#").unwrap_or(text);
    let mut characters = text.chars();
    let first = characters.next()?;
    let is_word = (first.is_alphabetic() || first == '_')
        && characters.all(|c| c.is_alphanumeric() || c == '_');
    is_word.then_some(text)
}
