//! Blocks, bodies and the table of statements.

use super::scope::{State, Ty};
use super::{Output, Writer};
use crate::construct::Construct;
use crate::tree::{Block, Code, code};

/// Depth of expressions where they are operands of something larger.
pub(super) const SHALLOW: u32 = 2;

/// Depth of expressions at the top of a statement.
pub(super) const DEEP: u32 = 3;

/// Writes a statement, or gives `None` where it is not possible; nothing is changed then.
pub(super) type Statement = fn(&mut Writer) -> Option<Code>;

/// Every kind of statement and how often it is wanted.
pub(super) const STATEMENTS: &[(u32, Statement)] = &[
    (5, Writer::let_guard),
    (3, Writer::temporary_statement),
    (4, Writer::momentary_statement),
    (3, Writer::int_statement),
    (3, Writer::let_int),
    (3, Writer::let_shadow),
    (2, Writer::nested_block),
    (4, Writer::if_statement),
    (4, Writer::if_let_statement),
    (4, Writer::match_option),
    (4, Writer::match_int),
    (3, Writer::match_try_lock),
    (3, Writer::match_result),
    (3, Writer::match_entry),
    (3, Writer::match_tuple),
    (3, Writer::match_binding),
    (3, Writer::match_deref),
    (3, Writer::let_else),
    (3, Writer::while_statement),
    (3, Writer::while_let_statement),
    (3, Writer::for_statement),
    (2, Writer::for_iterator),
    (3, Writer::loop_statement),
    (2, Writer::labelled_block),
    (6, Writer::leave_loop),
    (3, Writer::skip_round),
    (5, Writer::leave_function),
    (3, Writer::question),
    (4, Writer::extend_reference),
    (3, Writer::extend_value),
    (3, Writer::extend_constructor),
    (2, Writer::extend_pattern),
    (2, Writer::no_extension),
    (2, Writer::let_underscore),
    (2, Writer::let_underscore_reference),
    (2, Writer::let_underscore_place),
    (2, Writer::let_tuple_wild),
    (3, Writer::let_pair),
    (2, Writer::let_struct_pattern),
    (4, Writer::drop_local),
    (3, Writer::drop_in_branch),
    (3, Writer::let_holder),
    (2, Writer::let_two),
    (4, Writer::move_field),
    (4, Writer::partial_pattern),
    (5, Writer::struct_update),
    (3, Writer::reassign),
    (2, Writer::let_later),
    (2, Writer::let_mapped),
    (2, Writer::let_iterator),
    (2, Writer::vec_of_guards),
    (2, Writer::let_option),
    (2, Writer::take_option),
    (3, Writer::assign),
    (3, Writer::compound_primitive),
    (3, Writer::compound_overloaded),
    (4, Writer::autoref),
    (3, Writer::closure_stored),
    (2, Writer::closure_captures),
    (2, Writer::underscore_parameter),
    (2, Writer::closure_under_lock),
    (2, Writer::async_block),
    (5, Writer::stored_future),
    (2, Writer::format_macro),
    (2, Writer::write_macro),
    (2, Writer::assert_macro),
    (2, Writer::assert_eq_macro),
    (2, Writer::dbg_macro),
    (2, Writer::vec_macro),
];

impl Writer {
    /// The body of the function itself.
    pub(super) fn function_body(&mut self, featured: Statement, output: Output) -> Block {
        self.may_diverge = false;
        let mut block = Block::default();
        let before = self.random.below(3);
        self.statements_into(&mut block, before);
        self.nesting = 1;
        // What it works on may have to be there first.
        let first = featured(self).or_else(|| {
            block.statements.extend(self.let_guard());
            block.statements.extend(self.let_two());
            block.statements.extend(self.let_option());
            featured(self)
        });
        block.statements.extend(first);
        self.nesting = 0;
        let after = 2 + self.random.below(4);
        self.statements_into(&mut block, after);
        self.count_drop_order(0);
        block.tail = self.result(output);
        block
    }

    /// The tail of a body with this output.
    fn result(&mut self, output: Output) -> Option<Code> {
        self.count(Construct::BodyTail);
        match output {
            Output::Unit => self
                .random
                .one_in(2)
                .then(|| code!(self.place_mut(1), ".bump()")),
            Output::Int => Some(self.int(SHALLOW)),
            Output::OptionInt => Some(code!("Some(", self.int(SHALLOW), ")")),
            Output::ResultInt => Some(code!("Ok(", self.int(SHALLOW), ")")),
            Output::PlainGuard => Some(self.guard(super::scope::Kind::Plain, 1)),
        }
    }

