//! A reader of MIR as rustc prints it: bodies, blocks, moves, drops, calls and where they stand.

use std::collections::BTreeMap;

/// A place in a source file as rustc names it: lines and columns from 1, the end exclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    pub(super) file: String,
    pub(super) start: (u32, u32),
    pub(super) end: (u32, u32),
}

/// Where a value can stand: a local, or what a coroutine keeps while it is suspended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Slot {
    Local(u32),
    /// A variable that lives over a suspension: the variant of the coroutine and the field.
    Saved(u32, u32),
}

/// A mention of a slot or of a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Access {
    pub(super) slot: Slot,
    /// All of it and not a field or payload.
    pub(super) whole: bool,
    /// What the slot points to, not the slot itself.
    pub(super) behind: bool,
    /// The type that is written into the place, where there is one.
    pub(super) ty: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) enum Statement {
    /// `dest = …`: what is moved into it, and what it reads the discriminant of.
    Assign {
        dest: Access,
        moved: Vec<Access>,
        discriminant: Option<Access>,
        /// The value is a constant.
        constant: bool,
    },
    /// The storage ends.
    Dead(Slot),
    /// A coroutine suspends in this state.
    Suspend(u32),
}

#[derive(Debug, Clone)]
pub(super) enum Terminator {
    Call(Box<Call>),
    Drop(Access, usize),
    /// On what, the values with their targets, the target of all others.
    Switch(Access, Vec<(u32, usize)>, Option<usize>),
    Goto(Vec<usize>),
    End,
}

#[derive(Debug, Clone)]
pub(super) struct Call {
    /// As printed, type arguments included.
    pub(super) callee: String,
    pub(super) args: Vec<String>,
    pub(super) moved: Vec<Access>,
    pub(super) dest: Access,
    pub(super) target: Option<usize>,
    /// The name of the method or the path of the function.
    pub(super) name: Place,
    /// The whole call.
    pub(super) whole: Place,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) statements: Vec<Statement>,
    pub(super) terminator: Option<Terminator>,
    /// Reached by unwinding only.
    pub(super) cleanup: bool,
}

/// A function, closure or coroutine.
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    pub(super) name: String,
    pub(super) locals: BTreeMap<u32, String>,
    pub(super) params: u32,
    pub(super) blocks: Vec<Block>,
}

/// Every function of a dump. Constants and promoted values are left out: nothing in them lives on.
pub(super) fn bodies(text: &str) -> Vec<Body> {
    let mut all = Vec::new();
    let mut open: Option<Body> = None;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(body) = &mut open else {
            if line.starts_with("fn ") && line.ends_with('{') {
                open = Some(header(line));
            }
            continue;
        };
        if line == "}" {
            all.extend(open.take());
            continue;
        }
        let trimmed = line.trim_start();
        if let Some(declaration) = trimmed.strip_prefix("let ") {
            local(body, declaration);
        } else if let Some(label) = block_label(trimmed) {
            body.blocks
                .resize_with(body.blocks.len().max(label.0 + 1), Block::default);
            body.blocks[label.0].cleanup = label.1;
            let mut current = Vec::new();
            // A block ends at the first line that is nothing but its brace.
            for line in lines.by_ref() {
                if line.trim() == "}" {
                    break;
                }
                current.push(line);
            }
            if !label.1 {
                block(&mut body.blocks[label.0], &current);
            }
        }
    }
    all
}

fn header(line: &str) -> Body {
    let text = &line[3..];
    let open = top_level(text, '(').unwrap_or(text.len());
    let mut body = Body {
        name: text[..open].to_owned(),
        ..Body::default()
    };
    let end = matching(text, open).unwrap_or(text.len());
    for param in split(text.get(open + 1..end).unwrap_or_default()) {
        local(&mut body, &format!("{param};"));
        body.params += 1;
    }
    body
}

/// `mut _5: T; // in scope 0 at …`
fn local(body: &mut Body, declaration: &str) {
    let declaration = declaration.strip_prefix("mut ").unwrap_or(declaration);
    let declaration = code_of(declaration).trim_end().trim_end_matches(';');
    if let Some((name, ty)) = declaration.split_once(": ")
        && let Some(number) = name
            .strip_prefix('_')
            .and_then(|digits| digits.parse().ok())
    {
        body.locals.insert(number, ty.to_owned());
    }
}

