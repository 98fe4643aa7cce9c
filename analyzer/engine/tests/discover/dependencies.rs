//! Where dependencies are found and in which version.

use mapwarden_engine::discover::{DependencyKind, DependencySource};

use crate::tree::{Tree, manifest, published};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
const CACHE: &str = ".home/registry/src/index.crates.io-0123";

/// Puts a published package into the registry cache of the tree.
fn cached(tree: &Tree, name: &str, version: &str) {
    let folder = format!("{CACHE}/{name}-{version}");
    tree.write(
        &format!("{folder}/Cargo.toml"),
        published(name, version, ""),
    );
    tree.write(&format!("{folder}/src/lib.rs"), "");
}

#[test]
fn a_path_leads_to_the_package_there() {
    let tree = Tree::new(&[
        (
            "ws/a/Cargo.toml",
            &manifest(
                "a",
                "[dependencies]\nb = { path = \"../b\", version = \"9\" }\nc-d = { path = \"../../c\" }\n",
            ),
        ),
        ("ws/a/src/lib.rs", ""),
        ("ws/b/Cargo.toml", &manifest("b", "")),
        ("ws/b/src/lib.rs", ""),
        (
            "c/Cargo.toml",
            &manifest("c-d", "").replace("1.0.0", "2.5.0"),
        ),
        ("c/src/lib.rs", ""),
    ]);
    let view = tree.discover_paths(&["ws"]);
    assert_eq!(view.place("a", "b"), "package ws/b 1.0.0");
    assert_eq!(view.place("a", "c_d"), "beside c 2.5.0");
    assert_eq!(view.dependency("a", "b").requirement.as_deref(), Some("9"));
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn tables_are_merged_by_name_and_kind() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest(
                "a",
                "[dependencies]\nz = { version = \"1\", features = [\"one\"] }\nold-name = { package = \"new-name\", version = \"2\", default-features = false }\n\
                 [dev-dependencies]\nz = \"1\"\n[build_dependencies]\ncc = \"1\"\n\
                 [target.'cfg(unix)'.dependencies]\nz = { version = \"3\", features = [\"two\"] }\nlibc = \"0.2\"\n\
                 [target.x86_64-pc-windows-msvc.dev-dependencies]\nwin = \"1\"\n",
            ),
        ),
        ("src/lib.rs", ""),
    ]);
    let view = tree.discover();
    let dependencies: Vec<_> = view
        .package("a")
        .dependencies
        .iter()
        .map(|edge| {
            (
                edge.name_in_code.as_str(),
                edge.kind,
                edge.package.as_str(),
                edge.requirement.as_deref().unwrap(),
                edge.features.join(" "),
            )
        })
        .collect();
    assert_eq!(
        dependencies,
        [
            ("cc", DependencyKind::Build, "cc", "1", "default".to_owned()),
            (
                "libc",
                DependencyKind::Normal,
                "libc",
                "0.2",
                "default".to_owned()
            ),
            (
                "old_name",
                DependencyKind::Normal,
                "new-name",
                "2",
                String::new()
            ),
            ("win", DependencyKind::Dev, "win", "1", "default".to_owned()),
            (
                "z",
                DependencyKind::Normal,
                "z",
                "1",
                "default one two".to_owned()
            ),
            ("z", DependencyKind::Dev, "z", "1", "default".to_owned()),
        ]
    );
}

