//! Comments that speak to the tool.

use crate::span::Span;

/// The `// mapwarden: …` and `/* mapwarden: … */` comments of a text: bytes of the comment,
/// what follows `mapwarden:` (trimmed), the 1-based line it starts on, and whether code stands
/// before it on that line.
#[must_use]
pub fn intent_comments(text: &str) -> Vec<(Span, String, u32, bool)> {
    let _ = text;
    Vec::new()
}
