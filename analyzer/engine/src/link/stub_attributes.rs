//! Attributes of stub files to [`TypeModel`]s and [`Effects`]. The language is described in `docs/stubs.md`.
//!
//! A wrong attribute is a problem with its place; everything else of the file still counts.

use super::linker::Linker;
use super::resolve::{Namespace, Resolution};
use super::stub_words::unknown_word;
use super::{
    Access, AccessKind, Acquisition, Carry, ClosureRun, DefId, Effects, GuardModel, LockKind,
    LockModel, MapModel, Mode, PointerKind, Reach, Run, SnapshotAccess, SpawnKind, TypeModel,
    WaitKind,
};
use crate::lower::ir::{
    Attribute, AttributeArg, FnDecl, GenericArg, GenericParamKind, Item, ItemId, ItemKind, TypeExpr,
};
use crate::problem::{Problem, ProblemKind};

/// The arguments of one attribute, with the parameter names they may refer to.
struct Arguments<'a> {
    args: &'a [AttributeArg],
    params: &'a [Option<String>],
}

/// What is wrong with an attribute.
struct Wrong(String);

type Read<T> = Result<T, Wrong>;

impl<'a> Arguments<'a> {
    fn words(&self) -> impl Iterator<Item = &'a str> {
        self.args.iter().filter_map(|arg| match arg {
            AttributeArg::Word(word) => Some(word.as_str()),
            _ => None,
        })
    }

    fn has(&self, word: &str) -> bool {
        self.words().any(|found| found == word)
    }

    fn first(&self) -> Read<&'a str> {
        self.words()
            .next()
            .ok_or_else(|| Wrong("needs an argument".into()))
    }

    fn value(&self, key: &str) -> Option<&'a str> {
        self.args.iter().find_map(|arg| match arg {
            AttributeArg::Assign(name, value) if name == key => Some(value.as_str()),
            _ => None,
        })
    }

    fn list(&self, key: &str) -> Option<&'a [AttributeArg]> {
        self.args.iter().find_map(|arg| match arg {
            AttributeArg::Call(name, args) if name == key => Some(args.as_slice()),
            _ => None,
        })
    }

    fn param(&self, name: &str) -> Read<u32> {
        self.params
            .iter()
            .position(|param| param.as_deref() == Some(name))
            .and_then(|index| u32::try_from(index).ok())
            .ok_or_else(|| Wrong(format!("`{name}` is no parameter")))
    }

    fn param_value(&self, key: &str) -> Read<Option<u32>> {
        self.value(key).map(|name| self.param(name)).transpose()
    }

    fn mode(&self) -> Read<Mode> {
        for word in self.words() {
            return Ok(match word {
                "exclusive" => Mode::Exclusive,
                "shared" => Mode::Shared,
                "upgradable" => Mode::Upgradable,
                "recursive" => Mode::Recursive,
                _ => continue,
            });
        }
        Err(Wrong(
            "needs a mode: `exclusive`, `shared`, `upgradable` or `recursive`".into(),
        ))
    }
}

/// A word without a meaning is a mistake in writing: the attribute says less than it was meant to.
fn all_words_known(attribute: &str, arguments: &Arguments<'_>) -> Read<()> {
    match unknown_word(attribute, arguments.words()) {
        Some(word) => Err(Wrong(format!("`{word}` means nothing here"))),
        None => Ok(()),
    }
}