#[test]
fn inherited_dependencies_are_filled_in_from_the_workspace() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"a\", \"deep/b\"]\n[workspace.dependencies]\nb = { path = \"deep/b\" }\n\
             locks = { package = \"real-locks\", version = \"0.12\", features = [\"x\"], default-features = false }\n",
        ),
        (
            "a/Cargo.toml",
            &manifest(
                "a",
                "[dependencies]\nb.workspace = true\nlocks = { workspace = true, features = [\"y\"] }\n",
            ),
        ),
        ("a/src/lib.rs", ""),
        (
            "deep/b/Cargo.toml",
            &manifest(
                "b",
                "[dependencies]\nlocks = { workspace = true, default-features = true }\n",
            ),
        ),
        ("deep/b/src/lib.rs", ""),
    ]);
    cached(&tree, "real-locks", "0.12.3");
    let view = tree.discover();
    assert_eq!(view.place("a", "b"), "package deep/b 1.0.0");
    assert_eq!(
        view.place("a", "locks"),
        format!("fetched {CACHE}/real-locks-0.12.3 0.12.3")
    );
    let edge = view.dependency("a", "locks");
    assert_eq!(
        (edge.package.as_str(), edge.requirement.as_deref()),
        ("real-locks", Some("0.12"))
    );
    assert_eq!(edge.features, ["x", "y"]);
    assert_eq!(view.dependency("b", "locks").features, ["default", "x"]);
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn the_packages_own_edge_in_the_lock_file_picks_among_versions() {
    let edges_by_format = [
        ("version = 4\n", "\"map 5.5.3\"", "\"map 6.1.0\""),
        ("version = 3\n", "\"map 5.5.3\"", "\"map 6.1.0\""),
        ("", "\"map 5.5.3 (REGISTRY)\"", "\"map 6.1.0 (REGISTRY)\""),
    ];
    for (header, old, new) in edges_by_format {
        let lock = format!(
            "{header}\
             [[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [{old}]\n\
             [[package]]\nname = \"b\"\nversion = \"1.0.0\"\ndependencies = [{new}, \"only\"]\n\
             [[package]]\nname = \"c\"\nversion = \"1.0.0\"\ndependencies = [{old}, {new}]\n\
             [[package]]\nname = \"map\"\nversion = \"5.5.3\"\nsource = \"REGISTRY\"\n\
             [[package]]\nname = \"map\"\nversion = \"6.1.0\"\nsource = \"REGISTRY\"\n\
             [[package]]\nname = \"only\"\nversion = \"0.3.9\"\nsource = \"REGISTRY\"\n"
        )
        .replace("REGISTRY", REGISTRY);
        let tree = Tree::new(&[
            ("Cargo.toml", "[workspace]\nmembers = [\"*\"]\n"),
            ("Cargo.lock", &lock),
            (
                "a/Cargo.toml",
                &manifest("a", "[dependencies]\nmap = \"*\"\n"),
            ),
            (
                "b/Cargo.toml",
                &manifest("b", "[dependencies]\nmap = \"*\"\nonly = \"0.3\"\n"),
            ),
            (
                "c/Cargo.toml",
                &manifest(
                    "c",
                    "[dependencies]\nmap = \"6\"\nolder = { package = \"map\", version = \"5\" }\n",
                ),
            ),
        ]);
        for version in ["5.5.3", "6.1.0", "6.2.0"] {
            cached(&tree, "map", version);
        }
        let view = tree.discover();
        assert_eq!(
            view.place("a", "map"),
            format!("fetched {CACHE}/map-5.5.3 5.5.3"),
            "{header}"
        );
        assert_eq!(
            view.place("b", "map"),
            format!("fetched {CACHE}/map-6.1.0 6.1.0"),
            "{header}"
        );
        assert_eq!(view.place("b", "only"), "missing 0.3.9", "{header}");
        assert_eq!(
            view.place("c", "map"),
            format!("fetched {CACHE}/map-6.1.0 6.1.0"),
            "{header}"
        );
        assert_eq!(
            view.place("c", "older"),
            format!("fetched {CACHE}/map-5.5.3 5.5.3"),
            "{header}"
        );
    }
}

#[test]
fn the_first_lock_format_keeps_its_own_package_apart() {
    let lock = format!(
        "[root]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"map 1.0.0 ({REGISTRY})\"]\n\
         [[package]]\nname = \"map\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"map\"\nversion = \"1.5.0\"\nsource = \"{REGISTRY}\"\n"
    );
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest("a", "[dependencies]\nmap = \"1\"\n"),
        ),
        ("Cargo.lock", &lock),
    ]);
    assert_eq!(tree.discover().place("a", "map"), "missing 1.0.0");
}

