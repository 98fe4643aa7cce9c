//! What a mark tells, in the words of the golden files, and beside each a twin that compiles and runs.

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn findings_are_errors_at_their_places_and_twins_compile() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/bad/*.rs");
    cases.pass("tests/good/*.rs");
}

#[test]
fn each_misuse_has_its_twin() {
    let names = |folder: &str| -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = folder.read_dir().expect("there are cases");
        files
            .map(|file| file.expect("a file").path())
            .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
            .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
            .collect()
    };
    assert_eq!(names("tests/bad"), names("tests/good"));
}