impl Linker<'_> {
    /// Reads every attribute of a stub file, impls and nested modules included.
    pub(super) fn read_stub_file(&mut self, file: u32, name: &str) {
        let facts = self.facts(file);
        for (index, item) in facts.items.iter().enumerate() {
            let def = DefId {
                file,
                item: ItemId(u32::try_from(index).expect("items are counted in u32")),
            };
            match &item.kind {
                ItemKind::Fn(decl) => self.read_function(def, item, decl, name),
                ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::Union(..) => {
                    self.read_type(def, item, name)
                }
                _ => {}
            }
        }
    }

    fn stub_problem(&mut self, def: DefId, file: &str, attribute: &str, wrong: &str) {
        let item = self.item(def);
        let span = item.span.shifted(item.base);
        let owner = self
            .name_of(def)
            .map_or("", |name| self.symbols.text(name))
            .to_owned();
        self.problems.push(Problem {
            path: Some(file.into()),
            span: Some(span),
            kind: ProblemKind::Stub,
            message: format!("stub attribute `{attribute}` of `{owner}`: {wrong}"),
            help: Some("the stub language is described in docs/stubs.md; the rest of this stub still counts".into()),
        });
    }

    fn attribute_name(&self, def: DefId, attribute: &Attribute) -> String {
        attribute
            .path
            .iter()
            .map(|&name| self.symbols.text(self.symbol(def.file, name)))
            .collect::<Vec<_>>()
            .join("::")
    }

    fn read_type(&mut self, def: DefId, item: &Item, file: &str) {
        let mut model = TypeModel::default();
        let params: Vec<String> = self.type_parameters(def);
        for attribute in &item.attributes {
            let name = self.attribute_name(def, attribute);
            let arguments = Arguments {
                args: &attribute.args,
                params: &[],
            };
            let read = match name.as_str() {
                "lock" => read_lock(&arguments).map(|lock| model.lock = Some(lock)),
                "guard" => self
                    .read_guard(def, &arguments, false)
                    .map(|guard| model.guard = Some(guard)),
                "entry" => self
                    .read_guard(def, &arguments, true)
                    .map(|guard| model.guard = Some(guard)),
                "map" => read_map(&arguments, &params).map(|map| model.map = Some(map)),
                "snapshot_cell" => {
                    model.snapshot_cell = true;
                    Ok(())
                }
                "shared_pointer" => {
                    let local = arguments.has("local");
                    model.pointer = Some(if local {
                        PointerKind::SharedLocal
                    } else {
                        PointerKind::Shared
                    });
                    Ok(())
                }
                "pointer" => {
                    model.pointer = Some(PointerKind::Unique);
                    Ok(())
                }
                "interior" => {
                    model.interior = true;
                    Ok(())
                }
                "identity" => {
                    model.identity = true;
                    Ok(())
                }
                "stub" | "must_use" | "non_exhaustive" | "doc" => Ok(()),
                _ => Err(Wrong("is not known on a type".into())),
            };
            let read = read.and_then(|()| all_words_known(&name, &arguments));
            if let Err(Wrong(wrong)) = read {
                self.stub_problem(def, file, &name, &wrong);
            }
        }
        if model != TypeModel::default() {
            self.type_models.insert(def, model);
        }
    }

    fn type_parameters(&self, def: DefId) -> Vec<String> {
        let generics = match &self.item(def).kind {
            ItemKind::Struct(generics, _)
            | ItemKind::Union(generics, _)
            | ItemKind::Enum(generics, _) => generics,
            _ => return Vec::new(),
        };
        generics
            .params
            .iter()
            .filter(|param| param.kind == GenericParamKind::Type)
            .map(|param| {
                self.symbols
                    .text(self.symbol(def.file, param.name))
                    .to_owned()
            })
            .collect()
    }

    fn read_guard(
        &mut self,
        def: DefId,
        arguments: &Arguments<'_>,
        entry: bool,
    ) -> Read<GuardModel> {
        let mode = if entry {
            arguments.mode().unwrap_or(Mode::Exclusive)
        } else {
            arguments.mode()?
        };
        let of = match arguments.value("of") {
            Some(path) => Some(
                self.def_by_written_path(def, path)
                    .ok_or_else(|| Wrong(format!("`{path}` names no type here")))?,
            ),
            None => None,
        };
        Ok(GuardModel {
            of,
            mode,
            entry,
            iterator: arguments.has("iterator"),
            owned: arguments.has("owned"),
        })
    }

    /// A type named by a path in an attribute's text, as seen from the item that carries it.
    fn def_by_written_path(&mut self, from: DefId, path: &str) -> Option<DefId> {
        let scope = self.scope(from)?;
        let segments: Vec<_> = path
            .split("::")
            .map(|segment| self.symbols.intern(segment))
            .collect();
        let resolved = self.resolve_segments(
            scope,
            false,
            &segments,
            Namespace::Types,
            &mut smallvec::SmallVec::new(),
        )?;
        match (resolved.to.first(), resolved.at + 1 == segments.len()) {
            (Some(Resolution::Def(def)), true) => Some(self.through_alias(*def)),
            _ => None,
        }
    }

    /// The struct behind `type Mutex<T> = other::Mutex<Raw, T>;`.
    fn through_alias(&mut self, def: DefId) -> DefId {
        let facts = self.facts(def.file);
        if let ItemKind::TypeAlias { ty: Some(ty), .. } = &facts.item(def.item).kind
            && let TypeExpr::Path(path) = facts.type_expr(*ty)
            && let Some(scope) = self.scope(def)
            && let Some(resolved) = self.resolve_path(scope, def.file, *path, Namespace::Types)
            && let Some(Resolution::Def(target)) = resolved.to.first()
        {
            return *target;
        }
        def
    }

    fn read_function(&mut self, def: DefId, item: &Item, decl: &FnDecl, file: &str) {
        if item.attributes.is_empty() {
            return;
        }
        let mut params: Vec<Option<String>> = Vec::new();
        if decl.self_param.is_some() {
            params.push(Some("self".to_owned()));
        }
        for name in &decl.param_names {
            params.push(name.map(|name| self.symbols.text(self.symbol(def.file, name)).to_owned()));
        }
        let default_holds = self.default_holding_variants(def, decl);
        let mut effects = Effects::default();
        for attribute in &item.attributes {
            let name = self.attribute_name(def, attribute);
            let arguments = Arguments {
                args: &attribute.args,
                params: &params,
            };
            let read = self.read_effect(&name, &arguments, &default_holds, &mut effects);
            if let Err(Wrong(wrong)) = read.and_then(|()| all_words_known(&name, &arguments)) {
                self.stub_problem(def, file, &name, &wrong);
            }
        }
        if effects != Effects::default() {
            self.effects.insert(def, effects);
        }
    }

    /// `Some` or `Ok` where the output is written as an `Option` or `Result`: the variants that hold a
    /// guard unless the attribute says otherwise.
    fn default_holding_variants(&self, def: DefId, decl: &FnDecl) -> Vec<String> {
        let facts = &self.files[def.file as usize].facts;
        let Some(TypeExpr::Path(path)) = decl.output.map(|ty| facts.type_expr(ty)) else {
            return Vec::new();
        };
        let path = facts.path(*path);
        let Some(last) = path.segments.last() else {
            return Vec::new();
        };
        if !last
            .args
            .iter()
            .any(|arg| matches!(arg, GenericArg::Type(_)))
        {
            return Vec::new();
        }
        match facts.names.text(last.name) {
            "Option" => vec!["Some".to_owned()],
            "Result" => vec!["Ok".to_owned()],
            _ => Vec::new(),
        }
    }

    fn read_effect(
        &mut self,
        name: &str,
        arguments: &Arguments<'_>,
        default_holds: &[String],
        effects: &mut Effects,
    ) -> Read<()> {
        match name {
            "acquires" | "locks" => {
                let held_by_result = name == "acquires";
                let reach = match arguments.param_value("key")? {
                    Some(key) => Reach::Key(key),
                    None => Reach::Whole,
                };
                let holds_in = match arguments.list("holds_in") {
                    Some(variants) => variants
                        .iter()
                        .filter_map(|arg| match arg {
                            AttributeArg::Word(word) => Some(self.symbols.intern(word)),
                            _ => None,
                        })
                        .collect(),
                    None if held_by_result => default_holds
                        .iter()
                        .map(|name| self.symbols.intern(name))
                        .collect(),
                    None => Vec::new(),
                };
                effects.acquisitions.push(Acquisition {
                    mode: arguments.mode()?,
                    of: arguments.param_value("of")?.unwrap_or(0),
                    reach,
                    is_try: arguments.has("try"),
                    asynchronous: arguments.has("asynchronous"),
                    holds_in,
                    held_by_result,
                });
            }
            "reholds" => effects.reholds = Some((arguments.mode()?, arguments.has("waits"))),
            "releases_during" => {
                effects.releases_during = Some(arguments.param(arguments.first()?)?)
            }
            "op" => effects.accesses.push(Access {
                kind: access_kind(arguments.first()?)?,
                of: arguments.param_value("of")?.unwrap_or(0),
                key: arguments.param_value("key")?,
                value: arguments.param_value("value")?,
                previous: arguments.has("previous"),
                mutable: arguments.has("mutable"),
            }),
            "snapshot" => effects.snapshot = Some(snapshot_access(arguments.first()?)?),
            "runs" => {
                let run = self.read_run(arguments)?;
                effects.runs.push(run);
            }
            "spawns" => {
                let kind = arguments
                    .words()
                    .nth(1)
                    .ok_or_else(|| Wrong("needs a kind".into()))?;
                effects
                    .spawns
                    .push((arguments.param(arguments.first()?)?, spawn_kind(kind)?));
            }
            "scope" => effects.scope = Some(arguments.param(arguments.first()?)?),
            "waits" => {
                effects.waits = Some((
                    wait_kind(arguments.first()?)?,
                    arguments.has("asynchronous"),
                ))
            }
            "carries" => {
                for arg in arguments.args {
                    let AttributeArg::Assign(from, into) = arg else {
                        return Err(Wrong(
                            "takes `Variant = Variant` or `Variant = result`".into(),
                        ));
                    };
                    let mut side = |text: &str| match text {
                        "_" | "result" | "self" => None,
                        variant => Some(self.symbols.intern(variant)),
                    };
                    effects.carries.push(Carry {
                        from: side(from),
                        into: side(into),
                    });
                }
            }
            "stores" => {
                let into = arguments.param_value("into")?.unwrap_or(0);
                for word in arguments.words() {
                    effects.stores.push((arguments.param(word)?, into));
                }
            }
            "takes" => {
                effects.takes = Some(
                    arguments
                        .words()
                        .next()
                        .map_or(Ok(0), |word| arguments.param(word))?,
                )
            }
            "forces" => effects.forces = true,
            "same" => effects.same = Some(arguments.param_value("of")?.unwrap_or(0)),
            "wraps" => effects.wraps = Some(arguments.param(arguments.first()?)?),
            "clones" => match arguments.first()? {
                "deep" => effects.clones_deep = true,
                "values" => effects.clones_values = true,
                other => return Err(Wrong(format!("`{other}` is neither `deep` nor `values`"))),
            },
            "item_of" => effects.item_of = true,
            "blocking" => effects.blocking = true,
            "panics" => effects.panics = true,
            "forgets" => effects.forgets = Some(arguments.param(arguments.first()?)?),
            "registers" => effects.registers = true,
            "macro_shape" | "stub" | "must_use" | "doc" => {}
            _ => return Err(Wrong("is not known on a function".into())),
        }
        Ok(())
    }

    fn read_run(&mut self, arguments: &Arguments<'_>) -> Read<ClosureRun> {
        let mut variant = |key: &str| {
            arguments
                .value(key)
                .filter(|text| *text != "items")
                .map(|text| self.symbols.intern(text))
        };
        let (with, into) = (variant("with"), variant("into"));
        let under = arguments.value("under");
        Ok(ClosureRun {
            closure: arguments.param(arguments.first()?)?,
            run: if arguments.has("later") {
                Run::Later
            } else {
                Run::Now
            },
            with,
            into,
            result: arguments.has("result"),
            items: arguments.has("items"),
            many: arguments.has("many"),
            into_items: arguments.value("into") == Some("items"),
            under: under
                .filter(|name| *name != "result")
                .map(|name| arguments.param(name))
                .transpose()?,
            under_result: under == Some("result"),
        })
    }
}

