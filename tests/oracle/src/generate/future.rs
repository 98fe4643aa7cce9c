//! `async` blocks: nothing in them happens before they are awaited.

use super::Writer;
use super::scope::Ty;
use crate::construct::Construct;
use crate::tree::{Block, Code, code};

impl Writer {
    fn future(&mut self) -> Block {
        self.in_closure(|w| {
            w.is_async = true;
            w.block_with_tail(2, |w| w.int(1))
        })
    }

    pub(super) fn async_block(&mut self) -> Option<Code> {
        if !self.is_async {
            return None;
        }
        self.count(Construct::AsyncBlock);
        let body = self.future();
        let name = self.scope.fresh("n");
        Some(code!("let ", name, " = async ", body, ".await;"))
    }

    pub(super) fn stored_future(&mut self) -> Option<Code> {
        if !self.is_async {
            return None;
        }
        self.count(Construct::StoredFuture);
        self.count(Construct::AsyncBlock);
        let name = self.scope.fresh("f");
        let captured = self
            .scope
            .usable(true, |ty| matches!(ty, Ty::Guard(_)))
            .last()
            .copied();
        let (keyword, captured) = match captured {
            Some(index) if self.random.one_in(2) => {
                self.scope.locals[index].moved = true;
                ("async move ", Some(self.scope.locals[index].name.clone()))
            }
            _ => ("async ", None),
        };
        let mut body = self.future();
        if let Some(guard) = captured {
            self.count(Construct::MoveIntoClosure);
            body.statements.insert(0, code!("let k = ", guard, ";"));
        }
        let between = self.let_guard()?;
        let end = *self
            .random
            .choose(&["N.await;", "N.await;", "let n = N.await;", "drop(N);"]);
        Some(code!(
            "let ",
            name.clone(),
            " = ",
            keyword,
            body,
            "; ",
            between,
            " ",
            end.replace('N', &name)
        ))
    }
}
