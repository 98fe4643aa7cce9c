//! Any text: no panic, no overflow, and every place lies in the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{intent_comments, on_deep_stack, with_parsed};

fuzz_target!(|input: (&str, u8)| {
    let (text, edition) = input;
    let edition = [Edition::E2015, Edition::E2018, Edition::E2021, Edition::E2024][usize::from(edition % 4)];
    let inside = |span: mapwarden_engine::span::Span| text.get(span.start as usize..span.end as usize).is_some();
    on_deep_stack(|| {
        with_parsed(text, edition, |parsed| {
            assert_eq!(parsed.partial, !parsed.problems.is_empty());
            assert!(parsed.items.iter().all(|item| inside(item.span)));
            assert!(parsed.problems.iter().all(|problem| inside(problem.span)));
        });
    });
    assert!(intent_comments(text).into_iter().all(|(span, ..)| inside(span)));
});
