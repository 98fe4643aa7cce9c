//! The analyzer's answers for a package: what each call resolves to, and what is held there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use mapwarden_engine::discover::{DiscoverOptions, Sources, discover};
use mapwarden_engine::flow::{EventKind, FlowOptions, FunctionFacts, TokenId, TokenOrigin};
use mapwarden_engine::link::{Callee, DefId, Program, ProgramFile, TypedBody};
use mapwarden_engine::lower::ir::{Body, ExprId, ExprKind, ItemKind, LoopKind};
use mapwarden_engine::pipeline::{PackageFacts, Pipeline, Stubs};
use mapwarden_engine::span::{FileId, Span};

use super::reader::Place;

/// What a call resolved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    Functions(Vec<DefId>),
    Constructor,
    Closure,
    Value,
    Unknown,
}

/// What is held at a call.
#[derive(Debug, Clone, Default)]
pub(super) struct Held {
    pub(super) may: BTreeSet<Place>,
    pub(super) must: BTreeSet<Place>,
}

/// Everything asked of a package.
pub(super) struct Answers {
    pub(super) facts: PackageFacts,
    pub(super) resolved: BTreeMap<Place, Vec<Answer>>,
    pub(super) held: BTreeMap<Place, Held>,
    /// Function bodies that were read, by file: lines of the first and last character.
    pub(super) bodies: BTreeMap<String, Vec<(u32, u32)>>,
    /// Calls of macros whose tokens stay dark.
    pub(super) dark: Vec<Place>,
    /// `macro_rules!` of the package, with their names.
    definitions: Vec<(Place, String)>,
    /// What calls in expansions resolved to, by the macro's name: all of them stand at its call.
    expanded: BTreeMap<String, Vec<Answer>>,
}

/// Analyses the package in `folder`. Must run on a thread with the parser's stack.
/// `features` are those that it was built with.
pub(super) fn ask(folder: &Path, features: &[String]) -> Option<Answers> {
    let sources = Sources::new(folder);
    let folder = folder.to_path_buf();
    let mut discovery = discover(
        &sources,
        std::slice::from_ref(&folder),
        &DiscoverOptions::default(),
    );
    for package in &mut discovery.packages {
        package.default_features = features.to_vec();
    }
    let (stubs, _) = Stubs::load(&[]);
    let pipeline = Pipeline::new(&sources, &discovery, &stubs);
    let options = FlowOptions {
        every_body: true,
        ..FlowOptions::default()
    };
    let unit = pipeline
        .units()
        .iter()
        .find(|unit| unit.package.is_some())?;
    let facts = pipeline.analyse(unit, &options);
    let mut positions = Positions {
        sources: &sources,
        lines: BTreeMap::new(),
    };
    let mut answers = Answers {
        resolved: BTreeMap::new(),
        held: BTreeMap::new(),
        bodies: BTreeMap::new(),
        dark: Vec::new(),
        definitions: Vec::new(),
        expanded: BTreeMap::new(),
        facts,
    };
    answers.collect_resolved(&mut positions);
    answers.collect_held(&mut positions);
    let own =
        |file: &&ProgramFile| answers.facts.program.crates[file.crate_id.0 as usize].is_workspace;
    for file in answers.facts.program.files.iter().filter(own) {
        if let Some(id) = file.id {
            for dark in &file.facts.opaque_macros {
                answers.dark.extend(positions.place(id, dark.span));
            }
            for item in &file.facts.items {
                if let (ItemKind::MacroRules(_), Some(name)) = (&item.kind, item.name)
                    && let Some(place) = positions.place(id, item.span.shifted(item.base))
                {
                    let name = file.facts.names.text(name).to_owned();
                    answers.definitions.push((place, name));
                }
            }
        }
    }
    Some(answers)
}

impl Answers {
    fn collect_resolved(&mut self, positions: &mut Positions<'_>) {
        let program = &self.facts.program;
        for typed in &self.facts.bodies {
            let Some(file) = program.files[typed.body.file as usize].id else {
                continue;
            };
            let body = program.body(typed.body);
            if let Some(value) = body.value
                && let Some(place) = positions.place(file, body.span(value))
            {
                let lines = (place.start.0, place.end.0);
                self.bodies.entry(place.file).or_default().push(lines);
            }
            for (id, span) in names_of_calls(body) {
                let answer = answer(typed, id);
                if let Some(name) = positions.called_macro(file, span) {
                    let known = self.expanded.entry(name).or_default();
                    known.extend(answer.iter().cloned());
                }
                if let Some(place) = positions.place(file, span) {
                    self.resolved.entry(place).or_default().extend(answer);
                }
            }
        }
    }

    fn collect_held(&mut self, positions: &mut Positions<'_>) {
        let program = &self.facts.program;
        for function in &self.facts.flow.functions {
            let Some(file) = function.def.and_then(|def| program.file(def).id) else {
                continue;
            };
            let mut sites: BTreeMap<Span, (BTreeSet<Span>, BTreeSet<Span>)> = BTreeMap::new();
            for (id, event) in function.reachable_events() {
                let gives = function
                    .tokens
                    .iter()
                    .any(|token| token.origin == TokenOrigin::Event(id));
                let is_site = match event.kind {
                    EventKind::Acquire(_) => true,
                    _ => gives,
                };
                if !is_site {
                    continue;
                }
                let may = spans(function, &event.held.may);
                let must = spans(function, &event.held.must);
                sites
                    .entry(event.span)
                    .and_modify(|site| {
                        site.0.extend(may.iter().copied());
                        site.1.retain(|span| must.contains(span));
                    })
                    .or_insert((may, must));
            }
            for (span, (may, must)) in sites {
                let Some(place) = positions.place(file, span) else {
                    continue;
                };
                let mut all = |spans: BTreeSet<Span>| -> BTreeSet<Place> {
                    spans
                        .into_iter()
                        .filter_map(|span| positions.place(file, span))
                        .collect()
                };
                let (may, must) = (all(may), all(must));
                self.held
                    .entry(place)
                    .and_modify(|held| {
                        held.may.extend(may.iter().cloned());
                        held.must.retain(|place| must.contains(place));
                    })
                    .or_insert(Held { may, must });
            }
        }
    }