#[test]
fn without_a_lock_file_the_newest_matching_folder_on_disk_is_taken() {
    let tree = Tree::new(&[(
        "Cargo.toml",
        &manifest(
            "a",
            "[dependencies]\nmap = \"0.9\"\nodd-2 = \"1\"\nmeta = \"1\"\nnone = \"1\"\npre = \"2\"\n",
        ),
    )]);
    for (name, version) in [
        ("map", "0.9.2"),
        ("map", "0.9.10"),
        ("map", "0.10.0"),
        ("odd-2", "1.0.0"),
        ("meta", "1.2.1+spec-1.1.0"),
        ("pre", "2.0.0-rc.1"),
    ] {
        cached(&tree, name, version);
    }
    let view = tree.discover();
    assert_eq!(
        view.place("a", "map"),
        format!("fetched {CACHE}/map-0.9.10 0.9.10")
    );
    assert_eq!(
        view.place("a", "odd_2"),
        format!("fetched {CACHE}/odd-2-1.0.0 1.0.0")
    );
    assert_eq!(
        view.place("a", "meta"),
        format!("fetched {CACHE}/meta-1.2.1+spec-1.1.0 1.2.1+spec-1.1.0")
    );
    assert_eq!(view.place("a", "none"), "missing ?");
    assert_eq!(view.place("a", "pre"), "missing ?");
    assert_eq!(
        view.dependency("a", "none").requirement.as_deref(),
        Some("1")
    );
    view.assert_no_problems();
}

#[test]
fn packages_side_by_side_depend_on_each_other() {
    let stale = format!(
        "version = 3\n[[package]]\nname = \"user\"\nversion = \"1.0.0\"\ndependencies = [\"map\", \"old\"]\n\
         [[package]]\nname = \"map\"\nversion = \"5.0.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"old\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\n"
    );
    let tree = Tree::new(&[
        (
            "user-1.0.0/Cargo.toml",
            &published(
                "user",
                "1.0.0",
                "[dependencies]\nmap = \">=5, <7\"\nold = \"1\"\n",
            ),
        ),
        ("user-1.0.0/Cargo.lock", &stale),
        (
            "new-1.0.0/Cargo.toml",
            &published(
                "new",
                "1.0.0",
                "[dependencies]\nmap = \"7\"\nfuture = { package = \"map\", version = \"8\" }\n",
            ),
        ),
        ("map-5.5.0/Cargo.toml", &published("map", "5.5.0", "")),
        ("map-6.1.0/Cargo.toml", &published("map", "6.1.0", "")),
        ("map-7.0.0/Cargo.toml", &published("map", "7.0.0", "")),
        ("old-1.0.0/Cargo.toml", &published("old", "1.0.0", "")),
        ("old-1.9.0/Cargo.toml", &published("old", "1.9.0", "")),
    ]);
    let view = tree.discover();
    // The lock file's 5.0.0 is nowhere; its 1.0.0 is here.
    assert_eq!(view.place("user", "map"), "package map-6.1.0 6.1.0");
    assert_eq!(view.place("user", "old"), "package old-1.0.0 1.0.0");
    assert_eq!(view.place("new", "map"), "package map-7.0.0 7.0.0");
    assert_eq!(view.place("new", "future"), "missing ?");
    view.assert_no_problems();
}

#[test]
fn a_lock_entry_that_contradicts_the_manifest_is_out_of_date() {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"map\"]\n\
         [[package]]\nname = \"map\"\nversion = \"5.0.0\"\nsource = \"{REGISTRY}\"\n"
    );
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest("a", "[dependencies]\nmap = \"6\"\n"),
        ),
        ("Cargo.lock", &lock),
    ]);
    cached(&tree, "map", "5.0.0");
    cached(&tree, "map", "6.0.1");
    assert_eq!(
        tree.discover().place("a", "map"),
        format!("fetched {CACHE}/map-6.0.1 6.0.1")
    );
}

