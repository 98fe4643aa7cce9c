//! The words that attributes of stubs may hold, where those are a closed set.

/// The modes in which a lock is held.
const MODES: &[&str] = &["exclusive", "shared", "upgradable", "recursive"];

/// What may stand in an attribute beside a mode; `None` where parameters or names may, too.
fn words(attribute: &str) -> Option<&'static [&'static str]> {
    Some(match attribute {
        "acquires" | "locks" => &["all_shards", "try", "asynchronous"],
        "reholds" => &["waits", "asynchronous", "try"],
        "guard" => &["owned", "iterator", "asynchronous"],
        "entry" => &["owned"],
        "map" => &["concurrent"],
        "shared_pointer" => &["local"],
        "pointer" | "interior" | "identity" | "item_of" | "blocking" | "panics" | "forces" => &[],
        _ => return None,
    })
}

/// The first word of an attribute that has no meaning in it.
pub(super) fn unknown_word<'a>(
    attribute: &str,
    mut found: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let known = words(attribute)?;
    let modes = if matches!(attribute, "acquires" | "locks" | "reholds" | "guard") {
        MODES
    } else {
        &[]
    };
    found.find(|word| !known.contains(word) && !modes.contains(word))
}

#[cfg(test)]
mod tests {
    use super::unknown_word;

    #[test]
    fn misspelt_words_are_found() {
        let words = ["exclusive", "tyr"];
        assert_eq!(unknown_word("acquires", words.into_iter()), Some("tyr"));
        assert_eq!(
            unknown_word("map", ["exclusive"].into_iter()),
            Some("exclusive")
        );
        assert_eq!(unknown_word("guard", ["shared", "owned"].into_iter()), None);
    }

    #[test]
    fn parameters_are_no_words() {
        assert_eq!(unknown_word("wraps", ["value"].into_iter()), None);
    }
}
