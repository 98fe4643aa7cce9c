//! Prints the type and call target of every expression of a file: for looking at what `link` sees.
use std::path::PathBuf;

use mapwarden_engine::discover::{Discovery, Sources};
use mapwarden_engine::flow::FlowOptions;
use mapwarden_engine::link::{Callee, Program, Ty, TyArena, TyKind};
use mapwarden_engine::pipeline::{Pipeline, Stubs};

fn show(program: &Program, types: &TyArena, ty: Ty, depth: u32) -> String {
    if depth > 6 {
        return "…".to_owned();
    }
    let list = |list: &[Ty]| {
        list.iter()
            .map(|&ty| show(program, types, ty, depth + 1))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let name = |def| {
        program
            .item(def)
            .name
            .map_or("?", |n| program.text(program.symbol(def.file, n)))
    };
    match types.kind(ty) {
        TyKind::Unknown => "?".to_owned(),
        TyKind::Never => "!".to_owned(),
        TyKind::Primitive(p) => format!("{p:?}").to_lowercase(),
        TyKind::Adt(def, args) if args.is_empty() => name(*def).to_owned(),
        TyKind::Adt(def, args) => format!("{}<{}>", name(*def), list(args)),
        TyKind::Ref(m, inner) => format!(
            "&{}{}",
            if *m { "mut " } else { "" },
            show(program, types, *inner, depth + 1)
        ),
        TyKind::Tuple(parts) => format!("({})", list(parts)),
        TyKind::FnItem(def, args) => format!("fn {}<{}>", name(*def), list(args)),
        TyKind::Projection(base, _, n) => format!(
            "<{}>::{}",
            show(program, types, *base, depth + 1),
            program.text(*n)
        ),
        TyKind::Closure(_, _, i, o) => {
            format!("|{}| {}", list(i), show(program, types, *o, depth + 1))
        }
        TyKind::Slice(i) => format!("[{}]", show(program, types, *i, depth + 1)),
        TyKind::Array(i) => format!("[{}; _]", show(program, types, *i, depth + 1)),
        TyKind::AsyncBlock(_, _, o) | TyKind::AsyncCall(_, o) => {
            format!("async {}", show(program, types, *o, depth + 1))
        }
        TyKind::Opaque(b) | TyKind::Dyn(b) => format!(
            "dyn {}",
            b.iter()
                .map(|b| format!("{}<{}>", name(b.def), list(&b.args)))
                .collect::<Vec<_>>()
                .join("+")
        ),
        TyKind::Param(def, n) => format!("{}#{}", name(*def), n),
        other => format!("{other:?}"),
    }
}

fn main() {
    let path = PathBuf::from(std::env::args().nth(1).expect("a file"));
    mapwarden_engine::parse::on_deep_stack(move || {
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
        for unit in pipeline.units() {
            let facts = pipeline.analyse(&unit, &FlowOptions::default());
            for problem in &facts.problems {
                println!("{problem:?}");
            }
            for body in &facts.bodies {
                println!(
                    "== {} calls {:?}",
                    facts.program.paths[&body.owner], body.calls
                );
                let data = facts.program.body(body.body);
                let text = sources.text(file).expect("readable");
                for (index, expr) in data.exprs.iter().enumerate() {
                    let span = expr.span.shifted(data.base);
                    let source: String = text[span.start as usize..span.end as usize]
                        .chars()
                        .filter(|c| *c != '\n')
                        .take(60)
                        .collect();
                    let id = mapwarden_engine::lower::ir::ExprId(index as u32);
                    let callee = body.callees.get(&id).map(|callee| match callee {
                        Callee::Functions(defs, _) => format!(
                            "-> {}",
                            facts.program.item(defs[0]).name.map_or("?", |n| facts
                                .program
                                .text(facts.program.symbol(defs[0].file, n)))
                        ),
                        other => format!("-> {other:?}"),
                    });
                    println!(
                        "  {:60} : {} {}",
                        source,
                        show(&facts.program, &body.types, body.exprs[index], 0),
                        callee.unwrap_or_default()
                    );
                }
            }
        }
    });
}
