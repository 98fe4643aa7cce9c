//! Nine of ten bodies survive one broken place in their file.

#[test]
fn nine_of_ten_bodies_survive_damage() {
    let sources = xtask::repository::root().join("analyzer/engine/src");
    let outcome = xtask::recovery::measure(&[sources], 24).expect("the sources are sound");
    assert!(
        (outcome.rows.iter()).all(|row| row.files > 0 && row.unsaid == 0),
        "{outcome:?}"
    );
    assert!(
        outcome.intact() >= xtask::recovery::LEAST_INTACT,
        "{}",
        outcome.table()
    );
}
