//! Ranges are bytes of the file, whatever stands in it.

use std::path::{Path, PathBuf};

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{on_deep_stack, with_parsed};

use crate::item_names;

pub(crate) fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fixtures")
        .join(folder)
}

/// Checks a fixture: the functions that are found, each cut from the file at its reported place,
/// and how many problems there are.
fn check(fixture: &str, expected: &[&str], problems: &[&str]) {
    let text =
        std::fs::read_to_string(fixtures("parse").join(fixture)).expect("the fixture is there");
    on_deep_stack(|| {
        with_parsed(&text, Edition::E2024, |parsed| {
            let mut cut = Vec::new();
            for item in &parsed.items {
                let whole = &text[item.span.start as usize..item.span.end as usize];
                assert!(
                    whole.trim() == whole && whole.ends_with(['}', ';']),
                    "{fixture}: {whole:?}"
                );
                item_names(&item.item, &mut |name| {
                    let range = name.span().byte_range();
                    let origin = item.origin as usize;
                    let text = &text[range.start + origin..range.end + origin];
                    assert_eq!(text, name.to_string(), "{fixture}");
                    assert!(whole.contains(text), "{fixture}");
                    cut.push(text);
                });
            }
            assert_eq!(cut, expected, "{fixture}");
            let said: Vec<String> = parsed
                .problems
                .iter()
                .map(|problem| {
                    let place = &text[problem.span.start as usize..problem.span.end as usize];
                    format!("{place}: {}", problem.message)
                })
                .collect();
            assert_eq!(said, problems, "{fixture}");
            assert_eq!(parsed.partial, !problems.is_empty(), "{fixture}");
        });
    });
}

const ALL: &[&str] = &["first", "second", "third"];

#[test]
fn byte_order_mark() {
    check("bom.rs", ALL, &[]);
}

#[test]
fn shebang() {
    check("shebang.rs", ALL, &[]);
    check("bom_and_shebang.rs", ALL, &[]);
    check("only_shebang.rs", &[], &[]);
}

#[test]
fn an_inner_attribute_is_no_shebang() {
    check("attribute_like_shebang.rs", ALL, &[]);
    let text = std::fs::read_to_string(fixtures("parse").join("attribute_like_shebang.rs"))
        .expect("it is there");
    on_deep_stack(|| {
        with_parsed(&text, Edition::E2024, |parsed| {
            assert_eq!(parsed.attributes.len(), 1);
            assert_eq!(parsed.offset, 0);
        });
    });
}

#[test]
fn frontmatter() {
    check("frontmatter.rs", ALL, &[]);
    check("long_fence.rs", ALL, &[]);
}

#[test]
fn line_ends_and_tabs() {
    check("crlf.rs", ALL, &[]);
    check("tabs.rs", ALL, &[]);
}

#[test]
fn characters_of_several_bytes() {
    check("astral.rs", &["first", "second", "third", "größe"], &[]);
}

#[test]
fn recovered_items_have_true_places() {
    check(
        "broken_astral.rs",
        &["first", "third", "größe"],
        &[
            ";: expected identifier or integer; function `second` is skipped, the rest of the file is \
         analysed",
        ],
    );
    check(
        "unbalanced_astral.rs",
        &["first", "before", "third", "größe"],
        &[
            "fn second(&self) {\n        \"😀\" if x {\n    }: delimiters, quotes or comments do not fit; function `second` \
         is skipped, the rest of the file is analysed",
        ],
    );
    check(
        "unbalanced_crlf.rs",
        &["first", "third"],
        &[
            "fn second(&self) {\r\n        foo(\r\n    }: delimiters, quotes or comments do not fit; function `second` is \
         skipped, the rest of the file is analysed",
        ],
    );
    check(
        "unbalanced_tabs.rs",
        &["first", "fourth", "third"],
        &[
            "fn second(&self) {\n\t\tfoo(\n\t}: delimiters, quotes or comments do not fit; function `second` is skipped, \
         the rest of the file is analysed",
        ],
    );
}

#[test]
fn zero_bytes() {
    check("nul_in_string.rs", ALL, &[]);
    check(
        "nul_between.rs",
        &["first", "third"],
        &[
            "fn second(&self) {\n        \0;\n    }: a character or literal that is not Rust; function `second` is skipped, \
         the rest of the file is analysed",
        ],
    );
}

#[test]
fn nothing() {
    check("empty.rs", &[], &[]);
    check("only_comments.rs", &[], &[]);
}
