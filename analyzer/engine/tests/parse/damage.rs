//! How much of a file survives one broken place: sources of this repository, damaged as people
//! damage them while they type.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{ParsedFile, on_deep_stack, with_parsed};

/// Of all bodies of all damaged files, how many must be found intact, in percent. When the
/// damage is in a body that body is lost: with some fifteen functions to a file, 93 to 94 % is
/// the most that can be reached there.
const LEAST_INTACT: f64 = 90.0;

/// Every which file is damaged.
const STEP: usize = 8;

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

const ALL: [Damage; 9] = [
    Damage::HalfCall,
    Damage::HalfLet,
    Damage::OpenBrace,
    Damage::OpenParenthesis,
    Damage::OpenQuote,
    Damage::OpenComment,
    Damage::HalfFunction,
    Damage::HalfImpl,
    Damage::LostBrace,
];

/// A generator of numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % bound
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
            bodies.push((
                signature.ident.to_string(),
                text[start..end.min(text.len())].to_owned(),
            ));
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
    let after_line = |at: usize| text[at..].find('\n').map(|newline| at + newline + 1);
    let in_body = |dice: &mut Dice, line: &str| {
        let mut places = Vec::new();
        for item in &parsed.items {
            item_bodies(&item.item, &mut |_, block| {
                for statement in &block.stmts {
                    let span = syn::spanned::Spanned::span(statement);
                    places.extend(after_line(span.byte_range().end + item.origin as usize));
                }
            });
        }
        let at = *places.get(dice.below(places.len().max(1)))?;
        Some(format!("{}        {line}\n{}", &text[..at], &text[at..]))
    };
    let at_top = |dice: &mut Dice, line: &str| {
        let at = parsed
            .items
            .get(dice.below(parsed.items.len().max(1)))?
            .span
            .start as usize;
        Some(format!("{}{line}\n\n{}", &text[..at], &text[at..]))
    };
    match damage {
        Damage::HalfCall => in_body(dice, "self."),
        Damage::HalfLet => in_body(dice, "let y ="),
        Damage::OpenBrace => in_body(dice, "if x {"),
        Damage::OpenParenthesis => in_body(dice, "foo("),
        Damage::OpenQuote => in_body(dice, "let s = \""),
        Damage::OpenComment => in_body(dice, "/* later"),
        Damage::HalfFunction => at_top(dice, "fn foo"),
        Damage::HalfImpl => at_top(dice, "impl Foo for"),
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
            let at = *lines.get(dice.below(lines.len().max(1)))?;
            Some(format!("{}{}", &text[..at], &text[after_line(at)?..]))
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it is readable").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// With `MAPWARDEN_DAMAGE=<folder>` it damages the sources there and always prints its table.
#[test]
fn nine_of_ten_bodies_survive_damage() {
    let mut paths = Vec::new();
    let folder = match std::env::var_os("MAPWARDEN_DAMAGE") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
    };
    sources(&folder, &mut paths);
    let mut table = String::new();
    let (mut all_intact, mut all_bodies) = (0, 0);
    on_deep_stack(|| {
        for damage in ALL {
            let mut dice = Dice(7);
            let (mut intact, mut total, mut files, mut at_most_one) = (0, 0, 0, 0);
            for path in paths.iter().step_by(STEP) {
                let text = std::fs::read_to_string(path).expect("it is readable");
                let (before, broken) = with_parsed(&text, Edition::E2024, |parsed| {
                    (
                        bodies(&text, &parsed),
                        damaged(&text, &parsed, damage, &mut dice),
                    )
                });
                let Some(broken) =
                    broken.filter(|broken| before.len() >= 4 && syn::parse_file(broken).is_err())
                else {
                    continue;
                };
                let mut after = with_parsed(&broken, Edition::E2024, |parsed| {
                    assert!(parsed.partial && !parsed.problems.is_empty());
                    bodies(&broken, &parsed)
                });
                let mut kept = 0;
                for body in &before {
                    if let Some(at) = after.iter().position(|other| other == body) {
                        after.swap_remove(at);
                        kept += 1;
                    }
                }
                files += 1;
                total += before.len();
                intact += kept;
                at_most_one += usize::from(kept + 1 >= before.len());
            }
            let percent = 100.0 * intact as f64 / total as f64;
            let files_kept =
                100.0 * f64::from(u32::try_from(at_most_one).expect("few files")) / files as f64;
            writeln!(
                table,
                "{damage:?}: {percent:.1} % of {total} bodies, {files_kept:.0} % of {files} files"
            )
            .expect("strings take all");
            all_intact += intact;
            all_bodies += total;
        }
    });
    let percent = 100.0 * all_intact as f64 / all_bodies as f64;
    assert!(percent >= LEAST_INTACT, "{percent:.1} % of all\n{table}");
    assert!(
        std::env::var_os("MAPWARDEN_DAMAGE").is_none(),
        "{percent:.1} % of all\n{table}"
    );
}
