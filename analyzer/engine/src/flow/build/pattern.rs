//! Patterns: tests, and what bindings move or borrow.

use super::super::facts::{BranchId, Control, Outcome, PlaceId, Root, Step, Token, TokenOrigin};
use super::super::fault::Fault;
use super::super::graph::{Holder, HolderStep, Op, Test};
use super::super::holding::{field_named, variant_count};
use super::Builder;
use super::describe::EventList;
use crate::link::{BindingMode, LockKind, TyKind};
use crate::lower::ir::{PatId, PatKind};

/// What a pattern is matched against.
#[derive(Clone, Default)]
pub(super) struct Subject {
    /// What owns it, where that can hold a guard.
    pub(super) holder: Option<Holder>,
    /// Which place it is.
    pub(super) place: Option<PlaceId>,
    /// Events whose results flow into it.
    pub(super) sources: EventList,
}

/// A binding that a pattern makes, in order.
pub(super) struct Binding {
    pub(super) pat: PatId,
    pub(super) subject: Subject,
}

impl Builder<'_> {
    /// Binds a parameter of the function being built.
    pub(super) fn bind_parameter(&mut self, index: u32, pat: PatId) {
        let slot = self.new_slot();
        let ty = self.typed.pats.get(pat.0 as usize).copied();
        let ty = ty.unwrap_or(crate::link::Ty::UNKNOWN);
        let owns = self.can_hold(ty);
        let holder = Holder::of(slot);
        if owns {
            let scope = self.top();
            self.schedule(slot, scope);
            self.hold_parameter(index, pat, ty, &holder);
            let span = self.body.pat(pat).span.shifted(self.body.base);
            self.owe_parameter(index, ty, span, &holder);
        }
        let place = self.intern_root(Root::Param(index));
        let subject = Subject {
            holder: self
                .can_hold(self.typed.types.peel_refs(ty))
                .then_some(holder),
            place: Some(place),
            sources: EventList::new(),
        };
        self.bind_all(pat, subject);
    }

    /// A guard that comes in is held from the start.
    fn hold_parameter(&mut self, index: u32, pat: PatId, ty: crate::link::Ty, holder: &Holder) {
        let TyKind::Adt(def, _) = self.kind(ty) else {
            return;
        };
        let program = self.env.program;
        let Some(guard) = program.model(*def).and_then(|model| model.guard.as_ref()) else {
            return;
        };
        let lock_model = guard.of.and_then(|of| program.model(of)?.lock);
        let lock = self.intern_root(Root::Param(index));
        let token = self.token(Token {
            origin: TokenOrigin::Param(index),
            lock,
            kind: lock_model.map_or(LockKind::Plain, |lock| lock.kind),
            asynchronous: lock_model.is_some_and(|lock| lock.asynchronous),
            mode: guard.mode,
            key: None,
            some_key: guard.entry,
            lock_type: guard.of,
            content: crate::link::Ty::UNKNOWN,
            span: self.body.pat(pat).span.shifted(self.body.base),
            path: Vec::new(),
        });
        self.emit(Op::Hold(token, holder.clone()));
    }

    /// Binds an irrefutable pattern; variables go to the innermost scope.
    pub(super) fn bind_all(&mut self, pat: PatId, subject: Subject) {
        let scope = self.top();
        self.bind_all_in(pat, subject, scope);
    }

    /// The same with the scope that takes the variables.
    pub(super) fn bind_all_in(&mut self, pat: PatId, subject: Subject, scope: usize) {
        let mut bindings = Vec::new();
        self.bindings(pat, subject, &mut bindings);
        for binding in bindings {
            self.bind(&binding, scope);
        }
    }

    /// Tests whether a pattern matches: goes on where it does, and to `fail` where it does not.
    /// Nothing is bound or moved yet.
    pub(super) fn test(
        &mut self,
        pat: PatId,
        subject: &Subject,
        fail: u32,
        branch: Option<BranchId>,
    ) {
        let body = self.body;
        match &body.pat(pat).kind {
            PatKind::Wild | PatKind::Rest | PatKind::AssignTo(_) | PatKind::Opaque => {}
            PatKind::Bind { sub, .. } => {
                if let Some(sub) = sub {
                    self.test(*sub, subject, fail, branch);
                }
            }
            PatKind::Literal => {
                self.two_ways(fail, None, branch, Outcome::Matched, Outcome::Unmatched)
            }
            PatKind::Path(_) => {
                if self.typed.pattern_variants.contains_key(&pat) {
                    self.test_variant(pat, subject, fail, branch);
                } else {
                    self.two_ways(fail, None, branch, Outcome::Matched, Outcome::Unmatched);
                }
            }
            PatKind::TupleStruct(_, parts) => {
                self.test_variant(pat, subject, fail, branch);
                for (part, inner) in self.parts(pat, parts, subject) {
                    self.test(part, &inner, fail, branch);
                }
            }
            PatKind::Tuple(parts) | PatKind::Slice(parts) => {
                if matches!(body.pat(pat).kind, PatKind::Slice(_))
                    && !matches!(parts.as_slice(), [only] if matches!(body.pat(*only).kind, PatKind::Rest))
                {
                    self.two_ways(fail, None, branch, Outcome::Matched, Outcome::Unmatched);
                }
                for (part, inner) in self.parts(pat, parts, subject) {
                    self.test(part, &inner, fail, branch);
                }
            }
            PatKind::Struct { fields, .. } => {
                self.test_variant(pat, subject, fail, branch);
                for field in fields {
                    let inner = self.field_subject(pat, field.name, subject);
                    self.test(field.pat, &inner, fail, branch);
                }
            }
            PatKind::Ref(inner) => self.test(*inner, subject, fail, branch),
            PatKind::Or(alternatives) => {
                let matched = self.new_block();
                for (index, &alternative) in alternatives.iter().enumerate() {
                    let last = index + 1 == alternatives.len();
                    let next = if last { fail } else { self.new_block() };
                    self.test(alternative, subject, next, branch);
                    self.goto(matched);
                    self.at = next;
                }
                self.at = matched;
            }
        }
    }

    fn test_variant(&mut self, pat: PatId, subject: &Subject, fail: u32, branch: Option<BranchId>) {
        let (def, variant) = match self.typed.pattern_variants.get(&pat) {
            Some(&(def, Some(variant))) => (def, variant),
            Some((_, None)) => return,
            // What is not known may match or not.
            None => {
                self.two_ways(fail, None, branch, Outcome::Matched, Outcome::Unmatched);
                return;
            }
        };
        let count = variant_count(self.env.program, def);
        if count <= 1 {
            return;
        }
        let ignored = self.has(Fault::NoneHoldsGuard);
        let test = subject.holder.clone().filter(|_| !ignored).map(|at| Test {
            at,
            variant,
            count,
            is: true,
        });
        let (yes, no) = (Outcome::Is(def, variant), Outcome::IsNot(def, variant));
        self.two_ways(fail, test, branch, yes, no);
    }

    fn two_ways(
        &mut self,
        fail: u32,
        test: Option<Test>,
        branch: Option<BranchId>,
        yes: Outcome,
        no: Outcome,
    ) {
        let control = |outcome| branch.map(|branch| Control { branch, outcome });
        let not = test.clone().map(|test| Test { is: false, ..test });
        self.edge(self.at, fail, not, control(no));
        self.at = self.split(test, control(yes));
    }

    /// Bindings of a pattern, of every alternative.
    pub(super) fn bindings(&mut self, pat: PatId, subject: Subject, found: &mut Vec<Binding>) {
        let body = self.body;
        match &body.pat(pat).kind {
            PatKind::Wild => {
                if self.has(Fault::UnderscorePatternMoves) {
                    found.push(Binding { pat, subject });
                }
            }
            PatKind::Rest | PatKind::Path(_) | PatKind::Literal | PatKind::Opaque => {}
            PatKind::AssignTo(_) => found.push(Binding { pat, subject }),
            PatKind::Bind { sub, .. } => {
                if let Some(sub) = sub {
                    self.bindings(*sub, subject.clone(), found);
                }
                found.push(Binding { pat, subject });
            }
            PatKind::TupleStruct(_, parts) | PatKind::Tuple(parts) | PatKind::Slice(parts) => {
                for (part, inner) in self.parts(pat, parts, &subject) {
                    self.bindings(part, inner, found);
                }
            }
            PatKind::Struct { fields, .. } => {
                for field in fields {
                    let inner = self.field_subject(pat, field.name, &subject);
                    self.bindings(field.pat, inner, found);
                }
            }
            PatKind::Ref(inner) => self.bindings(*inner, subject, found),
            PatKind::Or(alternatives) => {
                for &alternative in alternatives {
                    self.bindings(alternative, subject.clone(), found);
                }
            }
        }
    }

    /// Makes one binding.
    pub(super) fn bind(&mut self, binding: &Binding, scope: usize) {
        let Binding { pat, subject } = binding;
        let local = match self.body.pat(*pat).kind {
            PatKind::Bind { local, .. } => local,
            PatKind::AssignTo(target) => {
                self.assign_from(target, subject);
                return;
            }
            _ => {
                if let Some(from) = &subject.holder {
                    self.emit(Op::Drop(from.clone()));
                }
                return;
            }
        };
        let owns = self.can_hold(self.typed.locals[local.0 as usize]);
        match self.binding_mode(*pat) {
            BindingMode::Move if owns => {
                let slot = self.slot_of(local);
                if let Some(from) = &subject.holder
                    && from.slot != slot
                {
                    self.emit(Op::Move(from.clone(), Holder::of(slot)));
                    self.take_all_of(from);
                }
                self.schedule(slot, scope);
                self.shadow(local);
            }
            _ => {
                self.aliases.remove(&local);
                if let Some(from) = &subject.holder {
                    self.aliases.insert(local, from.clone());
                }
            }
        }
        self.know_local(local, subject);
    }

    /// The fault that takes all of a value when a part of it moves.
    pub(super) fn take_all_of(&mut self, part: &Holder) {
        if self.has(Fault::PartialMoveTakesAll) && !part.path.is_empty() {
            self.emit(Op::Drop(Holder::of(part.slot)));
        }
    }

    /// The fault that drops a variable when another of its name is declared.
    fn shadow(&mut self, local: crate::lower::ir::LocalId) {
        if !self.has(Fault::ShadowingDrops) {
            return;
        }
        let name = self.body.local(local).name;
        for (index, other) in self.body.locals.iter().enumerate().take(local.0 as usize) {
            if other.name == name
                && let Some(slot) = self.slots[index]
            {
                self.emit(Op::Drop(Holder::of(slot)));
            }
        }
    }

    /// The parts of a tuple, tuple struct or slice pattern with what each is matched against.
    fn parts(&mut self, pat: PatId, parts: &[PatId], subject: &Subject) -> Vec<(PatId, Subject)> {
        let body = self.body;
        let rest = parts
            .iter()
            .position(|&part| matches!(body.pat(part).kind, PatKind::Rest));
        let is_slice = matches!(body.pat(pat).kind, PatKind::Slice(_));
        let arity = self.arity(pat).unwrap_or(parts.len());
        let mut found = Vec::new();
        for (position, &part) in parts.iter().enumerate() {
            let index = match rest {
                Some(rest) if position == rest => continue,
                Some(rest) if position > rest => (arity + position).saturating_sub(parts.len()),
                _ => position,
            };
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            let inner = if is_slice {
                self.element_subject(subject)
            } else {
                self.part_subject(pat, index, subject)
            };
            found.push((part, inner));
        }
        found
    }

    /// How many fields a tuple or tuple struct has.
    fn arity(&self, pat: PatId) -> Option<usize> {
        if let Some((def, variant)) = self.typed.pattern_variants.get(&pat) {
            let variants = self.env.program.fields.get(def)?;
            return Some(variants.get(variant.unwrap_or(0) as usize)?.len());
        }
        let ty = *self.typed.pats.get(pat.0 as usize)?;
        match self.kind(self.typed.types.peel_refs(ty)) {
            TyKind::Tuple(parts) => Some(parts.len()),
            _ => None,
        }
    }

    fn element_subject(&mut self, subject: &Subject) -> Subject {
        Subject {
            holder: subject
                .holder
                .as_ref()
                .map(|holder| holder.with(&[HolderStep::Element])),
            place: subject
                .place
                .map(|place| self.step(place, Step::Element(None))),
            sources: subject.sources.clone(),
        }
    }

    fn part_subject(&mut self, pat: PatId, index: u32, subject: &Subject) -> Subject {
        let variant = self.typed.pattern_variants.get(&pat).copied();
        let holder = subject.holder.as_ref().map(|holder| match variant {
            Some((_, Some(variant))) => holder.payload(variant, index),
            _ => holder.field(index),
        });
        let place = subject.place.map(|place| match variant {
            Some((def, Some(variant))) => self.payload_place(place, def, variant, index),
            Some((def, None)) => self.step(place, Step::Field(Some(def), index)),
            None => self.step(place, Step::Field(None, index)),
        });
        Subject {
            holder,
            place,
            sources: subject.sources.clone(),
        }
    }

    fn field_subject(
        &mut self,
        pat: PatId,
        name: crate::lower::ir::Name,
        subject: &Subject,
    ) -> Subject {
        let index = match self.typed.pattern_variants.get(&pat) {
            Some(&(def, variant)) => field_named(self.env.program, def, variant, self.file, name),
            None => None,
        };
        match index {
            Some(index) => self.part_subject(pat, index, subject),
            None => Subject {
                sources: subject.sources.clone(),
                ..Subject::default()
            },
        }
    }
}