fn read_lock(arguments: &Arguments<'_>) -> Read<LockModel> {
    let mut lock = LockModel {
        kind: LockKind::Plain,
        asynchronous: false,
    };
    for word in arguments.words() {
        match word {
            "sharded" => lock.kind = LockKind::Sharded,
            "cell" => lock.kind = LockKind::Cell,
            "once" => lock.kind = LockKind::Once,
            "semaphore" => lock.kind = LockKind::Semaphore,
            "asynchronous" => lock.asynchronous = true,
            other => return Err(Wrong(format!("`{other}` is no kind of lock"))),
        }
    }
    Ok(lock)
}

fn read_map(arguments: &Arguments<'_>, params: &[String]) -> Read<MapModel> {
    let parameter = |key: &str| -> Option<u32> {
        let name = arguments.value(key)?;
        params
            .iter()
            .position(|param| param == name)
            .and_then(|index| u32::try_from(index).ok())
    };
    Ok(MapModel {
        key: parameter("key"),
        value: parameter("value"),
        concurrent: arguments.has("concurrent"),
    })
}

fn access_kind(word: &str) -> Read<AccessKind> {
    Ok(match word {
        "lookup" => AccessKind::Lookup,
        "contains" => AccessKind::Contains,
        "len" => AccessKind::Len,
        "iterate" => AccessKind::Iterate,
        "entry" => AccessKind::Entry,
        "insert" => AccessKind::Insert,
        "remove" => AccessKind::Remove,
        "update" => AccessKind::Update,
        "clear" => AccessKind::Clear,
        "replace" => AccessKind::Replace,
        "compound" => AccessKind::Compound,
        other => return Err(Wrong(format!("`{other}` is no kind of access"))),
    })
}

