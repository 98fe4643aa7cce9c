//! The comparison as text.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use super::compare::{Agreement, Compared, Resolution, Row};
use super::names::SiteKind;

/// Counts over all packages.
#[derive(Debug, Default, Clone)]
pub(super) struct Totals {
    pub(super) sites: usize,
    pub(super) locks: usize,
    pub(super) resolved: usize,
    pub(super) wrong: usize,
    pub(super) compared: usize,
    pub(super) agreeing: usize,
}

impl Totals {
    pub(super) fn of(all: &[Compared]) -> Self {
        let mut totals = Self::default();
        for row in all.iter().flat_map(|compared| &compared.rows) {
            totals.add(row);
        }
        totals
    }

    fn add(&mut self, row: &Row) {
        self.sites += 1;
        self.locks += usize::from(row.kind == SiteKind::Lock);
        self.resolved += usize::from(row.resolution == Resolution::Right);
        self.wrong += usize::from(matches!(row.resolution, Resolution::Wrong(_)));
        self.compared += usize::from(row.agreement != Agreement::Skipped);
        self.agreeing += usize::from(row.agreement == Agreement::Same);
    }

    pub(super) fn resolved_share(&self) -> f64 {
        share(self.resolved, self.sites)
    }

    pub(super) fn agreeing_share(&self) -> f64 {
        share(self.agreeing, self.compared)
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} sites resolved ({:.2} %), {} wrongly; {} of {} held sets agree ({:.2} %)",
            self.resolved,
            self.sites,
            self.resolved_share(),
            self.wrong,
            self.agreeing,
            self.compared,
            self.agreeing_share()
        )
    }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 {
        return 100.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let share = 100.0 * part as f64 / of as f64;
    share
}

pub(super) fn summary(all: &[Compared]) -> String {
    format!("{} packages: {}\n", all.len(), Totals::of(all))
}

pub(super) fn render(all: &[Compared]) -> String {
    let mut text = String::from("# The analyzer beside rustc\n\n");
    text.push_str(
        "Written by `cargo xtask mir-oracle`. Sites are calls that rustc's MIR shows and the stubs model: locks that are\n\
         taken, maps that are accessed. Held sets are compared at the sites that take a lock: which guards of the same\n\
         function, closure or coroutine may be alive, and which surely are.\n\n",
    );
    let totals = Totals::of(all);
    let _ = writeln!(
        text,
        "{} packages, {} sites that take a lock, {} that access a map: {totals}.\n",
        all.len(),
        totals.locks,
        totals.sites - totals.locks
    );
    text.push_str("| package | functions | sites | resolved | wrongly | held sets | agreeing |\n|---|---|---|---|---|---|---|\n");
    for compared in all {
        let mut own = Totals::default();
        for row in &compared.rows {
            own.add(row);
        }
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} |",
            compared.package,
            compared.functions,
            own.sites,
            own.resolved,
            own.wrong,
            own.compared,
            own.agreeing
        );
    }
    list(&mut text, "Not resolved", all, |row| {
        match &row.resolution {
            Resolution::Unresolved(cause) => Some(((*cause).to_owned(), String::new())),
            _ => None,
        }
    });
    list(&mut text, "Resolved wrongly", all, |row| {
        match &row.resolution {
            Resolution::Wrong(other) => Some((
                "another function".to_owned(),
                format!("taken for `{other}`"),
            )),
            _ => None,
        }
    });
    list(&mut text, "Held sets that differ", all, |row| {
        match &row.agreement {
            Agreement::Different(class, what) => Some(((*class).to_owned(), what.clone())),
            _ => None,
        }
    });
    text
}

fn list(
    text: &mut String,
    title: &str,
    all: &[Compared],
    pick: impl Fn(&Row) -> Option<(String, String)>,
) {
    let mut causes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for compared in all {
        for row in &compared.rows {
            if let Some((cause, more)) = pick(row) {
                let mut line = format!(
                    "{} `{}:{}:{}` `{}` in `{}`",
                    compared.package,
                    row.place.file,
                    row.place.start.0,
                    row.place.start.1,
                    row.shown,
                    row.function
                );
                if !more.is_empty() {
                    let _ = write!(line, ": {more}");
                }
                causes.entry(cause).or_default().push(line);
            }
        }
    }
    let _ = writeln!(text, "\n## {title}");
    for (cause, lines) in causes {
        let _ = writeln!(text, "\n### {cause} ({})\n", lines.len());
        for line in lines {
            let _ = writeln!(text, "* {line}");
        }
    }
}
