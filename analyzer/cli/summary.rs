//! The last line of a check.

use std::time::Duration;

use mapwarden_driver::{Hidden, Statistics};
use mapwarden_engine::finding::Confidence;

/// What was found, by confidence, and what was not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    certain: usize,
    likely: usize,
    possible: usize,
    hidden: usize,
    hidden_in_tests: usize,
}

impl Tally {
    pub(crate) const fn printed(&mut self, confidence: Confidence) {
        match confidence {
            Confidence::Certain => self.certain += 1,
            Confidence::Likely => self.likely += 1,
            Confidence::Possible => self.possible += 1,
        }
    }

    pub(crate) const fn hidden(&mut self, why: Hidden) {
        match why {
            Hidden::LessSure => self.hidden += 1,
            Hidden::InTest => self.hidden_in_tests += 1,
        }
    }
}

/// Files, findings, what was passed over and the time, in one line.
pub(crate) fn line(statistics: &Statistics, tally: &Tally, time: Duration) -> String {
    let mut parts = vec![format!(
        "{} in {:.2} s",
        counted(statistics.files_checked, "file"),
        time.as_secs_f64()
    )];
    let found = tally.certain + tally.likely + tally.possible;
    if found == 0 {
        parts.push("no findings".to_owned());
    } else {
        let by_confidence = [
            (tally.certain, "certain"),
            (tally.likely, "likely"),
            (tally.possible, "possible"),
        ];
        let named: Vec<_> = by_confidence
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, name)| format!("{count} {name}"))
            .collect();
        parts.push(format!(
            "{} ({})",
            counted(found, "finding"),
            named.join(", ")
        ));
    }
    for (count, text) in [
        (tally.hidden, "hidden (lower --min-confidence to see them)"),
        (
            tally.hidden_in_tests,
            "hidden in test code (see them with --all-targets)",
        ),
    ] {
        if count > 0 {
            parts.push(format!("{count} {text}"));
        }
    }
    for (count, thing, rest) in [
        (
            statistics.files - statistics.files_checked.min(statistics.files),
            "file",
            " not checked",
        ),
        (statistics.silenced, "finding", " silenced by comments"),
        (statistics.items_skipped, "item", " skipped"),
        (statistics.orphans, "file", " outside every target"),
        (statistics.opaque_macros, "opaque macro call", ""),
        (statistics.missing_dependencies, "missing package", ""),
    ] {
        if count > 0 {
            parts.push(format!("{}{rest}", counted(count, thing)));
        }
    }
    format!("checked {}\n", parts.join(", "))
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use mapwarden_driver::{Hidden, Statistics};
    use mapwarden_engine::finding::Confidence;

    use super::{Tally, line};

    #[test]
    fn only_what_happened_is_said() {
        let time = Duration::from_millis(1234);
        let clean = Statistics {
            files: 1,
            files_checked: 1,
            ..Statistics::default()
        };
        assert_eq!(
            line(&clean, &Tally::default(), time),
            "checked 1 file in 1.23 s, no findings\n"
        );

        let mut tally = Tally::default();
        tally.printed(Confidence::Certain);
        tally.printed(Confidence::Certain);
        tally.printed(Confidence::Likely);
        tally.hidden(Hidden::LessSure);
        let statistics = Statistics {
            files: 5,
            files_checked: 4,
            items_skipped: 1,
            orphans: 2,
            silenced: 0,
            opaque_macros: 3,
            missing_dependencies: 1,
        };
        assert_eq!(
            line(&statistics, &tally, time),
            "checked 4 files in 1.23 s, 3 findings (2 certain, 1 likely), 1 hidden (lower --min-confidence to see \
             them), 1 file not checked, 1 item skipped, 2 files outside every target, 3 opaque macro calls, \
             1 missing package\n"
        );
    }
}