fn snapshot_access(word: &str) -> Read<SnapshotAccess> {
    Ok(match word {
        "load" => SnapshotAccess::Load,
        "store" => SnapshotAccess::Store,
        "swap" => SnapshotAccess::Swap,
        "update" => SnapshotAccess::Update,
        "compare_and_swap" => SnapshotAccess::CompareAndSwap,
        other => return Err(Wrong(format!("`{other}` is no access of a snapshot cell"))),
    })
}

fn spawn_kind(word: &str) -> Read<SpawnKind> {
    Ok(match word {
        "thread" => SpawnKind::Thread,
        "task" => SpawnKind::Task,
        "local_task" => SpawnKind::LocalTask,
        "scoped" => SpawnKind::Scoped,
        "pool" => SpawnKind::Pool,
        "blocking" => SpawnKind::Blocking,
        other => return Err(Wrong(format!("`{other}` is no way to spawn"))),
    })
}

fn wait_kind(word: &str) -> Read<WaitKind> {
    Ok(match word {
        "join" => WaitKind::Join,
        "recv" => WaitKind::Receive,
        "send" => WaitKind::Send,
        "block_on" => WaitKind::BlockOn,
        "barrier" => WaitKind::Barrier,
        "park" => WaitKind::Park,
        "child" => WaitKind::Child,
        "condvar" => WaitKind::Condvar,
        "lock" => WaitKind::Lock,
        other => return Err(Wrong(format!("`{other}` is no way to wait"))),
    })
}
