//! Variables of the function being written and what is known about them.

/// Types of guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Lock,
    Plain,
    Read,
    Write,
    Ref,
    RefMut,
    Arc,
    Slow,
}

impl Kind {
    /// Whether the guard gives `&mut Item`.
    pub(super) const fn exclusive(self) -> bool {
        !matches!(self, Self::Read | Self::Ref)
    }
}

/// Types of variables that hold guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ty {
    /// The guard itself.
    Guard(Kind),
    /// `Mapped<'_, u32>`
    Mapped,
    /// `Holder { g, n }`
    Holder,
    /// `Two { a, b, n }`
    Two,
    /// `(PlainGuard, ReadGuard)`
    Pair,
    /// `Option` of a guard, of which only the generator knows whether it is `Some`.
    Maybe(Kind),
    /// `Vec<PlainGuard>`
    Bag,
    /// `Iter`
    Iter,
}

#[derive(Debug, Clone)]
pub(super) struct Local {
    pub(super) name: String,
    pub(super) ty: Ty,
    pub(super) mutable: bool,
    /// Whole or in part, on some path.
    pub(super) moved: bool,
    /// Fields that are moved out, as bits.
    pub(super) parts: u8,
    /// Borrowed by an enclosing construct, shadowed, or out of a closure's reach.
    pub(super) hidden: u32,
    /// The variable that this one shadows.
    shadows: Option<usize>,
}

/// What is moved, per variable.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    moved: Vec<(bool, u8)>,
    pub(super) diverged: bool,
}

/// A loop or labelled block that can be left by `break`.
#[derive(Debug, Clone)]
pub(super) struct Exit {
    pub(super) label: Option<String>,
    pub(super) is_loop: bool,
    /// `break` carries an integer.
    pub(super) value: bool,
    /// The move barrier around the construct.
    pub(super) outer_barrier: usize,
    /// States at the `break`s seen so far.
    pub(super) states: Vec<State>,
}

#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) locals: Vec<Local>,
    pub(super) diverged: bool,
    /// Variables below this index cannot be moved: a loop may come round again.
    pub(super) barrier: usize,
    pub(super) exits: Vec<Exit>,
    names: u32,
    labels: u32,
    /// Variables borrowed since the last look; see [`Scope::hide_borrowed`].
    pub(super) borrowed: Vec<usize>,
}

impl Scope {
    pub(super) fn fresh(&mut self, stem: &str) -> String {
        self.names += 1;
        format!("{stem}{}", self.names)
    }

    pub(super) fn fresh_label(&mut self) -> String {
        self.labels += 1;
        format!("'l{}", self.labels)
    }

    pub(super) fn declare(&mut self, name: String, ty: Ty, mutable: bool) {
        let shadows = self.locals.iter().rposition(|l| l.name == name);
        if let Some(older) = shadows {
            self.locals[older].hidden += 1;
        }
        self.locals.push(Local {
            name,
            ty,
            mutable,
            moved: false,
            parts: 0,
            hidden: 0,
            shadows,
        });
    }

    /// Ends the scope that began when there were `length` variables.
    pub(super) fn truncate(&mut self, length: usize) {
        while self.locals.len() > length {
            if let Some(older) = self.locals.pop().and_then(|l| l.shadows) {
                self.locals[older].hidden -= 1;
            }
        }
        self.borrowed.retain(|&b| b < length);
    }

    /// Indices of the variables that can be used, by value if `by_move`.
    pub(super) fn usable(&self, by_move: bool, wanted: impl Fn(Ty) -> bool) -> Vec<usize> {
        let floor = if by_move { self.barrier } else { 0 };
        (floor..self.locals.len())
            .filter(|&i| {
                let l = &self.locals[i];
                !l.moved && l.parts == 0 && l.hidden == 0 && wanted(l.ty)
            })
            .collect()
    }

    pub(super) fn state(&self) -> State {
        State {
            moved: self.locals.iter().map(|l| (l.moved, l.parts)).collect(),
            diverged: self.diverged,
        }
    }

    /// Takes the present state and goes back to `before`, to write the next branch.
    pub(super) fn leave_branch(&mut self, before: &State) -> State {
        let now = self.state();
        self.restore(before);
        now
    }

    fn restore(&mut self, state: &State) {
        for (local, &(moved, parts)) in self.locals.iter_mut().zip(&state.moved) {
            local.moved = moved;
            local.parts = parts;
        }
        self.diverged = state.diverged;
    }

    /// Goes on after branches that ended in these states.
    pub(super) fn join(&mut self, states: &[State]) {
        let mut reached = states.iter().filter(|s| !s.diverged).peekable();
        self.diverged = reached.peek().is_none();
        if self.diverged {
            return;
        }
        for local in &mut self.locals {
            local.moved = false;
            local.parts = 0;
        }
        for state in reached {
            for (local, &(moved, parts)) in self.locals.iter_mut().zip(&state.moved) {
                local.moved |= moved;
                local.parts |= parts;
            }
        }
    }

    /// Hides every variable that may be borrowed; gives what `show` takes.
    pub(super) fn hide_borrowed(&mut self) -> Vec<usize> {
        let hidden = std::mem::take(&mut self.borrowed);
        for &local in &hidden {
            self.locals[local].hidden += 1;
        }
        hidden
    }

    pub(super) fn show(&mut self, hidden: &[usize]) {
        for &local in hidden {
            self.locals[local].hidden -= 1;
        }
    }

    /// Whether a guard is alive in a variable.
    pub(super) fn holds_guard(&self) -> bool {
        self.locals.iter().any(|l| !l.moved)
    }

    /// Whether the code stands in a loop.
    pub(super) fn in_loop(&self) -> bool {
        self.exits.iter().any(|e| e.is_loop)
    }

    /// What `break` can name here: the innermost loop first. A labelled block in between asks for
    /// a label.
    pub(super) fn exits(&self) -> Vec<usize> {
        let last = self.exits.len();
        (0..last)
            .rev()
            .filter(|&i| self.exits[i].label.is_some() || i + 1 == last)
            .collect()
    }

    /// Whether a loop can be left or continued here.
    pub(super) fn can_leave_loop(&self) -> bool {
        self.exits().into_iter().any(|i| self.exits[i].is_loop)
    }
}
