//! How much of a file survives one broken place: sound sources, damaged as people damage them while they type.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{ParsedFile, on_deep_stack, with_parsed};
use miette::{IntoDiagnostic, Result, WrapErr, bail};

/// Of all bodies of all damaged files, how many have to be found intact, in percent. A body that is
/// damaged itself is lost: with some fifteen functions to a file, 93 to 94 % is the most where the damage is
/// in a body.
pub const LEAST_INTACT: f64 = 90.0;

/// Bytes of a file that is damaged: smaller ones have little to lose, larger ones are mostly tables.
const SIZES: std::ops::RangeInclusive<usize> = 1_500..=120_000;
/// A file with fewer bodies says little about what is kept.
const FEWEST_BODIES: usize = 4;

/// One way to break a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Damage {
    HalfCall,
    HalfLet,
    OpenBrace,
    OpenParenthesis,
    OpenQuote,
    OpenComment,
    HalfFunction,
    HalfImpl,
    LostBrace,
}

const ALL: [(Damage, &str); 9] = [
    (Damage::HalfCall, "half call `self.`"),
    (Damage::HalfLet, "half let `let y =`"),
    (Damage::OpenBrace, "open brace `if x {`"),
    (Damage::OpenParenthesis, "open parenthesis `foo(`"),
    (Damage::OpenQuote, "open quote `let s = \"`"),
    (Damage::OpenComment, "open comment `/* later`"),
    (Damage::HalfFunction, "between items `fn foo`"),
    (Damage::HalfImpl, "between items `impl Foo for`"),
    (Damage::LostBrace, "a line `}` is deleted"),
];

/// What was kept over all files that one kind of damage broke.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The damage, for people.
    pub damage: &'static str,
    /// Files that do not parse any more.
    pub files: usize,
    /// Those of them that lost at most one body.
    pub files_kept: usize,
    /// Bodies before.
    pub bodies: usize,
    /// Bodies found again, under the same name and with the same text.
    pub intact: usize,
    /// Damaged files of which nothing was said: there may be none.
    pub unsaid: usize,
    /// Bytes of the damaged files.
    pub bytes: usize,
    /// How long parsing the damaged files took.
    pub time: Duration,
}

/// All kinds of damage, in a table and in one figure.
#[derive(Debug)]
pub struct Outcome {
    /// One row for each kind.
    pub rows: Vec<Kept>,
}

impl Outcome {
    /// Bodies found again of all, in percent; 0 where there were none.
    #[must_use]
    pub fn intact(&self) -> f64 {
        percent(
            self.rows.iter().map(|row| row.intact).sum(),
            self.rows.iter().map(|row| row.bodies).sum(),
        )
    }

    /// The table.
    #[must_use]
    pub fn table(&self) -> String {
        let mut table = format!(
            "{:<30} {:>6} {:>8} {:>9} {:>14} {:>13}\n",
            "damage", "files", "bodies", "intact", "at most 1 lost", "ms for 10 KB"
        );
        for row in &self.rows {
            let milliseconds = row.time.as_secs_f64() * 1e3;
            let each = milliseconds * 10_240.0 / float(row.bytes).max(1.0);
            let _ = writeln!(
                table,
                "{:<30} {:>6} {:>8} {:>7.1} % {:>12.0} % {each:>13.2}",
                row.damage,
                row.files,
                row.bodies,
                percent(row.intact, row.bodies),
                percent(row.files_kept, row.files),
            );
        }
        let _ = write!(table, "all: {:.1} % of bodies intact", self.intact());
        table
    }
}

/// Damages up to `most` files below `folders`, spread evenly over them, and counts what is kept.
///
/// # Errors
/// A folder or file cannot be read, or no file is fit to be damaged.
pub fn measure(folders: &[PathBuf], most: usize) -> Result<Outcome> {
    let mut paths = Vec::new();
    for folder in folders {
        sources(folder, &mut paths)?;
    }
    on_deep_stack(|| {
        let mut texts = Vec::new();
        for path in &paths {
            // What is not UTF-8, or broken to begin with, says nothing about recovery.
            if let Ok(text) = fs::read_to_string(path)
                && SIZES.contains(&text.len())
                && with_parsed(&text, Edition::E2024, |parsed| {
                    !parsed.partial && bodies(&text, &parsed).len() >= FEWEST_BODIES
                })
            {
                texts.push(text);
            }
        }
        if texts.is_empty() {
            bail!("no file there is fit to be damaged");
        }
        let step = texts.len().div_ceil(most.max(1));
        let texts: Vec<&String> = texts.iter().step_by(step).collect();
        let rows = ALL.map(|(damage, name)| break_all(&texts, damage, name));
        Ok(Outcome {
            rows: rows.into_iter().collect(),
        })
    })
}

/// Prints the table for the crates of `folder`.
///
/// # Errors
/// Nothing can be measured, or too few bodies are kept.
pub fn bench(folder: &Path, most: usize) -> Result<()> {
    let outcome = measure(&[folder.to_path_buf()], most)?;
    println!("{}", outcome.table());
    let unsaid: usize = outcome.rows.iter().map(|row| row.unsaid).sum();
    if unsaid > 0 {
        bail!("{unsaid} damaged files were taken for sound");
    }
    if outcome.intact() < LEAST_INTACT {
        bail!("{LEAST_INTACT} % are due");
    }
    Ok(())
}

