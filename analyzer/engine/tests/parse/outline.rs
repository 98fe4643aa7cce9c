//! Outlines: which functions a scan of tokens sees, and what passing their bodies over does.

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{Outline, PassedOver, Word, on_deep_stack, with_outlined};

use super::names;

const TEXT: &str = r#"
/// Names `fn commented()` and nothing more.
pub struct Store { map: HashMap<u8, u8> }

lazy_static! { static ref SHARED: Mutex<HashMap<u8, u8>> = Mutex::default(); }

impl<'a, K: Eq> Reader<K> for Store {
    fn read(&self) -> usize where K: Copy { self.map.len() + Other::count(1) + free(2) }
    fn required(&self);
}

mod inner {
    fn broken() { let x = ; "}" }
    fn good() { log!("{}", '}') }
}
"#;

fn body_has(outline: &Outline, index: usize, word: Word) -> bool {
    outline
        .body_words(&outline.functions[index])
        .contains(&word)
}

#[test]
fn functions_with_bodies_are_seen_wherever_items_stand() {
    let outline = Outline::of(TEXT);
    let found: Vec<Word> = outline.functions.iter().map(|f| f.name).collect();
    assert_eq!(found, ["read", "broken", "good"].map(Word::of));
    let owner = outline.functions[0].owner.expect("it stands in an impl");
    let owner = &outline.items[owner as usize];
    assert_eq!(owner.name, Some(Word::of("Store")));
    assert_eq!(owner.of_trait, Some(Word::of("Reader")));
    assert!(outline.functions[0].has_self && !outline.functions[1].has_self);
}

#[test]
fn words_tell_methods_functions_of_types_free_functions_and_macros_apart() {
    let outline = Outline::of(TEXT);
    let count = Word::of("count");
    assert!(body_has(&outline, 0, Word::of("len").method()));
    assert!(body_has(&outline, 0, count.of_owner(Word::of("Other"))));
    assert!(body_has(&outline, 0, Word::of("free").free()));
    assert!(!body_has(&outline, 0, count.free()) && !body_has(&outline, 0, count.method()));
    assert!(body_has(&outline, 2, Word::of("log").called_macro()));
}

#[test]
fn a_macro_that_declares_items_gives_its_words() {
    let outline = Outline::of(TEXT);
    let shared =
        |item: &&mapwarden_engine::parse::ItemOutline| item.name == Some(Word::of("SHARED"));
    let item = outline.items.iter().find(shared).expect("it is declared");
    for word in ["Mutex", "HashMap"] {
        assert!(outline.item_words(item).contains(&Word::of(word)), "{word}");
    }
}

#[test]
fn what_is_wrong_in_a_body_that_is_passed_over_is_told_only_if_it_is_parsed() {
    for (parsed, problems) in [(true, 1), (false, 0)] {
        let (found, kept, passed_over) = on_deep_stack(|| {
            let outline = Outline::of(TEXT);
            let bodies = outline.bodies(|index| index == 1);
            let passed_over = PassedOver {
                bodies: &bodies,
                functions: &[],
                parsed,
                tables: !parsed,
            };
            with_outlined(TEXT, &outline, Edition::E2024, passed_over, |file| {
                (file.problems.len(), names(&file), file.passed_over.clone())
            })
        });
        assert_eq!(found, problems);
        assert!(kept.contains(&"good".to_owned()), "{kept:?}");
        let at = TEXT.find("{ let x").expect("it is there") as u32;
        assert_eq!(passed_over, [at]);
    }
}

