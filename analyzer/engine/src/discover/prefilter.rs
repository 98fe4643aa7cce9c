//! What is done with large files: they are generated tables and bindings that set the peak of
//! memory and hold next to nothing to analyse.

use aho_corasick::AhoCorasick;

/// Files over this many bytes are parsed only when a [`Prefilter`] hits them.
pub(super) const PARSE_IF_HIT_ABOVE: u64 = 1_000_000;

/// Files over this many bytes are never parsed.
pub(super) const TOO_LARGE_ABOVE: u64 = 8 * 1024 * 1024;

/// What the size of a file says about parsing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadPolicy {
    /// Parse it.
    Parse,
    /// Parse it only when the prefilter hits its text; report it otherwise.
    ParseIfHit,
    /// Never parse it; report it.
    TooLarge,
}

impl ReadPolicy {
    /// The policy for a file of `size` bytes.
    #[must_use]
    pub const fn for_size(size: u64) -> Self {
        match size {
            _ if size > TOO_LARGE_ABOVE => Self::TooLarge,
            _ if size > PARSE_IF_HIT_ABOVE => Self::ParseIfHit,
            _ => Self::Parse,
        }
    }
}

/// Looks for any of a set of words in the bytes of a file, in one pass.
#[derive(Debug, Clone)]
pub struct Prefilter {
    /// `None` where the words are too many or too long for an automaton: then everything hits.
    automaton: Option<AhoCorasick>,
}

impl Prefilter {
    /// A filter for texts that hold at least one of `words`, anywhere and in that case.
    #[must_use]
    pub fn new(words: &[&str]) -> Self {
        Self {
            automaton: AhoCorasick::new(words).ok(),
        }
    }

    /// Whether one of the words stands in `text`.
    #[must_use]
    pub fn hits(&self, text: &str) -> bool {
        self.automaton
            .as_ref()
            .is_none_or(|automaton| automaton.is_match(text))
    }
}
