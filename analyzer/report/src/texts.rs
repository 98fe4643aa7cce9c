//! Where sinks look up paths and texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use mapwarden_engine::discover::Sources;
use mapwarden_engine::span::{FileId, FileSpan};

use crate::position::{LineIndex, Position};

/// Paths and texts of the files that findings point into.
pub trait Texts {
    /// The path to print: relative to what was analysed, with forward slashes.
    fn display_path(&self, file: FileId) -> String;
    /// The text, if it can still be read.
    fn text(&self, file: FileId) -> Option<Arc<str>>;
}

impl Texts for Sources {
    fn display_path(&self, file: FileId) -> String {
        Self::display_path(self, file)
    }

    fn text(&self, file: FileId) -> Option<Arc<str>> {
        // A file that vanished since it was analysed is shown without its text.
        Self::text(self, file).ok()
    }
}

/// Places by line and column; every file is read and indexed once.
pub(crate) struct Places<'a> {
    texts: &'a dyn Texts,
    files: BTreeMap<FileId, Indexed>,
}

struct Indexed {
    path: String,
    lines: LineIndex,
}

/// A range of a file as people and tools name it.
pub(crate) struct Place<'a> {
    pub(crate) path: &'a str,
    pub(crate) start: Position,
    pub(crate) end: Position,
}

impl<'a> Places<'a> {
    pub(crate) const fn new(texts: &'a dyn Texts) -> Self {
        Self {
            texts,
            files: BTreeMap::new(),
        }
    }

    pub(crate) fn of(&mut self, at: FileSpan) -> Place<'_> {
        let indexed = self.files.entry(at.file).or_insert_with(|| Indexed {
            path: self.texts.display_path(at.file),
            lines: LineIndex::new(self.texts.text(at.file).unwrap_or_else(|| Arc::from(""))),
        });
        Place {
            path: &indexed.path,
            start: indexed.lines.position(at.span.start),
            end: indexed.lines.position(at.span.end),
        }
    }
}
