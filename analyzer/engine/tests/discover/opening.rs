//! Opening dependencies that are only on disk.

use mapwarden_engine::discover::{Edition, open_dependency};

use crate::tree::{Tree, manifest, published};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
const CACHE: &str = ".home/registry/src/index.crates.io-0123";

fn tree() -> Tree {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"map\"]\n\
         [[package]]\nname = \"map\"\nversion = \"6.1.0\"\nsource = \"{REGISTRY}\"\ndependencies = [\"part 0.1.0\"]\n\
         [[package]]\nname = \"part\"\nversion = \"0.1.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"part\"\nversion = \"0.1.9\"\nsource = \"{REGISTRY}\"\n"
    );
    Tree::new(&[
        ("ws/Cargo.toml", "[workspace]\nmembers = [\"a\"]\n"),
        ("ws/Cargo.lock", &lock),
        (
            "ws/a/Cargo.toml",
            &manifest(
                "a",
                "[dependencies]\nmap = { version = \"6\", features = [\"full\"], default-features = false }\nbare = { path = \"../../bare\" }\n",
            ),
        ),
        ("bare/Cargo.toml", &manifest("bare", "")),
        ("bare/src/main.rs", ""),
        (
            &format!("{CACHE}/map-6.1.0/Cargo.toml"),
            &published(
                "map",
                "6.1.0",
                "[lib]\npath = \"lib/map.rs\"\nedition = \"2021\"\n[dependencies]\npart = \"0.1\"\n\
                 [features]\ndefault = [\"std\"]\nstd = []\nfull = [\"raw\"]\nraw = []\n",
            ),
        ),
        (&format!("{CACHE}/map-6.1.0/lib/map.rs"), "pub struct Map;"),
        (
            &format!("{CACHE}/part-0.1.0/Cargo.toml"),
            &published("part", "0.1.0", ""),
        ),
        (&format!("{CACHE}/part-0.1.0/src/lib.rs"), ""),
        (
            &format!("{CACHE}/part-0.1.9/Cargo.toml"),
            &published("part", "0.1.9", ""),
        ),
        (&format!("{CACHE}/part-0.1.9/src/lib.rs"), ""),
    ])
}

#[test]
fn the_lock_file_of_the_depending_workspace_decides_all_the_way_down() {
    let tree = tree();
    let view = tree.discover_paths(&["ws"]);
    let opened = open_dependency(&view.sources, view.dependency("a", "map")).unwrap();
    assert_eq!(
        view.sources.display_path(opened.file),
        format!("{CACHE}/map-6.1.0/lib/map.rs")
    );
    assert_eq!(&*view.sources.text(opened.file).unwrap(), "pub struct Map;");
    assert_eq!(
        (opened.edition, opened.version.as_str()),
        (Edition::E2021, "6.1.0")
    );
    assert_eq!(opened.default_features, ["full", "raw"]);
    let part = &opened.dependencies[0];
    assert_eq!(
        view.place_of(part),
        format!("fetched {CACHE}/part-0.1.0 0.1.0")
    );
    let part = open_dependency(&view.sources, part).unwrap();
    assert_eq!(
        view.sources.display_path(part.file),
        format!("{CACHE}/part-0.1.0/src/lib.rs")
    );
    assert_eq!((part.edition, part.dependencies.len()), (Edition::E2018, 0));
}

#[test]
fn what_cannot_be_opened_says_why() {
    let tree = tree();
    let view = tree.discover_paths(&["ws"]);
    let refusal =
        |name: &str| open_dependency(&view.sources, view.dependency("a", name)).unwrap_err();
    assert_eq!(refusal("bare").message, "`bare` has no library");
    std::fs::remove_dir_all(tree.path(CACHE)).unwrap();
    assert_eq!(
        refusal("map").message,
        "the folder of `map` has no Cargo.toml any more"
    );
    let view = tree.discover_paths(&["ws"]);
    let refusal = open_dependency(&view.sources, view.dependency("a", "map")).unwrap_err();
    assert_eq!(refusal.message, "the sources of `map` are not on disk");
    assert!(refusal.help.is_some());
}