#[test]
fn a_published_namesake_of_a_member_is_another_package() {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"b 1.0.0 ({REGISTRY})\"]\n\
         [[package]]\nname = \"b\"\nversion = \"1.0.0\"\n\
         [[package]]\nname = \"b\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\n"
    );
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n"),
        ("Cargo.lock", &lock),
        (
            "a/Cargo.toml",
            &manifest("a", "[dependencies]\nb = \"1\"\n"),
        ),
        ("b/Cargo.toml", &manifest("b", "")),
    ]);
    cached(&tree, "b", "1.0.0");
    assert_eq!(
        tree.discover().place("a", "b"),
        format!("fetched {CACHE}/b-1.0.0 1.0.0")
    );
}

#[test]
fn a_patch_goes_before_the_lock_file_where_it_fits() {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"map\", \"other\", \"far\"]\n\
         [[package]]\nname = \"map\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"other\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"far\"\nversion = \"1.0.0\"\nsource = \"git+https://example.org/Team/far.git?branch=main#abcdef0123\"\n"
    );
    let tree = Tree::new(&[
        (
            "ws/Cargo.toml",
            "[workspace]\nmembers = [\"a\"]\n[patch.crates-io]\nmap = { path = \"../fork\" }\n\
             mine = { package = \"other\", path = \"../other\" }\n\
             [patch.\"https://example.org/team/far\"]\nfar = { path = \"../far\" }\n",
        ),
        ("ws/Cargo.lock", &lock),
        (
            "ws/a/Cargo.toml",
            &manifest(
                "a",
                "[dependencies]\nmap = \"1\"\nother = \"1\"\nfar = { git = \"https://example.org/team/far.git\" }\n",
            ),
        ),
        ("fork/Cargo.toml", &published("map", "1.7.0", "")),
        ("other/Cargo.toml", &published("other", "2.0.0", "")),
        ("far/Cargo.toml", &published("far", "0.1.0", "")),
    ]);
    let view = tree.discover_paths(&["ws"]);
    assert_eq!(view.place("a", "map"), "beside fork 1.7.0");
    assert_eq!(view.place("a", "other"), "missing 1.0.0");
    assert_eq!(view.place("a", "far"), "beside far 0.1.0");
    view.assert_no_problems();
}

#[test]
fn git_dependencies_are_found_in_their_checkouts() {
    let lock = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"inner\", \"top\"]\n\
         [[package]]\nname = \"inner\"\nversion = \"0.2.0\"\nsource = \"git+https://example.org/team/repo?rev=v1#abcdef0123456789\"\n\
         [[package]]\nname = \"top\"\nversion = \"0.1.0\"\nsource = \"git+https://example.org/team/repo?rev=v1#abcdef0123456789\"\n";
    let git = "{ git = \"https://example.org/team/repo\", rev = \"v1\" }";
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest(
                "a",
                &format!("[dependencies]\ninner = {git}\ntop = {git}\ngone = {git}\n"),
            ),
        ),
        ("Cargo.lock", lock),
    ]);
    let checkouts = ".home/git/checkouts";
    for (folder, package, version) in [
        ("repo-00aa/abcdef0", "top", "0.1.0"),
        ("repo-00aa/abcdef0/crates/inner", "inner", "0.2.0"),
        ("repo-00aa/1234567", "top", "0.0.9"),
        ("my-repo-00bb/abcdef0", "inner", "0.2.0"),
    ] {
        tree.write(
            &format!("{checkouts}/{folder}/Cargo.toml"),
            published(package, version, ""),
        );
    }
    let view = tree.discover();
    assert_eq!(
        view.place("a", "inner"),
        format!("fetched {checkouts}/repo-00aa/abcdef0/crates/inner 0.2.0")
    );
    assert_eq!(
        view.place("a", "top"),
        format!("fetched {checkouts}/repo-00aa/abcdef0 0.1.0")
    );
    assert_eq!(view.place("a", "gone"), "missing ?");
}

