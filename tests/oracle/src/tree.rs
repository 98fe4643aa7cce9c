//! Generated code as a tree of blocks and statements, so that statements can be cut out again.

use std::fmt::Write as _;

/// A run of text and blocks: a statement, an expression, an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code(pub Vec<Piece>);

/// A part of a [`Code`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text on one line.
    Text(String),
    /// A braced block.
    Block(Block),
}

/// `{ statements; tail }`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// Statements, with their semicolons.
    pub statements: Vec<Code>,
    /// The tail expression.
    pub tail: Option<Code>,
}

impl Code {
    /// Appends text, code or a block.
    pub fn push(&mut self, part: impl Into<Self>) {
        self.0.extend(part.into().0);
    }

    /// The code as text, indented by `level` steps after its first line.
    pub fn render(&self, level: usize, out: &mut String) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Block(block) => block.render(level, out),
            }
        }
    }

    /// The number of statements in it, at every depth.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Text(_) => 0,
                Piece::Block(block) => {
                    block
                        .statements
                        .iter()
                        .map(|s| 1 + s.statements())
                        .sum::<usize>()
                        + block.tail.as_ref().map_or(0, Self::statements)
                }
            })
            .sum()
    }

    /// Every block in it, outermost first.
    pub fn blocks_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&mut Block)) {
        for piece in &mut self.0 {
            if let Piece::Block(block) = piece {
                visit(block);
                for statement in &mut block.statements {
                    statement.blocks_mut(visit);
                }
                if let Some(tail) = &mut block.tail {
                    tail.blocks_mut(visit);
                }
            }
        }
    }
}

impl Block {
    fn render(&self, level: usize, out: &mut String) {
        if self.statements.is_empty() {
            match &self.tail {
                None => return out.push_str("{}"),
                Some(tail) => {
                    out.push_str("{ ");
                    tail.render(level, out);
                    return out.push_str(" }");
                }
            }
        }
        out.push_str("{\n");
        for line in self.statements.iter().chain(&self.tail) {
            let _ = write!(out, "{:width$}", "", width = (level + 1) * 4);
            line.render(level + 1, out);
            out.push('\n');
        }
        let _ = write!(out, "{:width$}}}", "", width = level * 4);
    }
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        Self(vec![Piece::Text(text.to_owned())])
    }
}

impl From<String> for Code {
    fn from(text: String) -> Self {
        Self(vec![Piece::Text(text)])
    }
}

impl From<&String> for Code {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Block> for Code {
    fn from(block: Block) -> Self {
        Self(vec![Piece::Block(block)])
    }
}

/// Joins text, code and blocks into one [`Code`].
macro_rules! code {
    ($($part:expr),* $(,)?) => {{
        let mut code = $crate::tree::Code::default();
        $(code.push($part);)*
        code
    }};
}
pub(crate) use code;