    /// A block without a tail; it may end in `return` or `break` if the caller joins states.
    pub(super) fn body(&mut self, most: usize, may_diverge: bool) -> Block {
        let outer = std::mem::replace(&mut self.may_diverge, may_diverge);
        let length = self.scope.locals.len();
        let borrowed = std::mem::take(&mut self.scope.borrowed);
        let mut block = Block::default();
        let count = 1 + self.random.below(most);
        self.nesting += 1;
        self.statements_into(&mut block, count);
        self.nesting -= 1;
        if !self.scope.diverged && self.random.one_in(4) {
            block.tail = Some(code!(self.place_mut(1), ".bump()"));
        }
        self.count_drop_order(length);
        self.scope.truncate(length);
        self.scope.borrowed = borrowed;
        self.may_diverge = outer;
        block
    }

    /// A block with a tail, of at most `most` statements.
    pub(super) fn block_with_tail(
        &mut self,
        most: usize,
        tail: impl FnOnce(&mut Self) -> Code,
    ) -> Block {
        let outer = std::mem::replace(&mut self.may_diverge, false);
        let length = self.scope.locals.len();
        let borrowed = std::mem::take(&mut self.scope.borrowed);
        let mut block = Block::default();
        let count = self.random.below(most + 1);
        self.nesting += 1;
        self.statements_into(&mut block, count);
        block.tail = Some(tail(self));
        self.nesting -= 1;
        self.count_drop_order(length);
        self.scope.truncate(length);
        self.scope.borrowed = borrowed;
        self.may_diverge = outer;
        block
    }

    /// A block that ends in a statement of its own.
    pub(super) fn body_ending(
        &mut self,
        most: usize,
        end: impl FnOnce(&mut Self) -> Code,
    ) -> Block {
        let mut block = self.block_with_tail(most, end);
        block.statements.extend(block.tail.take());
        block
    }

    fn count_drop_order(&mut self, length: usize) {
        if self.scope.locals[length..]
            .iter()
            .filter(|l| !l.moved)
            .count()
            > 1
        {
            self.count(Construct::DropOrder);
        }
    }

    fn statements_into(&mut self, block: &mut Block, count: usize) {
        for _ in 0..count {
            if self.statements == 0 || self.scope.diverged {
                return;
            }
            self.statements -= 1;
            let outer = self.may_diverge;
            let statement = self.statement();
            self.may_diverge = outer;
            self.scope.borrowed.clear();
            block.statements.push(statement);
        }
    }

    fn statement(&mut self) -> Code {
        if self.nesting > 4 || self.acquisitions < 20 {
            return self.momentary_statement().expect("it is always possible");
        }
        loop {
            let index = self.random.weighted(STATEMENTS.iter().map(|s| s.0));
            if let Some(code) = STATEMENTS[index].1(self) {
                return code;
            }
        }
    }

    /// Writes two branches of which one runs.
    pub(super) fn either<T>(&mut self, mut write: impl FnMut(&mut Self) -> T) -> (T, T) {
        let before = self.scope.state();
        let a = write(self);
        let first = self.scope.leave_branch(&before);
        let b = write(self);
        let second = self.scope.state();
        self.scope.join(&[first, second]);
        (a, b)
    }

    /// A branch that has a value.
    pub(super) fn branch_with_tail(&mut self, tail: impl FnOnce(&mut Self) -> Code) -> Block {
        let most = self.random.below(2);
        self.block_with_tail(most, tail)
    }

    /// Bodies of which exactly one runs, after `intro` of each has declared what it binds.
    pub(super) fn arms(
        &mut self,
        count: usize,
        mut intro: impl FnMut(&mut Self, usize),
    ) -> Vec<Block> {
        let before = self.scope.state();
        let may_diverge = self.may_diverge;
        let mut states: Vec<State> = Vec::new();
        let mut blocks = Vec::new();
        for arm in 0..count {
            let length = self.scope.locals.len();
            intro(self, arm);
            // One arm at least goes on, unless everything may end here.
            blocks.push(self.body(2, may_diverge || arm + 1 < count));
            self.scope.truncate(length);
            states.push(self.scope.leave_branch(&before));
        }
        self.scope.join(&states);
        blocks
    }

    /// Declares a guard bound by a pattern.
    pub(super) fn bind(&mut self, name: &str, ty: Ty) {
        self.scope.declare(name.to_owned(), ty, false);
    }
}
