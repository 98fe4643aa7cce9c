//! MW106

use mapwarden_engine::link::LockKind;

use crate::conflict::{conflicts, excludes};
use crate::function::functions;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Borrows a cell again while a conflicting borrow is alive.
    ///
    /// ## What it flags
    /// A `RefCell` that holds a map is borrowed mutably while a borrow of it is alive, or borrowed at all while
    /// a mutable borrow is. The first borrow may be a temporary of a scrutinee, a `for` head or a receiver, a
    /// `Ref::map` of it, or held by a caller.
    ///
    /// ## Why it matters
    /// ```text
    /// this thread
    /// for id in self.handlers.borrow().keys() {   // borrowed
    ///     self.forget(id);                        // borrow_mut(): panics
    /// }
    /// ```
    /// `RefCell` does not wait, it panics: `already borrowed: BorrowMutError`. It happens whenever the line runs,
    /// which is often the rare case nobody tested.
    ///
    /// ## Example
    /// ```rust,ignore
    /// match self.ids.borrow().get(name) {
    ///     Some(id) => *id,
    ///     None => self.ids.borrow_mut().insert(name.to_owned(), 0).unwrap_or(0),
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// *self.ids.borrow_mut().entry(name.to_owned()).or_insert(0)
    /// ```
    /// Or end the first borrow: bind a copied value with `let` before the second one.
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * Cells are compared by the path that reaches them; two `Rc` clones in two parameters count as two cells.
    /// * `try_borrow` and `try_borrow_mut` report to their caller and are silent here.
    ///
    /// ## Evidence
    /// * ruffle-rs/ruffle#6579: `if let Some(x) = refcell.borrow().get()` kept the borrow through the block
    ///   that borrows mutably; the author asks for a lint.
    /// * monoio-rs/local-sync#9: a borrow of `waiters` was alive over a call that borrows it again.
    MW106 refcell_reborrow {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A borrow that conflicts with one that is alive.
struct RefcellReborrow {
    /// The cell as the source names it.
    cell: String,
    /// The borrow that is alive, as a noun: "what `borrow` gave", "`topics`".
    holder: String,
    /// The variable that is the borrow, if one is.
    variable: Option<String>,
    /// The function through which the second borrow is reached, if it is not here.
    through: Option<String>,
}

impl Violation for RefcellReborrow {
    fn message(&self) -> String {
        let cell = &self.cell;
        match &self.through {
            None => format!("`{cell}` is borrowed again while a conflicting borrow is alive"),
            Some(callee) => {
                format!("`{callee}` borrows `{cell}` while a conflicting borrow is alive")
            }
        }
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "{} still borrows it here, so this panics",
            self.holder
        ))
    }

    fn help(&self) -> Option<String> {
        let then = match &self.through {
            Some(callee) => format!("before `{callee}` is called"),
            None => "before this".to_owned(),
        };
        Some(match &self.variable {
            Some(borrow) => format!("use `{borrow}` for both steps, or `drop({borrow})` {then}"),
            None => format!(
                "copy what is needed with a `let` of its own {then}: the borrow ends with that statement"
            ),
        })
    }
}

fn refcell_reborrow(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for conflict in conflicts(&function, LockKind::Cell, input.track) {
            if !excludes(conflict.held_mode, conflict.mode) {
                continue;
            }
            let token = function.flow.token(conflict.held);
            let cell = function.place_name(conflict.lock);
            let violation = RefcellReborrow {
                cell: cell.clone(),
                holder: function.holder(token),
                variable: function.holding_variable(token),
                through: conflict.through(&function),
            };
            let span = function.event(conflict.event).span;
            let Some(primary) = function.label(span, format!("`{cell}` is borrowed again here"))
            else {
                continue;
            };
            let accesses = format!("{:?},{:?}", conflict.held_mode, conflict.mode).to_lowercase();
            let identity = function.identity(conflict.lock, accesses);
            let finding = out.push(&violation, conflict.confidence(), primary, identity);
            finding.related = function.taken(conflict.held);
            finding
                .related
                .extend(function.path(conflict.path, "borrowed here"));
            finding.in_test = function.in_test();
        }
    }
}
