//! Which entries git would not look at.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// The `.gitignore` files that apply in a folder, innermost first.
#[derive(Debug, Clone, Default)]
pub(super) struct Ignores(Option<Rc<Level>>);

#[derive(Debug)]
struct Level {
    matcher: Gitignore,
    outer: Ignores,
}

impl Ignores {
    /// What the folders above `root` say about it, up to the root of its repository. Nothing
    /// where there is no repository, or where they ignore `root` itself: a path that the user
    /// names is always looked at.
    pub(super) fn above(root: &Path) -> Self {
        let is_repository = |folder: &Path| folder.join(".git").exists();
        if is_repository(root) {
            return Self::default();
        }
        let mut folders: Vec<&Path> = Vec::new();
        for folder in root.ancestors().skip(1) {
            folders.push(folder);
            if is_repository(folder) {
                return Self::along(root, &folders);
            }
        }
        Self::default()
    }

    /// `folders` go from the parent of `root` to the root of the repository.
    fn along(root: &Path, folders: &[&Path]) -> Self {
        let mut ignores = Self::default();
        for (at, folder) in folders.iter().enumerate().rev() {
            ignores = ignores.within(
                folder,
                folder.join(".git").exists(),
                folder.join(".gitignore").exists(),
            );
            let next = if at == 0 { root } else { folders[at - 1] };
            if ignores.covers(next, true) {
                return Self::default();
            }
        }
        ignores
    }

    /// What applies inside `folder`, which may be the root of a repository or hold a
    /// `.gitignore`. The rules of one repository end where another begins.
    pub(super) fn within(&self, folder: &Path, is_repository: bool, has_rules: bool) -> Self {
        let mut ignores = if is_repository {
            Self::default()
        } else {
            self.clone()
        };
        if is_repository {
            ignores = ignores.and(folder, folder.join(".git/info/exclude"));
        }
        if has_rules {
            ignores = ignores.and(folder, folder.join(".gitignore"));
        }
        ignores
    }

    fn and(self, folder: &Path, file: PathBuf) -> Self {
        if !file.is_file() {
            return self;
        }
        let mut builder = GitignoreBuilder::new(folder);
        // A line that is no valid pattern matches nothing, as in git; the others count.
        builder.add(file);
        match builder.build() {
            Ok(matcher) if !matcher.is_empty() => Self(Some(Rc::new(Level {
                matcher,
                outer: self,
            }))),
            Ok(_) | Err(_) => self,
        }
    }

    /// Whether an entry of the folder is ignored.
    pub(super) fn covers(&self, path: &Path, is_folder: bool) -> bool {
        let mut level = &self.0;
        while let Some(rules) = level {
            match rules.matcher.matched(path, is_folder) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => level = &rules.outer.0,
            }
        }
        false
    }
}
