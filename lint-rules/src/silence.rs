//! `// mapwarden: allow(rule) reason`: silences a rule for one statement, and nothing it need not.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use mapwarden_engine::finding::Finding;
use mapwarden_engine::lower::ir::IntentComment;
use mapwarden_engine::problem::{Problem, ProblemKind};
use mapwarden_engine::span::FileId;

use crate::{Rule, find};

/// What is left after the comments were heard.
#[derive(Debug, Default)]
pub struct Heard {
    /// Findings that no comment silences, in their order.
    pub findings: Vec<Finding>,
    /// How many were silenced.
    pub silenced: usize,
    /// Comments that name no rule, or silence nothing although the rule ran.
    pub problems: Vec<Problem>,
}

/// What else a comment may teach; other stages listen to these.
const OTHER_INTENTS: [&str; 4] = ["guarded_by", "order", "single_writer", "benign"];

/// One `allow(…)`.
struct Allowance {
    /// The rules it names.
    rules: Vec<&'static Rule>,
    lines: RangeInclusive<u32>,
    comment: IntentComment,
    used: bool,
}

/// Takes the findings away that comments allow. `ran` are the rules of this run; `text` and
/// `path` give the text and the reported path of a file.
#[must_use]
pub fn hear(
    findings: Vec<Finding>,
    comments: &[(FileId, IntentComment)],
    ran: &[&'static Rule],
    text: impl Fn(FileId) -> Option<Arc<str>>,
    path: impl Fn(FileId) -> String,
) -> Heard {
    let mut heard = Heard::default();
    let mut by_file: BTreeMap<FileId, Vec<&IntentComment>> = BTreeMap::new();
    for (file, comment) in comments {
        by_file.entry(*file).or_default().push(comment);
    }
    let mut files = BTreeMap::new();
    for (file, comments) in by_file {
        let Some(text) = text(file) else { continue };
        let mut allowances = Vec::new();
        for comment in comments {
            match allowance(comment, &text) {
                Ok(Some(allowance)) => allowances.push(allowance),
                Ok(None) => {}
                Err(message) => heard.problems.push(problem(path(file), comment, message)),
            }
        }
        files.insert(file, (text, allowances));
    }
    for finding in findings {
        let at = finding.primary.at;
        let allowed = files.get_mut(&at.file).and_then(|(text, allowances)| {
            let line = line_of(text, at.span.start as usize);
            allowances.iter_mut().find(|allowance| {
                allowance.lines.contains(&line)
                    && allowance.rules.iter().any(|rule| rule.code == finding.code)
            })
        });
        match allowed {
            Some(allowance) => {
                allowance.used = true;
                heard.silenced += 1;
            }
            None => heard.findings.push(finding),
        }
    }
    for (file, (_, allowances)) in &files {
        for allowance in allowances.iter().filter(|allowance| !allowance.used) {
            if allowance
                .rules
                .iter()
                .all(|rule| ran.iter().any(|other| other.code == rule.code))
            {
                let message = "this comment silences nothing".to_owned();
                heard
                    .problems
                    .push(problem(path(*file), &allowance.comment, message));
            }
        }
    }
    heard
}

fn problem(path: String, comment: &IntentComment, message: String) -> Problem {
    Problem {
        path: Some(path.into()),
        span: Some(comment.span),
        kind: ProblemKind::Comment,
        message,
        help: Some(
            "write `// mapwarden: allow(rule) reason` above or behind the statement, or remove it"
                .to_owned(),
        ),
    }
}

/// The allowance in a comment, `None` if it says something else.
fn allowance(comment: &IntentComment, text: &str) -> Result<Option<Allowance>, String> {
    let (verb, rest) = comment.text.split_once('(').unwrap_or((&comment.text, ""));
    let verb = verb.trim();
    if verb != "allow" {
        let first = verb.split_whitespace().next().unwrap_or_default();
        let known = OTHER_INTENTS.contains(&first);
        return if known {
            Ok(None)
        } else {
            Err(format!("`{first}` is nothing that this tool understands"))
        };
    }
    let Some((names, _reason)) = rest.split_once(')') else {
        return Err("`allow` needs the names of rules in parentheses".to_owned());
    };
    let rules = names
        .split(',')
        .map(str::trim)
        .map(|name| find(name).ok_or_else(|| format!("there is no rule `{name}`")))
        .collect::<Result<Vec<_>, _>>()?;
    let lines = if comment.trailing {
        comment.line..=comment.line
    } else {
        statement_after(text, comment.span.end as usize)
    };
    Ok(Some(Allowance {
        rules,
        lines,
        comment: comment.clone(),
        used: false,
    }))
}

/// The lines of the statement, or of the head of the block, that starts below `end`.
fn statement_after(text: &str, end: usize) -> RangeInclusive<u32> {
    let mut lines = (line_of(text, end)..)
        .zip(text[end..].lines())
        .skip(1)
        .peekable();
    let is_code =
        |line: &str| !line.is_empty() && !line.starts_with("//") && !line.starts_with("#[");
    while lines.next_if(|(_, line)| !is_code(line.trim())).is_some() {}
    let first = lines.peek().map_or(1, |(number, _)| *number);
    let ends = |line: &str| {
        let code = line.split("//").next().unwrap_or(line).trim_end();
        code.ends_with([';', '{', '}', ','])
    };
    let last = lines
        .find(|(_, line)| ends(line))
        .map_or(first, |(number, _)| number);
    first..=last
}

fn line_of(text: &str, byte: usize) -> u32 {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    let breaks = before.iter().filter(|&&byte| byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX - 1) + 1
}

#[cfg(test)]
mod tests {
    use mapwarden_engine::finding::{Confidence, Finding, Identity, Label};
    use mapwarden_engine::lower::ir::IntentComment;
    use mapwarden_engine::parse::intent_comments;
    use mapwarden_engine::span::{FileId, FileSpan, Span};

    use super::{Heard, hear};
    use crate::{RULES, find};

    /// A finding of `shard_reentry` at each `HERE` of the text.
    fn heard(text: &str) -> Heard {
        let rule = find("shard_reentry").expect("this rule exists");
        let finding = |(start, _): (usize, &str)| Finding {
            code: rule.code,
            rule: rule.name,
            category: rule.category,
            confidence: Confidence::Certain,
            message: String::new(),
            note: None,
            help: None,
            primary: Label {
                at: FileSpan {
                    file: FileId(0),
                    span: Span::new(u32::try_from(start).unwrap(), 0),
                },
                message: String::new(),
            },
            related: Vec::new(),
            fix: None,
            identity: Identity::default(),
            fingerprint: String::new(),
            in_test: false,
        };
        let findings = text.match_indices("HERE").map(finding).collect();
        let comments: Vec<_> = intent_comments(text)
            .into_iter()
            .map(|(span, text, line, trailing)| {
                (
                    FileId(0),
                    IntentComment {
                        span,
                        text,
                        line,
                        trailing,
                    },
                )
            })
            .collect();
        hear(
            findings,
            &comments,
            RULES,
            |_| Some(text.into()),
            |_| "a.rs".to_owned(),
        )
    }

    #[track_caller]
    fn silences(text: &str, silenced: usize, problems: &[&str]) {
        let heard = heard(text);
        let messages: Vec<_> = heard
            .problems
            .iter()
            .map(|problem| &*problem.message)
            .collect();
        assert_eq!((heard.silenced, &*messages), (silenced, problems), "{text}");
    }

    #[test]
    fn a_comment_speaks_for_one_statement() {
        silences(
            "// mapwarden: allow(shard_reentry) why\nHERE;\nHERE;\n",
            1,
            &[],
        );
        silences("HERE; // mapwarden: allow(MW102)\nHERE;\n", 1, &[]);
        silences(
            "// mapwarden: allow(shard-reentry)\n\n// more\n#[inline]\na\n    .b()\n    .HERE();\nHERE;",
            1,
            &[],
        );
        silences(
            "// mapwarden: allow(MW101, MW102)\nif HERE {\n    HERE;\n}\n",
            1,
            &[],
        );
    }

    #[test]
    fn comments_that_do_nothing_are_said() {
        silences(
            "// mapwarden: allow(MW101)\nHERE;\n",
            0,
            &["this comment silences nothing"],
        );
        silences(
            "// mapwarden: allow(shard_renetry)\nHERE;\n",
            0,
            &["there is no rule `shard_renetry`"],
        );
        silences(
            "// mapwarden: alow(MW102)\nHERE;\n",
            0,
            &["`alow` is nothing that this tool understands"],
        );
        silences(
            "// mapwarden: allow\nHERE;\n",
            0,
            &["`allow` needs the names of rules in parentheses"],
        );
        silences("// mapwarden: guarded_by(self.m)\nHERE;\n", 0, &[]);
    }
}
