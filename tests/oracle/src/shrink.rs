//! Cuts a function down to the statements that a disagreement needs.

use crate::generate::Function;
use crate::tree::{Block, Code, Piece};

/// Removes statements, and replaces blocks by their contents, as long as `still_wrong` says that
/// the smaller function compiles and is still disagreed about.
#[must_use]
pub fn shrink(function: &Function, mut still_wrong: impl FnMut(&Function) -> bool) -> Function {
    let mut best = function.clone();
    loop {
        let smaller = candidates(&best.code)
            .into_iter()
            .map(|code| Function {
                code,
                ..best.clone()
            })
            .find(|candidate| still_wrong(candidate));
        match smaller {
            Some(smaller) => best = smaller,
            None => return best,
        }
    }
}

/// Every version of `code` with one cut, the boldest cuts first.
fn candidates(code: &Code) -> Vec<Code> {
    let mut cuts = Vec::new();
    for (index, piece) in code.0.iter().enumerate() {
        if let Piece::Block(block) = piece {
            for smaller in block_candidates(block) {
                let mut copy = code.clone();
                copy.0[index] = Piece::Block(smaller);
                cuts.push(copy);
            }
        }
    }
    cuts.sort_by_cached_key(|code| {
        let mut text = String::new();
        code.render(0, &mut text);
        text.len()
    });
    cuts
}

fn block_candidates(block: &Block) -> Vec<Block> {
    let mut cuts = Vec::new();
    for (index, statement) in block.statements.iter().enumerate() {
        let mut without = block.clone();
        without.statements.remove(index);
        cuts.push(without);
        for piece in &statement.0 {
            if let Piece::Block(inner) = piece {
                let mut spliced = block.clone();
                spliced
                    .statements
                    .splice(index..=index, inner.statements.iter().cloned());
                cuts.push(spliced);
            }
        }
        for smaller in candidates(statement) {
            let mut copy = block.clone();
            copy.statements[index] = smaller;
            cuts.push(copy);
        }
    }
    if let Some(tail) = &block.tail {
        for simple in ["0", "&Item::new()"] {
            if tail.0 != [Piece::Text(simple.to_owned())] {
                cuts.push(Block {
                    tail: Some(simple.into()),
                    ..block.clone()
                });
            }
        }
        cuts.push(Block {
            tail: None,
            ..block.clone()
        });
        for smaller in candidates(tail) {
            cuts.push(Block {
                tail: Some(smaller),
                ..block.clone()
            });
        }
    }
    cuts
}
