//! Attributes that make a function a test.

/// Whether the last name in the path of an attribute makes a function a test or a benchmark: `test`, `tokio::test`.
pub(crate) fn marks_test(name: &str) -> bool {
    matches!(name, "test" | "bench")
}

/// Whether one of the attributes in a text makes the function behind them a test.
pub(super) fn are_of_test(attributes: &str) -> bool {
    let paths = attributes.split("#[").skip(1).map(|attribute| {
        let end = attribute.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':')));
        &attribute[..end.unwrap_or(attribute.len())]
    });
    let mut names = paths.filter_map(|path| path.rsplit("::").next());
    names.any(marks_test)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_known_by_their_attributes() {
        for attributes in [
            "#[test]",
            "#[inline] #[tokio::test(flavor = \"x\")] async",
            "#[bench]",
        ] {
            assert!(are_of_test(attributes), "{attributes}");
        }
        for attributes in ["", "#[cfg(test)]", "#[doc = \"test\"] pub", "#[testing]"] {
            assert!(!are_of_test(attributes), "{attributes}");
        }
    }
}
