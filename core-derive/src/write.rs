//! What the compiler reads instead of a type of the wire.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Attribute, Data, DeriveInput, GenericArgument, PathArguments, Result, Type, parse_quote,
};

use super::fact::{is_fact, table};
use super::quick::quick;
use super::read::{Body, Field, Options, Variant, body, is, is_wire, snake};

/// The type with what serde and tsify need, its form on the wire, how it is read, and its test.
pub fn write(options: &Options, mut item: DeriveInput) -> Result<TokenStream> {
    let body = body(options, &item)?;
    let name = item.ident.clone();
    let (shape, made, table) = (shape(&body), made(&body), table(options, &item)?);
    let quick = quick(&body);
    attributes(options, &body, &mut item);
    let written = match &body {
        Body::Names(list) => written(&name, list),
        _ => TokenStream::new(),
    };
    let compared = match &body {
        Body::Record(list) if options.compared => compared(&name, list),
        _ => TokenStream::new(),
    };
    let (test, text) = (
        format_ident!("wire_of_{}", snake(&name.to_string())),
        name.to_string(),
    );
    Ok(quote! {
        #item

        const _: () = {
            static SHAPE: crate::wire::derive::Shape = #shape;

            #[automatically_derived]
            impl crate::wire::derive::Wire for #name {
                const SHAPE: &'static crate::wire::derive::Shape = &SHAPE;

                fn read(json: &mut crate::wire::derive::Json) -> Option<Self> { #made }

                fn quick(from: &mut crate::wire::derive::Quick<'_>) -> Option<Self> { #quick }
            }

            #written
            #compared
            #table
        };

        #[cfg(test)]
        #[test]
        fn #test() {
            crate::wire::derive::tested::<#name>(#text);
        }
    })
}

