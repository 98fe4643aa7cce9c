//! The items that can be marked.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Generics, Ident, Result, Token, Type, Visibility,
};

/// A struct with its fields.
pub(crate) struct Owner {
    pub(crate) item: DeriveInput,
}

impl Owner {
    pub(crate) fn parse(item: TokenStream) -> Result<Self> {
        let place = "`#[shared_state]` goes on a struct; on a static or a type alias write `#[shared_map(..)]`";
        let item: DeriveInput =
            syn::parse2(item.clone()).map_err(|_| Error::new(first_keyword(&item), place))?;
        match &item.data {
            Data::Struct(_) => Ok(Self { item }),
            Data::Enum(found) => Err(Error::new(found.enum_token.span, place)),
            Data::Union(found) => Err(Error::new(found.union_token.span, place)),
        }
    }

    pub(crate) fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        let fields = match &mut self.item.data {
            Data::Struct(data) => Some(data.fields.iter_mut()),
            Data::Enum(_) | Data::Union(_) => None,
        };
        fields.into_iter().flatten()
    }
}

/// A static or type alias.
pub(crate) struct Single {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) map: Type,
    pub(crate) kind: SingleKind,
    /// What is wrong with an item that can still be read.
    pub(crate) problem: Option<Error>,
}

pub(crate) enum SingleKind {
    /// With its initializer, if there is one.
    Static(Option<TokenStream>),
    Alias(Generics),
}

impl Single {
    pub(crate) fn parse(item: TokenStream) -> Result<Self> {
        Self::read
            .parse2(item.clone())
            .map_err(|error| place_error(&item).unwrap_or(error))
    }

    fn read(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if input.peek(Token![static]) {
            input.parse::<Token![static]>()?;
            let problem = input.parse::<Option<Token![mut]>>()?.map(|token| {
                let message =
                    "a shared map is changed through its operations: write `static` without `mut`";
                Error::new(token.span, message)
            });
            let name = input.parse()?;
            input.parse::<Token![:]>()?;
            let map = input.parse()?;
            let initializer = match input.parse::<Option<Token![=]>>()? {
                Some(_) => Some(until_semicolon(input)?),
                None => None,
            };
            input.parse::<Token![;]>()?;
            return Ok(Self {
                attributes,
                visibility,
                name,
                map,
                kind: SingleKind::Static(initializer),
                problem,
            });
        }
        input.parse::<Token![type]>()?;
        let name = input.parse()?;
        let mut generics: Generics = input.parse()?;
        generics.where_clause = input.parse()?;
        input.parse::<Token![=]>()?;
        let map = input.parse()?;
        input.parse::<Token![;]>()?;
        Ok(Self {
            attributes,
            visibility,
            name,
            map,
            kind: SingleKind::Alias(generics),
            problem: None,
        })
    }
}

fn until_semicolon(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !input.peek(Token![;]) {
        input.parse::<TokenTree>()?.to_tokens(&mut tokens);
    }
    Ok(tokens)
}

/// What to say where `#[shared_map]` cannot stand at all; `None` where it can.
fn place_error(item: &TokenStream) -> Option<Error> {
    let keyword = first_keyword_of(item)?;
    let message = match keyword.to_string().as_str() {
        "static" | "type" => return None,
        "struct" => {
            "on a struct write `#[shared_state]`, and `#[shared_map(..)]` on each of its map fields"
        }
        "const" => "a `const` is copied into every use, so nothing would be shared: write `static`",
        _ => {
            "`#[shared_map(..)]` goes on a static, a type alias, or a field of a struct under `#[shared_state]`"
        }
    };
    Some(Error::new(keyword.span(), message))
}

fn first_keyword(item: &TokenStream) -> Span {
    first_keyword_of(item).map_or_else(Span::call_site, |keyword| keyword.span())
}

/// The word that says what an item is, after attributes and visibility.
fn first_keyword_of(item: &TokenStream) -> Option<Ident> {
    let words = item.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    });
    words.into_iter().find(|word| word != "pub")
}
