//! How a value is made of plain text at once: one local a field, in the order of their names.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::read::{Body, Field, is};
use super::write::held;

/// The fields that may say of a list whether it is complete, as the checker of the core has it.
fn claims(list: &str) -> [Option<String>; 2] {
    let log = matches!(list, "visits" | "meetings");
    [
        Some(format!("{list}Complete")),
        log.then(|| "logFrom".to_owned()),
    ]
}

/// The body that makes a value of plain text. What is tagged is left to the other reader.
pub fn quick(body: &Body) -> TokenStream {
    match body {
        Body::Record(list) => record(list),
        Body::Names(list) => {
            let all = list.iter().map(|one| &one.ident);
            quote!(crate::wire::derive::pick_quick(from, Self::SHAPE, &[#(Self::#all),*]))
        }
        Body::Tagged(..) => quote! {
            let _ = from;
            None
        },
    }
}

fn record(list: &[Field]) -> TokenStream {
    let mut sorted: Vec<&Field> = list.iter().collect();
    sorted.sort_by(|a, b| a.json.cmp(&b.json));
    let at = |name: &str| sorted.iter().position(|field| field.json == name);
    let (mut begun, mut arms, mut claimed, mut made) = (vec![], vec![], vec![], vec![]);
    for (n, field) in sorted.iter().enumerate() {
        let (local, ty) = (format_ident!("field_{n}"), held(&field.ty));
        let ident = &field.ident;
        begun.push(quote!(let mut #local: Option<#ty> = None;));
        arms.push(quote!(#n => #local = Some(crate::wire::derive::Wire::quick(from)?),));
        made.push(match (is(&field.ty, "Option"), field.required) {
            (true, _) => quote!(#ident: #local),
            (false, true) => quote!(#ident: #local?),
            (false, false) => quote!(#ident: #local.unwrap_or_default()),
        });
        let said = claims(&field.json).into_iter().flatten();
        let said = said.filter(|_| is(ty, "Vec")).filter_map(|name| at(&name));
        claimed.extend(said.map(|claim| quote!(met.claims(#claim, #n))));
    }
    let refused = match claimed.is_empty() {
        true => TokenStream::new(),
        false => quote!(if #(#claimed)||* { return None; }),
    };
    quote! {
        let mut met = crate::wire::derive::Met::default();
        #(#begun)*
        while let Some(field) = from.field(Self::SHAPE, &mut met)? {
            match field { #(#arms)* _ => return None }
        }
        #refused
        Some(Self { #(#made),* })
    }
}