#[test]
fn heads_tell_what_is_given_and_what_stands_in_generic_arguments() {
    let outline = Outline::of(
        "pub struct Shared<T>(Arc<Mutex<Vec<T>>>);\n\
         pub(crate) fn hand(x: &Input) -> Arc<Mutex<Output>> { }\n\
         fn with(f: impl FnOnce(&Inner)) { }\n\
         macro_rules! later { () => {} }\n",
    );
    let shared = &outline.items[0];
    assert!(shared.is_public && shared.is_generic);
    let [hand, with] = &outline.functions[..] else {
        panic!("there are two functions");
    };
    assert!(!hand.is_public && !hand.is_generic && with.is_generic);
    assert_eq!(outline.parameter_words(hand), [Word::of("Input")]);
    assert!(outline.output_words(hand).contains(&Word::of("Output")));
    let [arc, mutex, inner] = ["Arc", "Mutex", "Output"].map(Word::of);
    let arguments = outline.head_arguments(hand);
    assert!(arguments.contains(&(mutex, inner)) && arguments.contains(&(arc, inner)));
    assert!(!arguments.contains(&(inner, mutex)));
    assert!(outline.output_words(with).contains(&Word::of("Inner")));

    let later = outline.items.iter().find(|item| item.is_macro);
    assert_eq!(later.and_then(|item| item.name), Some(Word::of("later")));
}

#[test]
fn imports_and_associated_types_are_told_apart_from_types() {
    let outline = Outline::of(
        "use store::{Cache, open};\nuse store::prelude::*;\nuse crate::own::*;\n\
         impl Deref for Handle { type Target = Cache; }\n",
    );
    let [some, all, own, handle, target] = &outline.items[..] else {
        panic!("{} items", outline.items.len());
    };
    assert!(some.is_use && !some.is_glob && some.name == Some(Word::of("store")));
    let words = outline.item_words(some);
    assert!(words.contains(&Word::of("Cache")) && words.contains(&Word::of("open").free()));
    assert!(all.is_glob && all.name == Some(Word::of("store")));
    assert!(own.is_glob && own.name == Some(Word::of("crate")));
    assert_eq!(handle.name, Some(Word::of("Handle")));
    assert!(target.is_associated && !target.is_type);
    assert_eq!(target.name, Some(Word::of("Handle")));
}

#[test]
fn paths_are_recorded_with_what_they_begin_with() {
    let outline = Outline::of(
        "fn f(cache: &store::Cache) { other::open(); let k = Kind::Map; own::deep::Inner::new(); }\n\
         extern crate kept;\nuse lots::{Mutex as Locked, RwLock};\n",
    );
    let [f] = &outline.functions[..] else {
        panic!("there is one function");
    };
    let [cache, open, map, inner] = ["Cache", "open", "Map", "Inner"].map(Word::of);
    let root = |name: &str| Word::of(name).free();
    let head = outline.parameter_words(f);
    assert!(head.contains(&cache) && head.contains(&cache.under(root("store"))));
    assert!(head.contains(&Word::of("store").root()));
    let words = outline.body_words(f);
    assert!(words.contains(&open.free().under(root("other"))));
    assert!(
        words.contains(&inner.under(root("own"))) && !words.contains(&inner.under(root("deep")))
    );
    // A variant is no type.
    assert!(words.contains(&map.of_owner(Word::of("Kind"))) && !words.contains(&map));
    let [kept, lots] = &outline.items[..] else {
        panic!("there are two imports");
    };
    assert!(kept.is_use && kept.is_glob && kept.name == Some(Word::of("kept")));
    assert!(outline.item_words(lots).contains(&Word::of("lots").root()));
    let renamed = (Word::of("Mutex"), Word::of("Locked"));
    assert_eq!(outline.item_arguments(lots), [renamed]);
}

