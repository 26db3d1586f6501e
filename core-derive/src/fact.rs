//! What `#[fact(…)]` says of a field, and the table that the rows of a type make.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, Data, DeriveInput, Error, Ident, LitStr, Result, Token, Type, spanned::Spanned,
};

use super::read::{Options, camel, is};
use super::write::held;

/// What stands in the brackets of the attribute.
#[derive(Default)]
struct Row {
    zh: Option<LitStr>,
    en: Option<LitStr>,
    law: Option<LitStr>,
    column: Option<LitStr>,
    unit: Option<Ident>,
    reads: Option<Ident>,
    range: Option<[TokenStream; 2]>,
    sensitive: bool,
}

impl Parse for Row {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut row = Self::default();
        while !input.is_empty() {
            let key: Ident = input.parse()?;
            match key.to_string().as_str() {
                "zh" => row.zh = Some(input.parse()?),
                "en" => row.en = Some(input.parse()?),
                "law" => row.law = Some(input.parse()?),
                "column" => row.column = Some(input.parse()?),
                "unit" => row.unit = Some(input.parse()?),
                "reads" => row.reads = Some(input.parse()?),
                "range" => row.range = Some(ends(input)?),
                "sensitive" => row.sensitive = true,
                _ => return Err(Error::new(key.span(), "#[fact] does not know this")),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(row)
    }
}

/// The lowest and the highest number, with `..=` between them.
fn ends(input: ParseStream<'_>) -> Result<[TokenStream; 2]> {
    let mut ends = [TokenStream::new(), TokenStream::new()];
    let [least, most] = &mut ends;
    while !input.is_empty() && !input.peek(Token![..]) && !input.peek(Token![..=]) {
        least.extend([input.parse::<TokenTree>()?]);
    }
    input.parse::<Token![..=]>()?;
    while !input.is_empty() && !input.peek(Token![,]) {
        most.extend([input.parse::<TokenTree>()?]);
    }
    if least.is_empty() || most.is_empty() {
        return Err(input.error("a range has two ends"));
    }
    Ok(ends)
}

/// Whether this is the attribute.
pub fn is_fact(attribute: &Attribute) -> bool {
    attribute.path().is_ident("fact")
}

/// The table of the facts of a type that has one: what is no list and no id needs a row.
pub fn table(options: &Options, item: &DeriveInput) -> Result<TokenStream> {
    let Data::Struct(data) = &item.data else {
        return Ok(TokenStream::new());
    };
    let mut rows = vec![];
    for field in &data.fields {
        let said = field.attrs.iter().find(|a| is_fact(a));
        let ty = held(&field.ty);
        let one = options.table && is(&field.ty, "Option") && !is(ty, "String");
        let asked = one.then_some(ty);
        let fault = |what: &str| Err(Error::new(field.span(), what));
        match (said, asked, &field.ident) {
            (Some(said), Some(ty), Some(name)) => rows.push(row(said, name, ty)?),
            (None, Some(_), _) => return fault("a fact needs its row, #[fact(…)]"),
            (Some(_), ..) => return fault("#[fact] is said of a fact of a type with a table"),
            _ => {}
        }
    }
    if !options.table {
        return Ok(TokenStream::new());
    }
    let (name, n) = (&item.ident, rows.len());
    Ok(quote! {
        static ROWS: [crate::household::facts::Row<#name>; #n] = [#(#rows),*];

        #[automatically_derived]
        impl crate::household::facts::Facts for #name {
            const ROWS: &'static [crate::household::facts::Row<Self>] = &ROWS;
        }
    })
}

fn row(said: &Attribute, name: &Ident, ty: &Type) -> Result<TokenStream> {
    let row: Row = said.parse_args()?;
    let need = |text: &Option<LitStr>, what| {
        let text = text.clone().filter(|t| !t.value().trim().is_empty());
        text.ok_or_else(|| Error::new(said.span(), what))
    };
    let zh = need(&row.zh, "a fact needs its name in Chinese, zh")?;
    let en = need(&row.en, "a fact needs its name in English, en")?;
    let column = need(&row.column, "a fact needs the header of its column, column")?;
    let law = row.law.as_ref().map(LitStr::value).unwrap_or_default();
    let law = law.split_whitespace();
    let json = camel(&name.to_string());
    let alias = match name.to_string() {
        name if is(ty, "i64") && name.ends_with("_fen") => name.replace("_fen", "_yuan"),
        name => name,
    };
    let sensitive = row.sensitive;
    let kind = kind(&row, name, ty, said)?;
    Ok(quote! {
        crate::household::facts::Row {
            name: #json,
            zh: #zh,
            en: #en,
            column: #column,
            #[cfg(feature = "table")]
            alias: #alias,
            law: &[#(#law),*],
            sensitive: #sensitive,
            kind: #kind,
        }
    })
}

/// What the type of the field makes of it, and how its value is read.
fn kind(row: &Row, name: &Ident, ty: &Type, said: &Attribute) -> Result<TokenStream> {
    let read = match &row.reads {
        Some(fact) => quote!(Some(crate::logic::facts::#fact)),
        None => quote!(None),
    };
    let of = quote!(|record| record.#name);
    let fault = |what: &str| Err(Error::new(said.span(), what));
    let kinds = quote!(crate::household::facts::Kind);
    if !is(ty, "i64") {
        return match (&row.unit, &row.range, &row.reads) {
            (None, None, _) if is(ty, "bool") => Ok(quote!(#kinds::Flag(#of, #read))),
            (None, None, _) if is(ty, "NaiveDate") => Ok(quote!(#kinds::Day(#of, #read))),
            (None, None, None) => {
                let shape = quote!(<#ty as crate::wire::derive::Wire>::SHAPE);
                Ok(quote!(#kinds::Choice(crate::wire::derive::names(#shape))))
            }
            _ => fault("a number alone has unit and range, and a choice is read by no single fact"),
        };
    }
    let range = match (&row.range, &row.reads) {
        (Some([least, most]), None) => quote!([#least, #most]),
        (None, Some(fact)) => quote!(crate::logic::facts::#fact.range()),
        _ => return fault("a number has a range, or the fact that reads it says which"),
    };
    match &row.unit {
        Some(unit) => {
            let unit = quote!(crate::household::facts::FactUnit::#unit);
            Ok(quote!(#kinds::Number(#of, #read, #unit, #range)))
        }
        None => fault("a number has a unit"),
    }
}
