//! Types as rustc prints them, as far as it matters whether they can hold a guard.

use super::reader::split;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Type {
    /// A struct, enum or alias with its type arguments.
    Path(String, Vec<Type>),
    /// Behind a reference or pointer.
    Borrowed(Box<Type>),
    Tuple(Vec<Type>),
    /// A closure, coroutine, parameter or anything else.
    Opaque(String),
}

impl Type {
    pub(super) fn parse(text: &str) -> Self {
        let text = text.trim();
        if let Some(rest) = text.strip_prefix('&') {
            let rest = match rest.strip_prefix('\'') {
                Some(lifetime) => lifetime.split_once(' ').map_or("", |(_, rest)| rest),
                None => rest,
            };
            return Self::Borrowed(Box::new(Self::parse(rest.trim_start_matches("mut "))));
        }
        for pointer in ["*const ", "*mut "] {
            if let Some(rest) = text.strip_prefix(pointer) {
                return Self::Borrowed(Box::new(Self::parse(rest)));
            }
        }
        if let Some(inner) = text
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
        {
            return Self::Tuple(split(inner).into_iter().map(Self::parse).collect());
        }
        if let Some(inner) = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            let element = inner
                .rsplit_once("; ")
                .map_or(inner, |(element, _)| element);
            return Self::Tuple(vec![Self::parse(element)]);
        }
        let plain = text.starts_with(|c: char| c.is_alphabetic() || c == '_');
        let spoken = ["dyn ", "impl ", "fn(", "for<", "unsafe ", "extern "];
        if !plain || spoken.iter().any(|word| text.starts_with(word)) {
            return Self::Opaque(text.to_owned());
        }
        match text.split_once('<') {
            Some((path, rest)) if rest.ends_with('>') => {
                let args = split(&rest[..rest.len() - 1]);
                let args = args
                    .into_iter()
                    .filter(|arg| !arg.starts_with('\''))
                    .map(Self::parse);
                Self::Path(path.trim_end_matches("::").to_owned(), args.collect())
            }
            Some(_) => Self::Opaque(text.to_owned()),
            None => Self::Path(text.to_owned(), Vec::new()),
        }
    }

    /// Without references and pins around it.
    pub(super) fn peeled(&self) -> &Self {
        match self {
            Self::Borrowed(inner) => inner.peeled(),
            Self::Path(path, args) if path.ends_with("pin::Pin") || path == "Pin" => {
                args.first().map_or(self, Self::peeled)
            }
            _ => self,
        }
    }

    pub(super) fn last_segment(&self) -> Option<&str> {
        match self {
            Self::Path(path, _) => path.rsplit("::").next(),
            _ => None,
        }
    }
}
