//! Ids, texts, overlays and the policy for large files.

use std::fs::File;
use std::path::Path;

use mapwarden_engine::discover::{Prefilter, ReadPolicy, Sources};
use mapwarden_engine::problem::ProblemKind;
use mapwarden_engine::span::Span;

use crate::tree::Tree;

#[test]
fn a_file_has_one_id_however_it_is_reached() {
    let tree = Tree::new(&[("src/a.rs", "fn a() {}"), ("src/deep/b.rs", "")]);
    tree.link("src", "alias");
    tree.link("a.rs", "src/c.rs");
    let sources = Sources::new(tree.root());
    let id = sources.open(&tree.path("src/a.rs")).unwrap();
    assert_eq!(sources.open(&tree.path("src/deep/../a.rs")), Some(id));
    assert_eq!(sources.open(&tree.path("src/./a.rs")), Some(id));
    assert_eq!(sources.open(&tree.path("alias/a.rs")), Some(id));
    assert_eq!(sources.open(&tree.path("src/c.rs")), Some(id));
    assert_eq!(sources.display_path(id), "src/a.rs");
    assert_eq!(sources.path(id), tree.path("src/a.rs"));
    assert_eq!(&*sources.text(id).unwrap(), "fn a() {}");
    assert_ne!(sources.open(&tree.path("src/deep/b.rs")), Some(id));
    assert_eq!(sources.open(&tree.path("src/none.rs")), None);
    assert_eq!(sources.open(&tree.path("none/a.rs")), None);
    assert_eq!(sources.open(&tree.path("src")), None);
}

#[test]
fn paths_are_relative_to_the_base_and_absolute_outside() {
    let tree = Tree::new(&[("inside/a.rs", ""), ("outside/b.rs", "")]);
    let sources = Sources::new(&tree.path("inside"));
    let inside = sources.open(&tree.path("outside/../inside/a.rs")).unwrap();
    let outside = sources.open(&tree.path("inside/../outside/b.rs")).unwrap();
    assert_eq!(sources.display_path(inside), "a.rs");
    let canonical = tree.path("outside/b.rs").canonicalize().unwrap();
    assert_eq!(sources.display_path(outside), canonical.to_str().unwrap());
    assert_eq!(
        Sources::new(&tree.path("inside/a.rs")).base(),
        tree.path("inside")
    );
}

#[test]
fn a_module_is_a_file_or_a_folder_with_mod_rs() {
    let tree = Tree::new(&[
        ("src/a.rs", ""),
        ("src/b/mod.rs", ""),
        ("src/c.rs", ""),
        ("src/c/mod.rs", ""),
    ]);
    let sources = Sources::new(tree.root());
    let shown = |name: &str| {
        sources
            .module_file(&tree.path("src"), name)
            .map(|id| sources.display_path(id))
    };
    assert_eq!(shown("a").as_deref(), Some("src/a.rs"));
    assert_eq!(shown("b").as_deref(), Some("src/b/mod.rs"));
    assert_eq!(shown("c").as_deref(), Some("src/c.rs"));
    assert_eq!(shown("d"), None);
}

#[test]
fn an_overlay_wins_over_the_disk_until_it_is_removed() {
    let tree = Tree::new(&[("src/a.rs", "old")]);
    let sources = Sources::new(tree.root());
    let id = sources.open(&tree.path("src/a.rs")).unwrap();
    assert_eq!(
        sources.set_overlay(&tree.path("src/a.rs"), "newer".into()),
        id
    );
    assert_eq!(&*sources.text(id).unwrap(), "newer");
    assert_eq!(sources.size(id), 5);
    assert_eq!(sources.remove_overlay(&tree.path("src/a.rs")), Some(id));
    assert_eq!(sources.remove_overlay(&tree.path("src/a.rs")), None);
    assert_eq!(&*sources.text(id).unwrap(), "old");
}

#[test]
fn an_overlay_needs_no_file_on_disk() {
    let tree = Tree::new(&[("src/a.rs", "")]);
    let sources = Sources::new(tree.root());
    assert_eq!(sources.module_file(&tree.path("src"), "b"), None);
    let id = sources.set_overlay(&tree.path("src/b.rs"), "fn b() {}".into());
    assert_eq!(sources.module_file(&tree.path("src"), "b"), Some(id));
    assert!(sources.is_file(&tree.path("src/b.rs")));
    sources.remove_overlay(&tree.path("src/b.rs"));
    assert_eq!(sources.open(&tree.path("src/b.rs")), None);
    assert_eq!(sources.text(id).unwrap_err().kind, ProblemKind::Unreadable);
}

#[test]
fn text_that_is_not_utf_8_is_a_problem_with_the_byte() {
    let tree = Tree::new(&[]);
    tree.write("a.rs", b"fn a\xff() {}");
    let sources = Sources::new(tree.root());
    let problem = sources
        .text(sources.open(&tree.path("a.rs")).unwrap())
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Unreadable);
    assert_eq!(problem.message, "is not UTF-8 at byte 4");
    assert_eq!(problem.span, Some(Span::new(4, 5)));
    assert_eq!(problem.path.as_deref(), Some(Path::new("a.rs")));
    assert!(problem.help.is_some());
}

#[test]
fn a_nul_byte_is_a_problem_with_its_place() {
    let tree = Tree::new(&[("a.rs", "fn a() {}\0")]);
    let sources = Sources::new(tree.root());
    let problem = sources
        .text(sources.open(&tree.path("a.rs")).unwrap())
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Unreadable);
    assert_eq!(problem.message, "holds a NUL byte at byte 9");
    assert!(problem.help.is_some());
}

#[test]
fn large_files_are_parsed_on_a_hit_and_enormous_ones_never() {
    let tree = Tree::new(&[]);
    for (name, size) in [
        ("a.rs", 1_000_000),
        ("b.rs", 1_000_001),
        ("c.rs", 50_000_000),
    ] {
        File::create(tree.path(name))
            .unwrap()
            .set_len(size)
            .unwrap();
    }
    let sources = Sources::new(tree.root());
    let id = |name: &str| sources.open(&tree.path(name)).unwrap();
    assert_eq!(sources.read_policy(id("a.rs")), ReadPolicy::Parse);
    assert_eq!(sources.read_policy(id("b.rs")), ReadPolicy::ParseIfHit);
    assert_eq!(sources.read_policy(id("c.rs")), ReadPolicy::TooLarge);
    let refused = sources.text(id("c.rs")).unwrap_err();
    assert_eq!(refused.kind, ProblemKind::Skipped);
    assert_eq!(
        refused.message,
        "passed over: 50000000 bytes, more than the 8388608 that are ever parsed"
    );
    assert_eq!(refused, sources.passed_over(id("c.rs")));
    assert_eq!(
        sources.passed_over(id("b.rs")).message,
        "passed over: 1000001 bytes, more than 1000000, and no known lock or map in it"
    );
}

#[test]
fn a_prefilter_hits_any_of_its_words() {
    let prefilter = Prefilter::new(&["Gate", "pass"]);
    assert!(prefilter.hits("use a::Gate;"));
    assert!(prefilter.hits("bypass"));
    assert!(!prefilter.hits("use a::gate;"));
}
