//! Functions and macros as words see them.

use smallvec::SmallVec;

use crate::parse::{FunctionOutline, ItemOutline, Outline, Word};

/// A function, or a macro, whose words stand where it is called.
pub(super) struct Member<'a> {
    /// What it can be called by.
    pub(super) keys: SmallVec<[Word; 4]>,
    /// That of them that any type's method may have.
    pub(super) method: Option<Word>,
    /// The type or trait whose method it is.
    pub(super) owner: Option<Word>,
    /// The trait whose method it implements.
    pub(super) of_trait: Option<Word>,
    /// What it does is told by how it is instantiated.
    pub(super) is_generic: bool,
    /// What it is given may act while it does: a closure.
    pub(super) takes_closure: bool,
    /// Nothing runs beside it but the tasks that it starts itself.
    pub(super) is_test: bool,
    /// The words of its body, of its parameters, and of its result.
    pub(super) words: &'a [Word],
    /// What may name fields in its body.
    pub(super) uses: &'a [Word],
    pub(super) parameters: &'a [Word],
    pub(super) output: &'a [Word],
    pub(super) tokens: u32,
}

impl<'a> Member<'a> {
    pub(super) fn function(outline: &'a Outline, function: &FunctionOutline) -> Self {
        let owner = function.owner.map(|owner| &outline.items[owner as usize]);
        let owner = owner.filter(|owner| owner.has_methods);
        let mut keys = SmallVec::new();
        let mut method = None;
        match owner {
            Some(owner) => {
                if function.has_self {
                    method = Some(function.name.method());
                    keys.extend(method);
                }
                let owners = owner.name.into_iter().chain(owner.of_trait);
                keys.extend(owners.map(|owner| function.name.of_owner(owner)));
            }
            None => keys.push(function.name.free()),
        }
        Self {
            keys,
            method,
            owner: owner.and_then(|owner| owner.name),
            of_trait: owner.and_then(|owner| owner.of_trait),
            is_generic: function.is_generic || owner.is_some_and(|owner| owner.is_generic),
            takes_closure: function.takes_closure,
            is_test: function.is_test,
            words: outline.body_words(function),
            uses: outline.field_uses(function),
            parameters: outline.parameter_words(function),
            output: outline.output_words(function),
            tokens: function.tokens,
        }
    }

    pub(super) fn called_macro(outline: &'a Outline, item: &ItemOutline) -> Self {
        Self {
            keys: item.name.iter().map(|name| name.called_macro()).collect(),
            method: None,
            owner: None,
            of_trait: None,
            is_generic: true,
            takes_closure: true,
            is_test: false,
            words: outline.item_words(item),
            uses: outline.macro_uses(item),
            parameters: &[],
            output: &[],
            tokens: u32::MAX,
        }
    }

    /// Words of its parameters and result.
    pub(super) fn head(&self) -> impl Iterator<Item = Word> + Clone + '_ {
        self.parameters.iter().chain(self.output).copied()
    }

    /// Every word that it has in sight.
    pub(super) fn all(&self) -> impl Iterator<Item = Word> + Clone + '_ {
        let owners = self.owner.into_iter().chain(self.of_trait);
        self.words.iter().copied().chain(self.head()).chain(owners)
    }
}