fn break_all(texts: &[&String], damage: Damage, name: &'static str) -> Kept {
    // Each kind starts anew, so that leaving one out changes no other.
    let mut dice = Dice(7);
    let mut kept = Kept {
        damage: name,
        files: 0,
        files_kept: 0,
        bodies: 0,
        intact: 0,
        unsaid: 0,
        bytes: 0,
        time: Duration::ZERO,
    };
    for text in texts {
        let (before, broken) = with_parsed(text, Edition::E2024, |parsed| {
            (
                bodies(text, &parsed),
                damaged(text, &parsed, damage, &mut dice),
            )
        });
        let Some(broken) = broken.filter(|broken| syn::parse_file(broken).is_err()) else {
            continue;
        };
        let start = Instant::now();
        let (mut after, said, took) = with_parsed(&broken, Edition::E2024, |parsed| {
            let took = start.elapsed();
            let said = parsed.partial && !parsed.problems.is_empty();
            (bodies(&broken, &parsed), said, took)
        });
        kept.unsaid += usize::from(!said);
        let mut intact = 0;
        for body in &before {
            if let Some(at) = after.iter().position(|other| other == body) {
                after.swap_remove(at);
                intact += 1;
            }
        }
        kept.files += 1;
        kept.files_kept += usize::from(intact + 1 >= before.len());
        kept.bodies += before.len();
        kept.intact += intact;
        kept.bytes += broken.len();
        kept.time += took;
    }
    kept
}

/// A generator of numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % bound.max(1)
    }
}

/// Names and texts of all bodies.
fn bodies(text: &str, parsed: &ParsedFile) -> Vec<(String, String)> {
    let mut bodies = Vec::new();
    for item in &parsed.items {
        item_bodies(&item.item, &mut |signature, block| {
            let braces = block.brace_token.span;
            let start = braces.open().byte_range().start + item.origin as usize;
            let end = braces.close().byte_range().end + item.origin as usize;
            let body = text.get(start..end.min(text.len())).unwrap_or_default();
            bodies.push((signature.ident.to_string(), body.to_owned()));
        });
    }
    bodies
}

fn item_bodies(item: &syn::Item, found: &mut dyn FnMut(&syn::Signature, &syn::Block)) {
    match item {
        syn::Item::Fn(function) => found(&function.sig, &function.block),
        syn::Item::Impl(block) => {
            for member in &block.items {
                if let syn::ImplItem::Fn(function) = member {
                    found(&function.sig, &function.block);
                }
            }
        }
        syn::Item::Trait(block) => {
            for member in &block.items {
                if let syn::TraitItem::Fn(function) = member
                    && let Some(body) = &function.default
                {
                    found(&function.sig, body);
                }
            }
        }
        syn::Item::Mod(module) => {
            for inner in module.content.iter().flat_map(|(_, items)| items) {
                item_bodies(inner, found);
            }
        }
        _ => {}
    }
}

fn damaged(text: &str, parsed: &ParsedFile, damage: Damage, dice: &mut Dice) -> Option<String> {
    match damage {
        Damage::HalfCall => in_body(text, parsed, dice, "self."),
        Damage::HalfLet => in_body(text, parsed, dice, "let y ="),
        Damage::OpenBrace => in_body(text, parsed, dice, "if x {"),
        Damage::OpenParenthesis => in_body(text, parsed, dice, "foo("),
        Damage::OpenQuote => in_body(text, parsed, dice, "let s = \""),
        Damage::OpenComment => in_body(text, parsed, dice, "/* later"),
        Damage::HalfFunction => between_items(text, parsed, dice, "fn foo"),
        Damage::HalfImpl => between_items(text, parsed, dice, "impl Foo for"),
        Damage::LostBrace => {
            let lines: Vec<usize> = text
                .split_inclusive('\n')
                .scan(0, |at, line| {
                    *at += line.len();
                    Some((*at - line.len(), line))
                })
                .filter(|(_, line)| line.trim() == "}")
                .map(|(at, _)| at)
                .collect();
            let at = *lines.get(dice.below(lines.len()))?;
            Some(format!("{}{}", &text[..at], &text[after_line(text, at)?..]))
        }
    }
}

fn after_line(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.find('\n').map(|newline| at + newline + 1)
}

/// A line of its own behind some statement.
fn in_body(text: &str, parsed: &ParsedFile, dice: &mut Dice, line: &str) -> Option<String> {
    let mut places = Vec::new();
    for item in &parsed.items {
        item_bodies(&item.item, &mut |_, block| {
            for statement in &block.stmts {
                let span = syn::spanned::Spanned::span(statement);
                places.extend(after_line(
                    text,
                    span.byte_range().end + item.origin as usize,
                ));
            }
        });
    }
    let at = *places.get(dice.below(places.len()))?;
    Some(format!("{}        {line}\n{}", &text[..at], &text[at..]))
}

/// A line of its own before some item.
fn between_items(text: &str, parsed: &ParsedFile, dice: &mut Dice, line: &str) -> Option<String> {
    let item = parsed.items.get(dice.below(parsed.items.len()))?;
    let at = item.span.start as usize;
    Some(format!("{}{line}\n\n{}", &text[..at], &text[at..]))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder)
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot read {}", folder.display()))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.into_diagnostic()?.path());
    }
    paths.sort();
    for path in paths {
        if path.is_dir() {
            sources(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    100.0 * float(part) / float(whole)
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