fn block_label(text: &str) -> Option<(usize, bool)> {
    let rest = text.strip_prefix("bb")?;
    let digits = rest.find(|c: char| !c.is_ascii_digit())?;
    let number = rest[..digits].parse().ok()?;
    match &rest[digits..] {
        ": {" => Some((number, false)),
        " (cleanup): {" => Some((number, true)),
        _ => None,
    }
}

fn block(block: &mut Block, lines: &[&str]) {
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        let mut constants = Vec::new();
        while let Some(next) = lines
            .get(at)
            .filter(|next| next.trim_start().starts_with("//"))
        {
            if let Some(place) = next.trim_start().strip_prefix("// + span: ") {
                constants.extend(place_of(place));
            }
            at += 1;
        }
        let code = code_of(line).trim();
        let code = code.strip_suffix(';').unwrap_or(code);
        if code.is_empty() {
            continue;
        }
        if let Some(terminator) = terminator(code, line, &constants) {
            block.terminator = Some(terminator);
        } else {
            block.statements.extend(statement(code));
        }
    }
}

fn statement(code: &str) -> Option<Statement> {
    if let Some(rest) = code.strip_prefix("StorageDead(") {
        return Some(Statement::Dead(access(rest.trim_end_matches(')'))?.slot));
    }
    if let Some(rest) = code.strip_prefix("discriminant(") {
        let (_, state) = rest.rsplit_once(") = ")?;
        return Some(Statement::Suspend(state.parse().ok()?));
    }
    let (dest, value) = code.split_once(" = ")?;
    let dest = access(dest)?;
    let discriminant = value
        .strip_prefix("discriminant(")
        .and_then(|rest| access(rest.strip_suffix(')')?));
    Some(Statement::Assign {
        dest,
        moved: moved(value),
        discriminant,
        constant: value.starts_with("const "),
    })
}

fn terminator(code: &str, line: &str, constants: &[Place]) -> Option<Terminator> {
    if matches!(code, "return" | "unreachable" | "resume" | "coroutine_drop")
        || code.starts_with("terminate")
    {
        return Some(Terminator::End);
    }
    if let Some(target) = code.strip_prefix("goto -> ") {
        return Some(Terminator::Goto(vec![block_number(target)?]));
    }
    let (before, after) = code.rsplit_once(" -> ")?;
    if !(after.starts_with('[') || after.starts_with("unwind ") || after.starts_with("bb")) {
        return None;
    }
    let targets = targets(after);
    let find = |name: &str| {
        let mut found = targets.iter().filter(|(key, _)| *key == name);
        found.next().and_then(|(_, target)| *target)
    };
    if let Some(rest) = before.strip_prefix("switchInt(") {
        let operand = rest.strip_suffix(')')?;
        let operand = operand
            .strip_prefix("move ")
            .or_else(|| operand.strip_prefix("copy "))
            .unwrap_or(operand);
        let values = targets
            .iter()
            .filter_map(|(key, target)| Some((key.parse().ok()?, (*target)?)))
            .collect();
        return Some(match access(operand) {
            Some(operand) => Terminator::Switch(operand, values, find("otherwise")),
            None => Terminator::Goto(targets.iter().filter_map(|(_, target)| *target).collect()),
        });
    }
    if let Some(rest) = before.strip_prefix("drop(") {
        return Some(Terminator::Drop(
            access(rest.strip_suffix(')')?)?,
            find("return")?,
        ));
    }
    if before.starts_with("assert(") {
        return Some(Terminator::Goto(find("success").into_iter().collect()));
    }
    let Some((dest, call)) = before.split_once(" = ") else {
        let targets = targets.iter().filter(|(key, _)| !key.starts_with("unwind"));
        return Some(Terminator::Goto(
            targets.filter_map(|(_, target)| *target).collect(),
        ));
    };
    let open = top_level(call, '(')?;
    let close = matching(call, open)?;
    let args: Vec<String> = split(&call[open + 1..close])
        .iter()
        .map(|&arg| arg.to_owned())
        .collect();
    let whole = line
        .rsplit_once(" at ")
        .and_then(|(_, place)| place_of(place))?;
    // The callee is the last constant of the call that stands inside it: those of arguments come after it.
    let name = constants.first().cloned().unwrap_or_else(|| whole.clone());
    Some(Terminator::Call(Box::new(Call {
        callee: call[..open].to_owned(),
        moved: moved(&call[open..]),
        args,
        dest: access(dest)?,
        target: find("return"),
        name,
        whole,
    })))
}

