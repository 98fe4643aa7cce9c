//! What the two output streams can show.

use std::env;
use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;
use miette::{GraphicalReportHandler, GraphicalTheme, Report, ThemeCharacters, ThemeStyles};

/// `--color`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On terminals, unless `NO_COLOR` or `CLICOLOR_FORCE` say otherwise
    Auto,
    Always,
    Never,
}

/// The two streams, and whether each takes colour.
#[derive(Debug)]
pub(crate) struct Terminal {
    pub(crate) stdout_colour: bool,
    pub(crate) stderr_colour: bool,
}

impl Terminal {
    pub(crate) fn new(colour: Colour) -> Self {
        let wanted = |is_terminal| match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => automatic(is_terminal, |name| env::var(name).ok()),
        };
        Self {
            stdout_colour: wanted(io::stdout().is_terminal()),
            stderr_colour: wanted(io::stderr().is_terminal()),
        }
    }

    /// Shows on stderr why the tool stops or what it cannot use.
    pub(crate) fn fail(&self, report: &Report) {
        let styles = if self.stderr_colour {
            ThemeStyles::ansi()
        } else {
            ThemeStyles::none()
        };
        let theme = GraphicalTheme {
            characters: ThemeCharacters::unicode(),
            styles,
        };
        let handler = GraphicalReportHandler::new_themed(theme).with_links(false);
        let mut text = String::new();
        if handler.render_report(&mut text, report.as_ref()).is_err() {
            text = format!("{report:?}\n");
        }
        self.say(text.trim_start_matches('\n'));
    }

    /// Writes to stderr. A closed stderr has no reader to disappoint.
    pub(crate) fn say(&self, text: &str) {
        drop(io::stderr().lock().write_all(text.as_bytes()));
    }

    /// `text` in the given style on stderr, where that takes colour.
    pub(crate) fn styled(&self, sgr: &str, text: &str) -> String {
        if self.stderr_colour {
            format!("\u{1b}[{sgr}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

/// <https://no-color.org> before <https://bixense.com/clicolors>.
fn automatic(is_terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name| variable(name).is_some_and(|value| !value.is_empty());
    if set("NO_COLOR") {
        return false;
    }
    if variable("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0") {
        return true;
    }
    let refused = variable("CLICOLOR").is_some_and(|value| value == "0");
    is_terminal && !refused && variable("TERM").is_none_or(|value| value != "dumb")
}

#[cfg(test)]
mod tests {
    use super::automatic;

    #[test]
    fn variables_overrule_what_the_stream_is() {
        for (is_terminal, variables, expected) in [
            (true, &[][..], true),
            (false, &[], false),
            (true, &[("NO_COLOR", "1")], false),
            (true, &[("NO_COLOR", "")], true),
            (true, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], false),
            (false, &[("CLICOLOR_FORCE", "1")], true),
            (false, &[("CLICOLOR_FORCE", "0")], false),
            (true, &[("CLICOLOR", "0")], false),
            (true, &[("TERM", "dumb")], false),
        ] {
            let variable = |name: &str| {
                variables
                    .iter()
                    .find(|(key, _)| *key == name)
                    .map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(
                automatic(is_terminal, variable),
                expected,
                "{is_terminal} {variables:?}"
            );
        }
    }
}
