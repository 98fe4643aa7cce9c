//! Prints the events of every function of a file with what is held at each: for looking at what `flow` sees.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example reads a file and prints what it shows"
)]
use std::path::PathBuf;

use mapwarden_engine::discover::{Discovery, Sources};
use mapwarden_engine::flow::{EventKind, FlowOptions, FunctionFacts, PlaceId};
use mapwarden_engine::pipeline::{Pipeline, Stubs};

fn place(facts: &FunctionFacts, id: PlaceId) -> String {
    let place = facts.place(id);
    format!(
        "{:?}{:?}{}",
        place.root,
        place.steps,
        if place.exact { "" } else { "?" }
    )
}

fn main() {
    let path = PathBuf::from(std::env::args().nth(1).expect("a file"));
    mapwarden_engine::parse::on_deep_stack(move || {
        let text = std::fs::read_to_string(&path).expect("a file that is there");
        let sources = Sources::new(std::path::Path::new("."));
        let file = sources.open(&path).expect("a file that is there");
        let discovery = Discovery {
            files: vec![(file, None)],
            ..Discovery::default()
        };
        let (stubs, problems) = Stubs::load(&[]);
        for problem in problems {
            println!(
                "{}: {}",
                problem.path.unwrap_or_default().display(),
                problem.message
            );
        }
        let pipeline = Pipeline::new(&sources, &discovery, &stubs);
        let start = std::time::Instant::now();
        for unit in pipeline.units() {
            let facts = pipeline.analyse(unit, &FlowOptions::default());
            for problem in &facts.problems {
                println!("problem: {}", problem.message);
            }
            let line = |at: u32| 1 + text[..at as usize].matches('\n').count();
            for function in &facts.flow.functions {
                let def = function.def.expect("set");
                println!(
                    "fn {} {:?}",
                    facts.program.paths.get(&def).map_or("?", |p| p),
                    function.closure
                );
                for index in (0..).take(function.places.len()) {
                    println!("  place {index}: {}", place(function, PlaceId(index)));
                }
                for owned in &function.owned {
                    println!("  owns {owned:?}");
                }
                for (id, event) in (0..).zip(&function.events) {
                    let token = |t: &mapwarden_engine::flow::TokenId| {
                        let token = function.token(*t);
                        format!(
                            "{}:{}",
                            line(token.span.start),
                            &text[token.span.start as usize..token.span.end as usize]
                        )
                    };
                    let may: Vec<_> = event.held.may.iter().map(token).collect();
                    let must: Vec<_> = event.held.must.iter().map(token).collect();
                    let what = match &event.kind {
                        EventKind::Acquire(a) => format!(
                            "acquire {} {:?}",
                            place(function, function.token(a.token).lock),
                            function.token(a.token).mode
                        ),
                        EventKind::Access(a) => format!(
                            "{:?} {} key {:?} through {:?}",
                            a.kind,
                            place(function, a.map),
                            a.key.map(|k| &function.value(k).kind),
                            a.through
                        ),
                        EventKind::Write(a) => format!("write {}", place(function, a.place)),
                        EventKind::Call(a) => format!(
                            "call {:?} remotes {:?}",
                            a.targets
                                .iter()
                                .map(|d| facts.program.paths.get(d))
                                .collect::<Vec<_>>(),
                            a.remotes
                        ),
                        other => format!("{other:?}"),
                    };
                    println!(
                        "  {id} {}:`{}` {what} may {may:?} must {must:?} {} controls {:?} data {:?}{}",
                        line(event.span.start),
                        &text[event.span.start as usize..event.span.end as usize],
                        if event.reachable { "" } else { "UNREACHABLE" },
                        function
                            .controls(mapwarden_engine::flow::EventId(id))
                            .iter()
                            .map(|c| (c.outcome, function.branch(c.branch).sources.to_vec()))
                            .collect::<Vec<_>>(),
                        function.data_sources(mapwarden_engine::flow::EventId(id)),
                        if event.result_used { "" } else { " unused" },
                    );
                }
            }
        }
        eprintln!("{:?}", start.elapsed());
    });
}
