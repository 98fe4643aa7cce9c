//! Options in attributes.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Error, Ident, LitBool, LitInt, Path, Result, Token};

/// What `#[shared_map(..)]` says.
pub(crate) struct MapOptions {
    pub(crate) strategies: Vec<(Strategy, Span)>,
    pub(crate) blind_writes: bool,
    pub(crate) clone_copies: bool,
    pub(crate) trust_closures: bool,
    pub(crate) trust_values: bool,
    pub(crate) metrics: Option<Span>,
    pub(crate) ordered: Option<Span>,
    pub(crate) detect: Option<bool>,
    pub(crate) log: Option<u64>,
    pub(crate) write_budget: Option<(Budget, Span)>,
    pub(crate) capacity: Option<(u64, Span)>,
    pub(crate) time_to_live: Option<(u64, Span)>,
    pub(crate) queue: Option<(u64, Span)>,
    pub(crate) krate: Option<Path>,
    /// Every option that was named.
    pub(crate) named: Vec<Ident>,
}

/// How the map is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strategy {
    RwLock,
    Mutex,
    /// 0: by the number of cores.
    Sharded(u64),
    Optimistic(u64),
    Snapshot {
        persistent: bool,
    },
    SingleWriter,
    Batched {
        persistent: bool,
    },
    LockFree,
    Cache,
}

/// `write_budget`.
pub(crate) enum Budget {
    Auto,
    PerMillisecond(u64),
}

/// What `#[shared_state(..)]` says.
pub(crate) struct StateOptions {
    pub(crate) order: Order,
    pub(crate) krate: Option<Path>,
}

/// Where the lock order of a struct's maps comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// There is none.
    Free,
    /// The order of the fields.
    Fields,
    /// A `lock_order!` list.
    Elsewhere,
}

pub(crate) const STRATEGIES: &str = "`rwlock`, `mutex`, `sharded`, `optimistic`, `snapshot`, `single_writer`, `batched`, `lock_free` or `cache`";

impl MapOptions {
    pub(crate) fn empty() -> Self {
        Self {
            strategies: Vec::new(),
            blind_writes: false,
            clone_copies: false,
            trust_closures: false,
            trust_values: false,
            metrics: None,
            ordered: None,
            detect: None,
            log: None,
            write_budget: None,
            capacity: None,
            time_to_live: None,
            queue: None,
            krate: None,
            named: Vec::new(),
        }
    }

    /// The options, and all that is wrong with them.
    pub(crate) fn parse(arguments: TokenStream) -> (Self, Vec<Error>) {
        let mut options = Self::empty();
        let mut problems = Vec::new();
        let read = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let name = match option_name(input) {
                    Ok(name) => name,
                    Err(error) => {
                        problems.push(error);
                        skip_to_comma(input)?;
                        continue;
                    }
                };
                if let Err(error) = options.option(&name, input, &mut problems) {
                    problems.push(error);
                } else if !input.is_empty() && !input.peek(Token![,]) {
                    let message = "write a comma between options, and `=` before a value";
                    problems.push(input.error(message));
                }
                options.named.push(name);
                skip_to_comma(input)?;
            }
            Ok(())
        };
        if let Err(error) = read.parse2(arguments) {
            problems.push(error);
        }
        (options, problems)
    }

    fn option(
        &mut self,
        name: &Ident,
        input: ParseStream<'_>,
        problems: &mut Vec<Error>,
    ) -> Result<()> {
        let span = name.span();
        let mut strategy = |strategy| self.strategies.push((strategy, span));
        match name.to_string().as_str() {
            "rwlock" => strategy(Strategy::RwLock),
            "mutex" => strategy(Strategy::Mutex),
            "single_writer" => strategy(Strategy::SingleWriter),
            "lock_free" => strategy(Strategy::LockFree),
            "cache" => strategy(Strategy::Cache),
            "sharded" => strategy(Strategy::Sharded(shards(input, problems)?)),
            "optimistic" => strategy(Strategy::Optimistic(shards(input, problems)?)),
            "snapshot" => strategy(Strategy::Snapshot {
                persistent: is_persistent(input)?,
            }),
            "batched" => strategy(Strategy::Batched {
                persistent: is_persistent(input)?,
            }),
            "blind_writes" => self.blind_writes = true,
            "clone_copies" => self.clone_copies = true,
            "trust_closures" => self.trust_closures = true,
            "trust_values" => self.trust_values = true,
            "metrics" => self.metrics = Some(span),
            "ordered" => self.ordered = Some(span),
            "detect" => {
                self.detect = Some(match input.parse::<Option<Token![=]>>()? {
                    Some(_) => input.parse::<LitBool>()?.value,
                    None => true,
                });
            }
            "log" => {
                self.log = Some(positive(
                    input,
                    "log",
                    "how many writes of a shard it keeps",
                )?)
            }
            "capacity" => {
                self.capacity = Some((
                    positive(input, "capacity", "how many entries the cache keeps")?,
                    span,
                ));
            }
            "time_to_live" => {
                let value = positive(input, "time_to_live", "milliseconds that an entry stays")?;
                self.time_to_live = Some((value, span));
            }
            "queue" => {
                self.queue = Some((positive(input, "queue", "how many edits may wait")?, span))
            }
            "write_budget" => self.write_budget = Some((budget(input)?, span)),
            "crate" => {
                input.parse::<Token![=]>()?;
                self.krate = Some(input.call(Path::parse_mod_style)?);
            }
            _ => {
                skip_value(input)?;
                let message = format!(
                    "unknown option `{name}`; write a strategy ({STRATEGIES}) and of `blind_writes`, `clone_copies`, `trust_closures`, `trust_values`, `metrics`, `ordered`, `detect`, `log = N`, `capacity = N`, `time_to_live = MS`, `queue = N`, `write_budget = auto`, `crate = path` what you need"
                );
                problems.push(Error::new(span, message));
            }
        }
        Ok(())
    }
}

