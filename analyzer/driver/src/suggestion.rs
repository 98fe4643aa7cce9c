//! "Did you mean".

/// The question to ask when `given` is close to one of the words.
#[must_use]
pub fn did_you_mean<'a>(given: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    closest(given, words).map(|word| format!("did you mean `{word}`?"))
}

/// The closest word, if it is close enough to be a slip.
fn closest<'a>(given: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_lowercase();
    let rated = words.map(|word| (strsim::jaro_winkler(&given, &word.to_lowercase()), word));
    let best = rated.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= 0.8).then_some(best.1)
}
