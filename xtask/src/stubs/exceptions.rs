//! What the stubs leave out on purpose, and what they say that sources do not show.
//!
//! One line each: `leaves CRATE PATH REASON` for a public item that no stub needs, `unseen CRATE PATH
//! REASON` for a modelled one that the sources declare in a way this comparison does not read (a macro,
//! another crate). `CRATE` may end in `@` and the start of a version; `*` in a path stands for anything.

use miette::{Result, bail};

/// The committed list, below the repository's root.
pub(super) const LIST: &str = "xtask/stubs/exceptions.txt";

/// Which side of the comparison lacks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The stub.
    Leaves,
    /// The sources, as far as they are read.
    Unseen,
}

#[derive(Debug)]
struct Exception {
    kind: Kind,
    krate: String,
    version: String,
    pattern: String,
    line: usize,
    used: bool,
}

/// Every exception of the list.
#[derive(Debug, Default)]
pub(super) struct Exceptions(Vec<Exception>);

impl Exceptions {
    /// Reads the list.
    ///
    /// # Errors
    /// A line has another form.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut found = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut words = line.split_whitespace();
            let kind = match words.next() {
                Some("leaves") => Kind::Leaves,
                Some("unseen") => Kind::Unseen,
                _ => bail!(
                    "{LIST}:{}: starts with neither `leaves` nor `unseen`",
                    index + 1
                ),
            };
            let (Some(krate), Some(pattern), Some(_)) = (words.next(), words.next(), words.next())
            else {
                bail!("{LIST}:{}: needs a crate, a path and a reason", index + 1);
            };
            let (krate, version) = krate.split_once('@').unwrap_or((krate, ""));
            found.push(Exception {
                kind,
                krate: krate.to_owned(),
                version: version.to_owned(),
                pattern: pattern.to_owned(),
                line: index + 1,
                used: false,
            });
        }
        Ok(Self(found))
    }

    /// Whether an item is excepted; every line that says so counts as used.
    pub(super) fn excuse(&mut self, kind: Kind, krate: &str, version: &str, path: &str) -> bool {
        let mut excused = false;
        for exception in &mut self.0 {
            if exception.kind == kind
                && exception.krate == krate
                && version.starts_with(&exception.version)
                && fits(&exception.pattern, path)
            {
                exception.used = true;
                excused = true;
            }
        }
        excused
    }

    /// Lines that except nothing.
    pub(super) fn unused(&self) -> impl Iterator<Item = String> {
        self.0
            .iter()
            .filter(|exception| !exception.used)
            .map(|exception| {
                format!(
                    "{LIST}:{}: `{}` of `{}` excepts nothing",
                    exception.line, exception.pattern, exception.krate
                )
            })
    }
}

/// `*` stands for any text.
fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|start| path.strip_prefix(start)) else {
        return false;
    };
    let mut open = false;
    for part in parts {
        open = true;
        if part.is_empty() {
            continue;
        }
        let Some(at) = rest.rfind(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
        open = false;
    }
    open && pattern.ends_with('*') || rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Exceptions, Kind, fits};

    #[test]
    fn a_star_stands_for_anything() {
        assert!(fits("a::*", "a::b::c"));
        assert!(fits("*::with", "a::b::with"));
        assert!(fits("a::*::with", "a::b::with"));
        assert!(fits("a", "a"));
        assert!(!fits("a", "ab"));
        assert!(!fits("*::with", "a::without"));
    }

    #[test]
    fn lines_without_effect_are_told() {
        let mut list = Exceptions::parse("# why\nleaves a@1 X::y because\nunseen b * because\n")
            .expect("the list is well-formed");
        assert!(list.excuse(Kind::Leaves, "a", "1.2.3", "X::y"));
        assert!(!list.excuse(Kind::Leaves, "a", "2.0.0", "X::y"));
        assert!(!list.excuse(Kind::Leaves, "b", "1.0.0", "Z"));
        let unused: Vec<_> = list.unused().collect();
        assert_eq!(unused.len(), 1);
        assert!(unused[0].contains(":3:"), "{unused:?}");
    }

    #[test]
    fn a_line_without_a_reason_is_refused() {
        assert!(Exceptions::parse("leaves a X::y\n").is_err());
        assert!(Exceptions::parse("skips a X::y why\n").is_err());
    }
}
