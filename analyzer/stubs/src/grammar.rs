//! The attributes of `docs/stubs.md`, and what arguments each takes.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// An argument of an attribute.
pub(super) enum Arg {
    Word(String),
    Assign(String, String),
    Call(String, Vec<Arg>),
}

pub(super) fn args(tokens: TokenStream) -> Result<Vec<Arg>, String> {
    let mut out = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let mut word = match token {
            TokenTree::Ident(ident) => ident.to_string(),
            other => return Err(format!("`{other}` where a name should stand")),
        };
        let mut arg = None;
        while let Some(token) = tokens.peek() {
            match token {
                TokenTree::Punct(p) if p.as_char() == ',' => {
                    tokens.next();
                    break;
                }
                TokenTree::Punct(p) if p.as_char() == ':' => {
                    tokens.next();
                    tokens.next();
                    match tokens.next() {
                        Some(TokenTree::Ident(ident)) => word = format!("{word}::{ident}"),
                        _ => return Err(format!("nothing after `{word}::`")),
                    }
                }
                TokenTree::Punct(p) if p.as_char() == '=' => {
                    tokens.next();
                    match tokens.next() {
                        Some(TokenTree::Ident(ident)) => {
                            arg = Some(Arg::Assign(word.clone(), ident.to_string()))
                        }
                        Some(TokenTree::Literal(literal)) => {
                            arg = Some(Arg::Assign(word.clone(), literal.to_string()));
                        }
                        _ => return Err(format!("`{word} =` needs a word or a literal")),
                    }
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                    arg = Some(Arg::Call(word.clone(), args(group.stream())?));
                    tokens.next();
                }
                other => return Err(format!("`{other}` after `{word}`")),
            }
        }
        out.push(arg.unwrap_or(Arg::Word(word)));
    }
    Ok(out)
}

pub(super) const MODES: &[&str] = &["exclusive", "shared", "upgradable", "recursive"];
pub(super) const OPS: &[&str] = &[
    "lookup", "contains", "len", "iterate", "insert", "remove", "update", "clear", "replace",
    "compound", "entry",
];
pub(super) const WAITS: &[&str] = &[
    "join", "recv", "send", "block_on", "barrier", "park", "child", "condvar", "lock",
];
pub(super) const SPAWNS: &[&str] = &["thread", "task", "local_task", "scoped", "pool", "blocking"];
pub(super) const SNAPSHOTS: &[&str] = &["load", "store", "swap", "update", "compare_and_swap"];
pub(super) const SHAPES: &[&str] = &[
    "format",
    "format_diverge",
    "assert",
    "compare",
    "matches",
    "pass_through",
    "collect",
    "join",
    "try_join",
    "select",
    "items",
    "ignored",
    "call",
];

/// What may stand between the parentheses of an attribute.
pub(super) struct Shape<'a> {
    /// Words, one of which must come first where the list is not empty.
    pub(super) first: &'a [&'a str],
    /// Words that may come at any place.
    pub(super) words: &'a [&'a str],
    /// Any number of parameters.
    pub(super) params: bool,
    /// `name = parameter`
    pub(super) param_keys: &'a [&'a str],
    /// `name = "path"`
    pub(super) path_keys: &'a [&'a str],
    /// `name = generic parameter`
    pub(super) generic_keys: &'a [&'a str],
    /// `name = one of these`
    pub(super) variant_keys: &'a [&'a str],
}

pub(super) const NOTHING: Shape<'static> = Shape {
    first: &[],
    words: &[],
    params: false,
    param_keys: &[],
    path_keys: &[],
    generic_keys: &[],
    variant_keys: &[],
};

pub(super) fn type_shape(name: &str) -> Option<Shape<'static>> {
    Some(match name {
        "lock" => Shape {
            words: &["sharded", "cell", "once", "semaphore", "asynchronous"],
            ..NOTHING
        },
        "guard" => Shape {
            words: &[
                "exclusive",
                "shared",
                "upgradable",
                "recursive",
                "owned",
                "iterator",
                "asynchronous",
            ],
            path_keys: &["of"],
            generic_keys: &["derefs_to"],
            ..NOTHING
        },
        "entry" => Shape {
            path_keys: &["of"],
            words: &["owned"],
            ..NOTHING
        },
        "map" => Shape {
            words: &["concurrent"],
            generic_keys: &["key", "value"],
            ..NOTHING
        },
        "snapshot_cell" => Shape {
            params: true,
            ..NOTHING
        },
        "shared_pointer" => Shape {
            words: &["local"],
            ..NOTHING
        },
        "pointer" | "interior" | "identity" => NOTHING,
        _ => return None,
    })
}

pub(super) fn fn_shape(name: &str) -> Option<Shape<'static>> {
    Some(match name {
        "acquires" | "locks" => Shape {
            first: MODES,
            words: &["all_shards", "try", "asynchronous"],
            param_keys: &["of", "key"],
            ..NOTHING
        },
        "reholds" => Shape {
            first: MODES,
            words: &["waits", "asynchronous", "try"],
            param_keys: &["of"],
            ..NOTHING
        },
        "releases_during" | "takes" | "wraps" | "forgets" | "scope" => Shape {
            params: true,
            ..NOTHING
        },
        "stores" => Shape {
            params: true,
            param_keys: &["into"],
            ..NOTHING
        },
        "op" => Shape {
            first: OPS,
            words: &["previous", "mutable", "asynchronous"],
            param_keys: &["key", "value", "of"],
            ..NOTHING
        },
        "snapshot" => Shape {
            first: SNAPSHOTS,
            param_keys: &["value", "of"],
            ..NOTHING
        },
        "runs" => Shape {
            words: &["result", "items", "many", "later"],
            params: true,
            param_keys: &["under"],
            variant_keys: &["with", "into"],
            ..NOTHING
        },
        "spawns" => Shape {
            params: true,
            words: SPAWNS,
            ..NOTHING
        },
        "waits" => Shape {
            first: WAITS,
            words: &["asynchronous"],
            ..NOTHING
        },
        "same" => Shape {
            param_keys: &["of"],
            ..NOTHING
        },
        "clones" => Shape {
            first: &["deep", "values"],
            ..NOTHING
        },
        "item_of" | "blocking" | "panics" | "forces" | "registers" => NOTHING,
        _ => return None,
    })
}