    /// What the call at a place resolved to. rustc's place of a call in a macro's definition is there, the
    /// analyzer's is where the macro is called.
    pub(super) fn at(&self, place: &Place) -> Option<&Vec<Answer>> {
        self.resolved.get(place).or_else(|| {
            let (_, name) = self.definitions.iter().find(|(definition, _)| {
                definition.file == place.file
                    && definition.start <= place.start
                    && place.end <= definition.end
            })?;
            self.expanded.get(name)
        })
    }

    pub(super) fn program(&self) -> &Program {
        &self.facts.program
    }
}

fn spans(function: &FunctionFacts, tokens: &[TokenId]) -> BTreeSet<Span> {
    tokens
        .iter()
        .map(|&token| function.token(token))
        .filter(|token| matches!(token.origin, TokenOrigin::Event(_)))
        .map(|token| token.span)
        .collect()
}

fn answer(typed: &TypedBody, id: ExprId) -> Vec<Answer> {
    let one = |callee: &Callee| match callee {
        Callee::Functions(functions, _) => Answer::Functions(functions.to_vec()),
        Callee::Virtual {
            declaration,
            implementations,
        } => {
            let mut all = vec![*declaration];
            all.extend(implementations);
            Answer::Functions(all)
        }
        Callee::Constructor(..) => Answer::Constructor,
        Callee::Closure(_) => Answer::Closure,
        Callee::Value => Answer::Value,
        Callee::Unknown => Answer::Unknown,
    };
    let callees = typed
        .callees
        .get(&id)
        .into_iter()
        .chain(typed.into_iter.get(&id));
    let mut all: Vec<Answer> = callees.map(one).collect();
    if let Some(adjustment) = typed.derefs.get(&id) {
        let overloaded = adjustment.derefs.iter().filter_map(|step| match step {
            mapwarden_engine::link::DerefStep::Overloaded(def) => Some(*def),
            mapwarden_engine::link::DerefStep::Builtin => None,
        });
        all.push(Answer::Functions(overloaded.collect()));
    }
    if all.is_empty() {
        all.push(Answer::Unknown);
    }
    all
}

/// What rustc takes for the place of a callee: the name of a method, the path of a function, else all of
/// the expression; for a loop its head.
fn names_of_calls(body: &Body) -> impl Iterator<Item = (ExprId, Span)> {
    (0_u32..)
        .map(ExprId)
        .zip(&body.exprs)
        .filter_map(|(id, expr)| {
            let span = match &expr.kind {
                ExprKind::MethodCall { name_span, .. } => name_span.shifted(body.base),
                ExprKind::Call { callee, .. } => body.span(*callee),
                ExprKind::Loop {
                    kind: LoopKind::For(_, head),
                    ..
                } => body.span(*head),
                // The brackets.
                ExprKind::Index { base, .. } => Span::new(body.span(*base).end, body.span(id).end),
                ExprKind::Unary(..) | ExprKind::Binary(..) | ExprKind::AssignOp(..) => {
                    body.span(id)
                }
                _ => return None,
            };
            Some((id, span))
        })
}

/// Bytes to lines and columns.
struct Positions<'a> {
    sources: &'a Sources,
    lines: BTreeMap<FileId, Option<Lines>>,
}

struct Lines {
    path: String,
    text: std::sync::Arc<str>,
    starts: Vec<usize>,
}

impl Positions<'_> {
    fn place(&mut self, file: FileId, span: Span) -> Option<Place> {
        let sources = self.sources;
        let lines = self.lines.entry(file).or_insert_with(|| {
            let text = sources.text(file).ok()?;
            let ends = text.match_indices('\n').map(|(at, _)| at + 1);
            Some(Lines {
                path: sources.display_path(file).replace('\\', "/"),
                starts: std::iter::once(0).chain(ends).collect(),
                text,
            })
        });
        let lines = lines.as_ref()?;
        Some(Place {
            file: lines.path.clone(),
            start: lines.at(span.start)?,
            end: lines.at(span.end)?,
        })
    }
}

impl Positions<'_> {
    /// The name of the macro whose call stands at a span.
    fn called_macro(&self, file: FileId, span: Span) -> Option<String> {
        let text = self.sources.text(file).ok()?;
        let call = text.get(span.start as usize..span.end as usize)?;
        let (path, _) = call.split_once('!')?;
        let name = path.rsplit("::").next()?;
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        (!name.is_empty() && name.chars().all(is_name)).then(|| name.to_owned())
    }
}

impl Lines {
    fn at(&self, offset: u32) -> Option<(u32, u32)> {
        let offset = offset as usize;
        let line = self.starts.partition_point(|&start| start <= offset);
        let column = self
            .text
            .get(self.starts[line - 1]..offset)?
            .chars()
            .count()
            + 1;
        Some((u32::try_from(line).ok()?, u32::try_from(column).ok()?))
    }
}