impl StateOptions {
    /// The options, and all that is wrong with them.
    pub(crate) fn parse(arguments: TokenStream) -> (Self, Vec<Error>) {
        let mut options = Self {
            order: Order::Free,
            krate: None,
        };
        let mut problems = Vec::new();
        let mut named: Vec<Ident> = Vec::new();
        let read = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let name = option_name(input)?;
                match name.to_string().as_str() {
                    "ordered" => options.order = order(input)?,
                    "crate" => {
                        input.parse::<Token![=]>()?;
                        options.krate = Some(input.call(Path::parse_mod_style)?);
                    }
                    _ => {
                        skip_value(input)?;
                        let message = format!(
                            "unknown option `{name}`; write `ordered`, `ordered = elsewhere` or `crate = path`, and options of a map on its field"
                        );
                        problems.push(Error::new(name.span(), message));
                    }
                }
                named.push(name);
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = read.parse2(arguments) {
            problems.push(error);
        }
        crate::valid::no_repeats(&named, &mut problems);
        (options, problems)
    }
}

/// Goes on after what could not be read, so that the options after it are looked at as well.
fn skip_to_comma(input: ParseStream<'_>) -> Result<()> {
    skip_value(input)?;
    input.parse::<Option<Token![,]>>().map(drop)
}

/// `crate` is a keyword, the rest are words.
fn option_name(input: ParseStream<'_>) -> Result<Ident> {
    if input.peek(Token![crate]) {
        let token: Token![crate] = input.parse()?;
        return Ok(Ident::new("crate", token.span));
    }
    input
        .parse()
        .map_err(|error| Error::new(error.span(), "expected the name of an option"))
}

fn order(input: ParseStream<'_>) -> Result<Order> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Ok(Order::Fields);
    }
    let word: Ident = input.parse()?;
    if word == "elsewhere" {
        return Ok(Order::Elsewhere);
    }
    Err(Error::new(
        word.span(),
        "write `ordered` for the order of the fields, or `ordered = elsewhere` for that of a `lock_order!` list",
    ))
}

/// `= N` after `sharded`, if it is there.
fn shards(input: ParseStream<'_>, problems: &mut Vec<Error>) -> Result<u64> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Ok(0);
    }
    if input.peek(Ident) {
        let word: Ident = input.parse()?;
        if word != "auto" {
            problems.push(Error::new(
                word.span(),
                "write a number of shards, or `auto`",
            ));
        }
        return Ok(0);
    }
    let literal: LitInt = input.parse()?;
    let count: u64 = literal.base10_parse().unwrap_or(u64::MAX);
    if (16..=4096).contains(&count) && count.is_power_of_two() {
        return Ok(count);
    }
    let nearest = count.clamp(16, 4096).next_power_of_two();
    let message = format!(
        "the number of shards is a power of two from 16 to 4096: write `{nearest}`, or nothing for four for each core"
    );
    problems.push(Error::new(literal.span(), message));
    Ok(0)
}

/// `= whole` or `= persistent` after `snapshot`.
fn is_persistent(input: ParseStream<'_>) -> Result<bool> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Ok(false);
    }
    let word: Ident = input.parse()?;
    match word.to_string().as_str() {
        "whole" => Ok(false),
        "persistent" => Ok(true),
        _ => Err(Error::new(
            word.span(),
            "write `whole` (each write copies the map) or `persistent` (each write copies a path)",
        )),
    }
}

fn positive(input: ParseStream<'_>, name: &str, meaning: &str) -> Result<u64> {
    let message = format!("write `{name} = N`: {meaning}");
    let equals: Option<Token![=]> = input.parse()?;
    if equals.is_none() {
        return Err(input.error(message));
    }
    let literal: LitInt = input
        .parse()
        .map_err(|error| Error::new(error.span(), &message))?;
    match literal.base10_parse() {
        Ok(0) | Err(_) => Err(Error::new(literal.span(), format!("{message}, at least 1"))),
        Ok(value) => Ok(value),
    }
}

fn budget(input: ParseStream<'_>) -> Result<Budget> {
    let message = "write `write_budget = auto` (a tenth of a core) or `write_budget = N` (writes in a millisecond)";
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(input.error(message));
    }
    if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        return match literal.base10_parse::<u32>() {
            Ok(0) | Err(_) => Err(Error::new(literal.span(), message)),
            Ok(value) => Ok(Budget::PerMillisecond(value.into())),
        };
    }
    let word: Ident = input.parse()?;
    if word == "auto" {
        return Ok(Budget::Auto);
    }
    Err(Error::new(word.span(), message))
}

/// Passes over the value of an option that nobody knows.
fn skip_value(input: ParseStream<'_>) -> Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