#[test]
fn vendored_sources_stand_in_for_a_registry() {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"map 1.0.0\"]\n\
         [[package]]\nname = \"map\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\ndependencies = [\"part 0.1.0\"]\n\
         [[package]]\nname = \"map\"\nversion = \"1.4.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"part\"\nversion = \"0.1.0\"\nsource = \"{REGISTRY}\"\n\
         [[package]]\nname = \"part\"\nversion = \"0.1.9\"\nsource = \"{REGISTRY}\"\n"
    );
    let tree = Tree::new(&[
        (
            "ws/Cargo.toml",
            &manifest("a", "[dependencies]\nmap = \"1\"\nplain = \"2\"\n"),
        ),
        ("ws/Cargo.lock", &lock),
        ("ws/src/lib.rs", ""),
        (
            "ws/.cargo/config.toml",
            "[source.crates-io]\nreplace-with = \"here\"\n[source.here]\ndirectory = \"vendor\"\n",
        ),
        ("ws/vendor/map/Cargo.toml", &published("map", "1.4.0", "")),
        (
            "ws/vendor/map-1.0.0/Cargo.toml",
            &published("map", "1.0.0", "[dependencies]\npart = \"0.1\"\n"),
        ),
        (
            "ws/vendor/part-0.1.0/Cargo.toml",
            &published("part", "0.1.0", ""),
        ),
        ("ws/vendor/part/Cargo.toml", &published("part", "0.1.9", "")),
        (
            "ws/vendor/plain/Cargo.toml",
            &published("plain", "2.2.0", ""),
        ),
    ]);
    let view = tree.discover_paths(&["ws/src"]);
    assert_eq!(view.place("a", "map"), "fetched ws/vendor/map-1.0.0 1.0.0");
    assert_eq!(view.place("a", "plain"), "fetched ws/vendor/plain 2.2.0");
    // Vendored packages under the path are checked like any other, by the same lock file.
    let view = tree.discover_paths(&["ws"]);
    assert_eq!(view.place("a", "map"), "package ws/vendor/map-1.0.0 1.0.0");
    let map = view
        .discovery
        .packages
        .iter()
        .find(|package| package.root.ends_with("map-1.0.0"))
        .unwrap();
    assert_eq!(
        view.place_of(&map.dependencies[0]),
        "package ws/vendor/part-0.1.0 0.1.0"
    );
    view.assert_no_problems();
}

#[test]
fn a_registry_cache_can_be_checked_itself() {
    let tree = Tree::new(&[]);
    cached(&tree, "map", "1.0.0");
    tree.write(
        &format!("{CACHE}/user-1.0.0/Cargo.toml"),
        published("user", "1.0.0", "[dependencies]\nmap = \"1\"\n"),
    );
    let view = tree.discover_paths(&[CACHE]);
    assert_eq!(view.packages(), ["map 1.0.0 E2018", "user 1.0.0 E2018"]);
    assert!(matches!(
        view.dependency("user", "map").source,
        DependencySource::Package(_)
    ));
    view.assert_no_problems();
}

#[test]
fn code_writes_the_name_of_the_library_unless_it_renames_the_package() {
    let edges = "[dependencies]\nmd-5 = \"1\"\nother = { package = \"md-5\", version = \"1\" }\n\
                 near-by = { path = \"near\" }\ngone-by = \"1\"\n";
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("a", edges)),
        (
            "near/Cargo.toml",
            &manifest("near-by", "[lib]\nname = \"close\"\n"),
        ),
        (
            &format!("{CACHE}/md-5-1.0.0/Cargo.toml"),
            &published("md-5", "1.0.0", "[lib]\nname = \"md5\"\n"),
        ),
    ]);
    let view = tree.discover();
    let names = view.package("a").dependencies.iter();
    let names: Vec<_> = names.map(|edge| edge.name_in_code.as_str()).collect();
    assert_eq!(names, ["close", "gone_by", "md5", "other"]);
}