/// Puts the attributes of serde and tsify in the place of ours.
fn attributes(options: &Options, body: &Body, item: &mut DeriveInput) {
    let all = &mut item.attrs;
    match body {
        // What is one of some names is written from the table of names, which holds each once.
        Body::Names(_) => all.push(parse_quote!(#[derive(::serde::Deserialize)])),
        _ => all.push(parse_quote!(#[derive(::serde::Serialize, ::serde::Deserialize)])),
    }
    all.push(parse_quote!(#[cfg_attr(feature = "tsify", derive(::tsify::Tsify))]));
    // Read where it is written, so the feature is that of the core.
    if !options.given {
        all.push(parse_quote!(#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]));
    }
    all.push(match body {
        Body::Tagged(tag, _) => parse_quote!(
            #[serde(tag = #tag, rename_all = "camelCase", rename_all_fields = "camelCase")]
        ),
        _ => parse_quote!(#[serde(rename_all = "camelCase")]),
    });
    if options.facts {
        all.push(parse_quote!(#[serde(default)]));
    }
    match (&mut item.data, body) {
        (Data::Struct(data), Body::Record(list)) => of_fields(&mut data.fields, list),
        (Data::Enum(data), Body::Names(list) | Body::Tagged(_, list)) => {
            for (into, one) in data.variants.iter_mut().zip(list) {
                if into.attrs.iter().any(is_wire) {
                    let json = &one.json;
                    into.attrs.retain(|a| !is_wire(a));
                    into.attrs.push(parse_quote!(#[serde(rename = #json)]));
                }
                of_fields(&mut into.fields, &one.fields);
            }
        }
        _ => {}
    }
}

fn of_fields(into: &mut syn::Fields, list: &[Field]) {
    for (into, one) in into.iter_mut().zip(list) {
        into.attrs.retain(|a| !is_wire(a) && !is_fact(a));
        into.attrs.extend(of_field(one));
    }
}

fn of_field(field: &Field) -> Option<Attribute> {
    match (field.if_any, is(&field.ty, "Vec")) {
        (true, true) => {
            Some(parse_quote!(#[serde(skip_serializing_if = "Vec::is_empty", default)]))
        }
        (true, false) => {
            Some(parse_quote!(#[serde(skip_serializing_if = "Option::is_none", default)]))
        }
        (false, _) if field.default => Some(parse_quote!(#[serde(default)])),
        (false, _) => None,
    }
}

/// The form of the type, as data.
fn shape(body: &Body) -> TokenStream {
    match body {
        Body::Record(list) => {
            let fields = fields(list);
            quote!(crate::wire::derive::Shape::Object(&[#(#fields),*]))
        }
        Body::Names(list) => {
            let names = list.iter().map(|one| &one.json);
            quote!(crate::wire::derive::Shape::Names(&[#(#names),*]))
        }
        Body::Tagged(tag, list) => {
            let variants = list.iter().map(|one| {
                let (name, fields) = (&one.json, fields(&one.fields));
                quote!(crate::wire::derive::variant(#name, &[#(#fields),*]))
            });
            quote!(crate::wire::derive::Shape::Tagged(#tag, &[#(#variants),*]))
        }
    }
}

/// Ascending by name, as the reader searches them.
fn fields(list: &[Field]) -> Vec<TokenStream> {
    let mut list: Vec<&Field> = list.iter().collect();
    list.sort_by(|a, b| a.json.cmp(&b.json));
    list.into_iter()
        .map(|field| {
            let (json, ty) = (&field.json, held(&field.ty));
            let shape = quote!(<#ty as crate::wire::derive::Wire>::SHAPE);
            match field.required {
                true => quote!(crate::wire::derive::must(#json, #shape)),
                false => quote!(crate::wire::derive::may(#json, #shape)),
            }
        })
        .collect()
}

/// What an `Option` holds; of another type, itself. That a field may be absent, the field says.
pub fn held(ty: &Type) -> &Type {
    if let Type::Path(path) = ty
        && is(ty, "Option")
        && let Some(last) = path.path.segments.last()
        && let PathArguments::AngleBracketed(list) = &last.arguments
        && let Some(GenericArgument::Type(inner)) = list.args.first()
    {
        return inner;
    }
    ty
}

/// The body that makes a value of what the reader leaves.
fn made(body: &Body) -> TokenStream {
    match body {
        Body::Record(list) => {
            let lines = lines(list);
            quote! {
                let mut from = crate::wire::derive::Fields::of(json)?;
                Some(Self { #(#lines),* })
            }
        }
        Body::Names(list) => {
            let all = list.iter().map(|one| &one.ident);
            quote!(crate::wire::derive::pick(json, Self::SHAPE, &[#(Self::#all),*]))
        }
        Body::Tagged(tag, list) => {
            let arms = list.iter().map(|one| {
                let (json, ident, lines) = (&one.json, &one.ident, lines(&one.fields));
                quote!(#json => Self::#ident { #(#lines),* })
            });
            quote! {
                let mut from = crate::wire::derive::Fields::of(json)?;
                let tag: String = from.get(#tag)?;
                Some(match tag.as_str() { #(#arms,)* _ => return None })
            }
        }
    }
}

/// One line a field.
fn lines(list: &[Field]) -> Vec<TokenStream> {
    list.iter()
        .map(|field| {
            let (ident, json) = (&field.ident, &field.json);
            match (is(&field.ty, "Option"), field.required) {
                (true, _) => quote!(#ident: from.get(#json)),
                (false, true) => quote!(#ident: from.get(#json)?),
                (false, false) => quote!(#ident: from.get(#json).unwrap_or_default()),
            }
        })
        .collect()
}

/// How what is one of some names is written: serde's own would hold every name once more.
fn written(name: &syn::Ident, list: &[Variant]) -> TokenStream {
    let arms = list.iter().enumerate().map(|(n, one)| {
        let ident = &one.ident;
        quote!(Self::#ident => #n)
    });
    quote! {
        #[automatically_derived]
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                let n = match self { #(#arms),* };
                out.serialize_str(crate::wire::derive::name(&SHAPE, n))
            }
        }
    }
}

/// How the fields of two records are compared, and one is cleared, by name.
fn compared(name: &syn::Ident, list: &[Field]) -> TokenStream {
    let mut list: Vec<&Field> = list.iter().collect();
    list.sort_by(|a, b| a.json.cmp(&b.json));
    let each = list.iter().map(|field| {
        let (ident, json, ty) = (&field.ident, &field.json, &field.ty);
        let listed = is(ty, "Vec");
        quote!(see(#json, crate::value::Seen {
            list: #listed,
            given: self.#ident != <#ty>::default(),
            same: self.#ident == other.#ident,
        });)
    });
    let clear = list.iter().map(|field| {
        let (ident, json) = (&field.ident, &field.json);
        quote!(#json => self.#ident = Default::default())
    });
    quote! {
        #[automatically_derived]
        impl crate::value::Record for #name {
            fn each(&self, other: &Self, see: &mut dyn FnMut(&'static str, crate::value::Seen)) {
                #(#each)*
            }

            fn clear(&mut self, name: &str) {
                match name { #(#clear,)* _ => {} }
            }
        }
    }
}