/// `[return: bb1, unwind: bb3]`, `unwind continue`, `[0: bb2, otherwise: bb3]`
fn targets(text: &str) -> Vec<(&str, Option<usize>)> {
    let text = text.trim_start_matches('[').trim_end_matches(']');
    let pairs = text.split(", ");
    pairs
        .map(|pair| match pair.split_once(": ") {
            Some((key, target)) => (key, block_number(target)),
            None => (pair, None),
        })
        .collect()
}

fn block_number(text: &str) -> Option<usize> {
    text.strip_prefix("bb")?.parse().ok()
}

/// What stands before the comment of a line.
fn code_of(line: &str) -> &str {
    let end = line
        .rfind("// scope ")
        .or_else(|| line.rfind("// in scope "));
    end.map_or(line, |end| &line[..end])
}

/// `/a/b.rs:1:2: 3:4`, perhaps followed by more.
pub(super) fn place_of(text: &str) -> Option<Place> {
    let text = text.trim_end();
    let text = text.split(" (#").next().unwrap_or(text);
    let (front, end_column) = text.rsplit_once(':')?;
    let (front, end_line) = front.rsplit_once(": ")?;
    let (front, column) = front.rsplit_once(':')?;
    let (file, line) = front.rsplit_once(':')?;
    Some(Place {
        file: file.to_owned(),
        start: (line.parse().ok()?, column.parse().ok()?),
        end: (end_line.parse().ok()?, end_column.parse().ok()?),
    })
}

/// Every `move …` and `copy …` of a value or an argument list. What cannot be copied moves either way: rustc's
/// own rewriting of bodies makes a copy of what is not looked at again.
fn moved(text: &str) -> Vec<Access> {
    let mut all = Vec::new();
    for word in ["move ", "copy "] {
        for (start, _) in text.match_indices(word) {
            let before = text[..start].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '"') {
                continue;
            }
            let rest = &text[start + word.len()..];
            let end = if rest.starts_with('(') {
                matching(rest, 0).map_or(rest.len(), |close| close + 1)
            } else {
                rest.find(|c: char| !(c.is_ascii_digit() || c == '_'))
                    .unwrap_or(rest.len())
            };
            all.extend(access(&rest[..end]));
        }
    }
    all
}

/// `_4`, `(_4.0: T)`, `(((*_41) as variant#4).1: T)`, `(*_4)`
pub(super) fn access(text: &str) -> Option<Access> {
    let text = text.trim();
    if let Some(at) = text.find(") as variant#") {
        let rest = &text[at + ") as variant#".len()..];
        let (variant, rest) = rest.split_once(").")?;
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let opening = text.bytes().take_while(|&byte| byte == b'(').count();
        return Some(Access {
            slot: Slot::Saved(variant.parse().ok()?, rest[..digits].parse().ok()?),
            whole: opening == 3,
            behind: text[..at].matches("(*").count() > 1,
            ty: last_type(text),
        });
    }
    let start = text.find('_')?;
    let rest = &text[start + 1..];
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    Some(Access {
        slot: Slot::Local(rest[..digits].parse().ok()?),
        whole: start == 0 && digits == rest.len(),
        behind: text[..start].ends_with('*'),
        ty: last_type(text),
    })
}

/// The type at the end of a projection: `T` in `(_4.0: T)`.
fn last_type(text: &str) -> Option<String> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?;
    let mut depth = 0_i32;
    let bytes = inner.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b':' if depth == 0 && bytes.get(at + 1) == Some(&b' ') => {
                return Some(inner[at + 2..].to_owned());
            }
            _ => {}
        }
    }
    None
}

/// The first `wanted` that is not inside angle brackets, braces or a string.
fn top_level(text: &str, wanted: char) -> Option<usize> {
    scan(text, 0, |depth, c| depth == 0 && c == wanted)
}