#[test]
fn declarations_tell_what_stands_in_generic_arguments() {
    let outline = Outline::of(
        "struct State { rows: Mutex<HashMap<u8, Inner>>, plain: HashMap<u8, Other> }\n\
         static LIMIT: Cell<Map> = Cell::new(A < B);\n\
         enum Kind { Mutex(Inner), Map { of: Box<dyn Other> } }\n\
         fn f<T>(it: T) -> Output where T: Bound { }\n\
         fn with<F>(f: F) -> Output where F: FnOnce(&Given) { }\n",
    );
    let [state, limit, kind] = &outline.items[..] else {
        panic!("there are three items");
    };
    let word = Word::of;
    let pairs = outline.item_arguments(state);
    assert!(pairs.contains(&(word("Mutex"), word("HashMap"))));
    assert!(pairs.contains(&(word("Mutex"), word("Inner"))));
    assert!(!pairs.contains(&(word("Mutex"), word("Other"))));
    assert_eq!(outline.item_arguments(limit), [(word("Cell"), word("Map"))]);
    let of_kind = outline.item_words(kind);
    assert!(of_kind.contains(&word("Inner")) && of_kind.contains(&word("Other").object()));
    assert!(!of_kind.contains(&word("Mutex")) && !of_kind.contains(&word("Map")));
    let f = &outline.functions[0];
    assert_eq!(outline.output_words(f), [word("Output")]);
    assert!(outline.parameter_words(f).contains(&word("Bound")));
    // What a closure is given counts as a result.
    assert!(
        outline
            .output_words(&outline.functions[1])
            .contains(&word("Given"))
    );
}

#[test]
fn fields_are_told_apart_and_so_is_what_uses_them() {
    let outline = Outline::of(
        "pub struct Hub { pub rows: Mutex<Map>, pub(crate) gate: Mutex<()>, size: usize }\n\
         pub enum Kind { One(Arc<Map>), Two { held: Guard } }\n\
         type Alias = Mutex<Map>;\n\
         fn touch(hub: &Hub) { let Hub { gate, .. } = hub; hub.rows.lock(); hub.size(); Kind::make(); }\n",
    );
    let fields = |index: usize| {
        let fields = outline.fields(&outline.items[index]);
        let told = fields.iter().map(|field| {
            let words = outline.field_words(field).to_vec();
            (field.name, field.is_public, words)
        });
        told.collect::<Vec<_>>()
    };
    let word = Word::of;
    assert_eq!(
        fields(0),
        [
            (Some(word("rows")), true, vec![word("Mutex"), word("Map")]),
            (Some(word("gate")), false, vec![word("Mutex")]),
            (Some(word("size")), false, vec![]),
        ]
    );
    assert_eq!(
        fields(1),
        [
            (None, false, vec![word("Arc"), word("Map")]),
            (Some(word("held")), true, vec![word("Guard")]),
        ]
    );
    assert_eq!(fields(2), []);
    let uses = outline.field_uses(&outline.functions[0]);
    for (name, used) in [
        ("gate", true),
        ("rows", true),
        ("make", true),
        ("size", false),
    ] {
        assert_eq!(uses.contains(&word(name)), used, "{name}");
    }
}

#[test]
fn long_lists_of_literals_can_be_left_out_and_functions_too() {
    let list = "0x1F, ".repeat(100);
    let text = format!(
        "const TABLE: [u8; 100] = [{list}];\n\
         const NAMED: [u8; 2] = [ONE, TWO];\n\
         #[inline] fn gone(x: u8) -> u8 {{ x }}\n\
         fn kept() {{}}\n"
    );
    let lengths = on_deep_stack(move || {
        let outline = Outline::of(&text);
        let functions = outline.whole_functions(|index| index == 0);
        let passed_over = PassedOver {
            functions: &functions,
            tables: true,
            ..PassedOver::default()
        };
        with_outlined(&text, &outline, Edition::E2024, passed_over, |file| {
            assert!(file.problems.is_empty());
            let lengths = file.items.iter().map(|item| match &item.item {
                syn::Item::Const(item) => match &*item.expr {
                    syn::Expr::Array(array) => array.elems.len(),
                    _ => usize::MAX,
                },
                _ => usize::MAX,
            });
            lengths.collect::<Vec<_>>()
        })
    });
    assert_eq!(lengths, [0, 2, usize::MAX]);
}
