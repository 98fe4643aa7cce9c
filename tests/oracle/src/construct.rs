//! The constructs whose frequency is reported; each stands for a sentence of the guard semantics.

/// Editions the oracle runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Edition {
    Rust2021,
    Rust2024,
}

impl Edition {
    /// As rustc's `--edition` takes it.
    #[must_use]
    pub const fn year(self) -> &'static str {
        match self {
            Self::Rust2021 => "2021",
            Self::Rust2024 => "2024",
        }
    }
}

macro_rules! constructs {
    ($($name:ident $(($only:ident))? : $what:literal,)*) => {
        /// A construct of the guard semantics.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Construct {
            $(#[doc = $what] $name,)*
        }

        impl Construct {
            /// Every construct, in the order of the guard semantics.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// What it looks like.
            #[must_use]
            pub const fn what(self) -> &'static str {
                match self { $(Self::$name => $what,)* }
            }

            /// Whether the edition has it.
            #[must_use]
            pub fn exists_in(self, edition: Edition) -> bool {
                match self {
                    $($(Self::$name => edition == Edition::$only,)?)*
                    _ => true,
                }
            }
        }
    };
}

constructs! {
    StatementTemporary: "`m.lock().bump();`",
    MethodChain: "a guard under a chain of methods",
    CallArgument: "guards in two arguments",
    BothOperands: "`m.lock().x + n.lock().x`",
    MatchScrutinee: "`match m.lock().x`",
    IfLetScrutinee: "`if let … = m.lock().get(1) {} else {}`",
    WhileLetScrutinee: "`while let … = m.lock().pop()`",
    ForHead: "`for _ in m.lock().items()`",
    IfCondition: "`if m.lock().flag()`",
    WhileCondition: "`while m.lock().flag()`",
    MatchGuard: "`_ if m.lock().flag() =>`",
    AndOperand: "`m.lock().flag() && …`",
    OrOperand: "`m.lock().flag() || …`",
    LetChain(Rust2024): "`if let … = m.lock().get(1) && …`",
    WhileLetChain(Rust2024): "`while let … = m.lock().get(1) && …`",
    IfLetMatchGuard: "`_ if let … = m.lock().get(1) =>`",
    LetElse: "`let … = m.lock().pop() else`",
    BlockTail: "`{ …; m.lock().x }`",
    ArmTail: "`… => m.lock().x`",
    BranchTail: "`if … { m.lock().x } else …` as a value",
    BodyTail: "a body that ends in `m.lock().x`",
    ExtendReference: "`let x = &m.lock();`",
    ExtendDeref: "`let x = &*m.lock();`",
    ExtendField: "`let x = &m.lock().x;`",
    ExtendIndex: "`let x = &m.lock().arr[0];`",
    ExtendTail: "`let x = { &*m.lock() };`",
    ExtendBranch: "`let x = if … { &*m.lock() } else …;`",
    ExtendConstructor: "`let x = (&m.lock(), 1);`, arrays, structs, `Some(&…)`",
    ExtendPattern: "`let ref x = m.lock();`",
    NoExtensionThroughCall: "`let x = &m.lock().len();`",
    LetUnderscore: "`let _ = m.lock();`",
    LetUnderscoreReference: "`let _ = &m.lock();`",
    LetUnderscorePlace: "`let _ = g;`",
    VariantWild: "`Ok(_)`, `Some(_)`",
    UnderscoreParameter: "`|_: Guard| …`",
    TupleWild: "`let (_, h) = (m.lock(), n.lock());`",
    Shadowing: "`let g = …; let g = …;`",
    DropCall: "`drop(g)`",
    MoveIntoCall: "`consume(g)`, `pass(g)`",
    MoveIntoStruct: "`Holder { g, n }`",
    MoveIntoClosure: "`move || g`",
    MoveIntoReturn: "`return g`",
    MoveInBranch: "`if … { drop(g) }`",
    FieldMove: "`drop(h.g)`",
    PartialPattern: "`let Two { a, .. } = h;`",
    StructUpdate: "`Two { a, ..h }`",
    Reassignment: "`g = m.lock();`",
    AssignRightFirst: "`m.lock().w = n.lock().x`",
    CompoundRightFirst: "`m.lock().w += n.lock().x`",
    CompoundLeftFirst: "`m.lock().num += Num(n.lock().x)`",
    NoneHoldsNothing: "`match d.get(1) { Some(r) => …, None => … }`",
    OptionUnderGuard: "`match r.read().get(1) { Some(v) => …, None => … }`",
    ErrHoldsGuard: "`match m.lock() { Ok(g) => …, Err(e) => … }`",
    ErrIntoInner: "`m.lock().unwrap_or_else(|e| e.into_inner())`",
    EntryMatch: "`match d.entry(1) { Occupied(o) => …, Vacant(v) => … }`",
    EntryOrInsert: "`d.entry(1).or_insert(…)`",
    MappedGuard: "`PlainGuard::map(g, …)`",
    Downgrade: "`WriteGuard::downgrade(g)`",
    Accessor: "a function that returns a guard",
    OwnedGuard: "`m.lock_arc()`",
    IteratorGuard: "`d.iter()`",
    VecOfGuards: "`v.push(m.lock())`",
    TupleOfGuards: "`let t = (m.lock(), n.lock());`",
    OptionOfGuard: "`Some(m.lock())`",
    TryLock: "`m.try_lock()`",
    StaticLock: "a lock in a static",
    NestedLock: "a lock in a field of a field",
    Momentary: "a call that locks and unlocks",
    Loop: "`loop`",
    While: "`while`",
    For: "`for`",
    BreakValue: "`break m.lock().x`",
    BreakLabel: "`break 'a`",
    Continue: "`continue`",
    GuardInLoop: "a guard declared in a loop",
    GuardAroundLoop: "a guard declared before a loop",
    LabelledBlock: "`'a: { … }`",
    NestedBlock: "`{ … }` as a statement",
    Question: "`m.lock().res()?`",
    ReturnWithGuard: "`return` with a guard alive",
    ClosureAtOnce: "`(|| …)()`",
    ClosureStored: "`let f = || …; … f()`",
    ClosureUnderLock: "`m.with(|v| …)`",
    Combinator: "`m.lock().get(1).map_or(0, |v| …)`",
    AsyncBlock: "`async { … }.await`",
    StoredFuture: "`let f = async { … }; … f.await`",
    AsyncGuard: "`m.lock().await`",
    Format: "`format!(…)`",
    Write: "`write!(…)`",
    Assert: "`assert!(…)`",
    AssertEq: "`assert_eq!(…)`",
    Matches: "`matches!(…)`",
    Dbg: "`dbg!(…)`",
    Vector: "`vec![…]`",
    MatchOnTuple: "`match (m.lock(), n.lock())`",
    RefBinding: "`ref g`, `ref mut g`",
    AtBinding: "`g @ …`",
    DerefPattern: "`&x`, `match *m.lock()`",
    MethodAutoref: "`g.bump()` through `&mut`",
    DropOrder: "several guards at the end of one block",
}
