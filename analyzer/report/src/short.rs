//! One line a finding, as compilers print it.

use std::io::{self, Write};

use crate::human::printable;
use crate::texts::Places;
use crate::{Reported, Texts};

/// Writes `file:line:column: level[CODE]: message` for each finding.
///
/// # Errors
/// `out` fails.
pub fn short(found: &[Reported<'_>], texts: &dyn Texts, out: &mut dyn Write) -> io::Result<()> {
    let mut places = Places::new(texts);
    for Reported { finding, level } in found {
        let place = places.of(finding.primary.at);
        writeln!(
            out,
            "{}:{}:{}: {level}[{}]: {}",
            printable(place.path),
            place.start.line,
            place.start.column,
            finding.code,
            finding.message
        )?;
    }
    Ok(())
}
