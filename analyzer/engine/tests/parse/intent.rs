//! Comments that speak to the tool.

use mapwarden_engine::parse::intent_comments;

fn said(text: &str) -> Vec<(String, u32, bool)> {
    intent_comments(text)
        .into_iter()
        .map(|(span, said, line, trailing)| {
            let comment = &text[span.start as usize..span.end as usize];
            assert!(
                comment.starts_with('/') && comment.contains(&said),
                "{comment}"
            );
            (said, line, trailing)
        })
        .collect()
}

#[test]
fn comments_are_found_with_their_lines() {
    let text = "\u{feff}#!x\n// mapwarden: a\r\nfn f() { // mapwarden:b \n\n  /* mapwarden: c */ g();\n  \"\n\"; /* x */ //mapwarden: d\n}";
    let expected = [
        ("a", 2, false),
        ("b", 3, true),
        ("c", 5, false),
        ("d", 7, true),
    ];
    assert_eq!(
        said(text),
        expected.map(|(said, line, trailing)| (said.to_owned(), line, trailing))
    );
}

#[test]
fn strings_documentation_and_comments_in_comments_say_nothing() {
    let silent = [
        "\"// mapwarden: a\"",
        "\"\\\"// mapwarden: a\"",
        "r\"\\\" // mapwarden: a",
        "r#\"\" // mapwarden: a\"#",
        "br##\"\n// mapwarden: a\n\"##",
        "/// mapwarden: a",
        "//! mapwarden: a",
        "/** mapwarden: a */",
        "/* /* mapwarden: a */ */",
        "// not mapwarden: a",
        "//// mapwarden: a",
        "// mapwarden a",
    ];
    for text in silent {
        let expected: &[(String, u32, bool)] = &[];
        // The third is a raw string that ends before its comment.
        if text.starts_with("r\"") {
            assert_eq!(said(text), [("a".to_owned(), 1, true)]);
        } else {
            assert_eq!(said(text), expected, "{text}");
        }
    }
}

#[test]
fn characters_and_lifetimes_open_no_string() {
    for text in [
        "'\"' // mapwarden: a",
        "b'\"' // mapwarden: a",
        "<'a>('\\'') // mapwarden: a",
        "'\\\\' // mapwarden: a",
    ] {
        assert_eq!(said(text), [("a".to_owned(), 1, true)], "{text}");
    }
}