/// The end of what opens at `open`.
fn matching(text: &str, open: usize) -> Option<usize> {
    scan(text, open, |depth, c| {
        depth == 1 && matches!(c, ')' | ']' | '}' | '>')
    })
}

/// Runs over brackets, and gives the first character of which `stop` approves; it is told the depth before it.
fn scan(text: &str, from: usize, mut stop: impl FnMut(i32, char) -> bool) -> Option<usize> {
    let mut depth = 0;
    let mut characters = text[from..].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = characters.next() {
        if c == '"' {
            skip_string(&mut characters);
            before = c;
            continue;
        }
        let arrow = c == '>' && matches!(before, '-' | '=');
        before = c;
        if !arrow && stop(depth, c) {
            return Some(from + at);
        }
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if !arrow => depth -= 1,
            _ => {}
        }
    }
    None
}

fn skip_string(characters: &mut impl Iterator<Item = (usize, char)>) {
    while let Some((_, c)) = characters.next() {
        match c {
            '\\' => {
                characters.next();
            }
            '"' => return,
            _ => {}
        }
    }
}

/// What stands between commas outside every bracket.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(comma) = scan(text, from, |depth, c| depth == 0 && c == ',') {
        parts.push(text[from..comma].trim());
        from = comma + 1;
    }
    let last = text[from.min(text.len())..].trim();
    if !last.is_empty() {
        parts.push(last);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &str = "\
fn <impl at src/lib.rs:4:1: 4:7>::a(_1: &S, _2: bool) -> () {
    let mut _3: std::sync::MutexGuard<'_, u32>; // in scope 0 at src/lib.rs:6:13: 6:14

    bb0: {
        _5 = &((*_1).0: std::sync::Mutex<u32>); // scope 0 at src/lib.rs:6:17: 6:23
        _3 = std::sync::Mutex::<u32>::lock(move _5) -> [return: bb1, unwind continue]; // scope 0 at src/lib.rs:6:17: 6:30
                                         // mir::ConstOperand
                                         // + span: src/lib.rs:6:24: 6:28
                                         // + const_: Const { ty: fn(..), val: Value(lock) }
    }

    bb1: {
        drop((((*_41) as variant#4).1: std::sync::MutexGuard<'_, u32>)) -> [return: bb2, unwind: bb3]; // scope 0 at src/lib.rs:7:5: 7:6
    }

    bb2: {
        return;                          // scope 0 at src/lib.rs:8:6: 8:6
    }

    bb3 (cleanup): {
        resume;                          // scope 0 at src/lib.rs:5:5: 8:6
    }
}
";

    #[test]
    fn calls_have_the_place_of_their_name() {
        let all = bodies(DUMP);
        let [body] = &all[..] else {
            panic!("one function: {all:?}");
        };
        assert_eq!(body.params, 2);
        assert_eq!(body.locals[&3], "std::sync::MutexGuard<'_, u32>");
        let Some(Terminator::Call(call)) = &body.blocks[0].terminator else {
            panic!("a call: {:?}", body.blocks[0]);
        };
        assert_eq!(call.callee, "std::sync::Mutex::<u32>::lock");
        assert_eq!(call.args, ["move _5"]);
        assert_eq!((call.name.start, call.name.end), ((6, 24), (6, 28)));
        assert_eq!((call.whole.start, call.target), ((6, 17), Some(1)));
        assert!(body.blocks[3].cleanup);
    }

    #[test]
    fn what_a_coroutine_keeps_is_told_from_what_it_holds_by_itself() {
        let all = bodies(DUMP);
        let Some(Terminator::Drop(dropped, 2)) = &all[0].blocks[1].terminator else {
            panic!("a drop: {:?}", all[0].blocks[1]);
        };
        assert_eq!(dropped.slot, Slot::Saved(4, 1));
        assert!(dropped.whole && !dropped.behind);
        assert_eq!(
            dropped.ty.as_deref(),
            Some("std::sync::MutexGuard<'_, u32>")
        );
    }

    #[test]
    fn copies_of_what_cannot_be_copied_are_moves() {
        let slots: Vec<Slot> = moved("Result::<A, B>::Err(copy _37), move ((_6 as Ready).0: T)")
            .into_iter()
            .map(|access| access.slot)
            .collect();
        assert_eq!(slots, [Slot::Local(6), Slot::Local(37)]);
    }
}
