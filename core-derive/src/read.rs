//! What `#[wire]` says of a type. `cargo xtask mirror` is built with this file too, so that no binding reads the
//! attribute otherwise than the compiler does.

use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Error, Ident, LitStr, Meta, Result, Token, Type};

/// What stands in the brackets of the attribute of a type, a field or a variant.
#[derive(Debug, Default)]
pub struct Options {
    /// Every field may be absent when read.
    pub facts: bool,
    /// Its fields can be compared and cleared by name.
    pub compared: bool,
    /// Its facts are rows of a table.
    pub table: bool,
    /// A caller writes it field by field: a new field is a new major version.
    pub given: bool,
    /// `None` is written as null.
    pub nulls: bool,
    /// Written only where it holds something.
    pub if_any: bool,
    /// Written always, and may be absent when read.
    pub default: bool,
    /// The field that names the variant.
    pub tag: Option<String>,
    /// The name in JSON.
    pub name: Option<String>,
}

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut found = Self::default();
        while !input.is_empty() {
            let key: Ident = input.parse()?;
            let text = || -> Result<Option<String>> {
                input.parse::<Token![=]>()?;
                Ok(Some(input.parse::<LitStr>()?.value()))
            };
            match key.to_string().as_str() {
                "facts" => found.facts = true,
                "compared" => found.compared = true,
                "table" => found.table = true,
                "given" => found.given = true,
                "nulls" => found.nulls = true,
                "if_any" => found.if_any = true,
                "default" => found.default = true,
                "tag" => found.tag = text()?,
                "name" => found.name = text()?,
                _ => return Err(Error::new(key.span(), "#[wire] does not know this")),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(found)
    }
}

/// Whether this is the attribute.
pub fn is_wire(attribute: &Attribute) -> bool {
    attribute.path().is_ident("wire")
}

impl Options {
    /// What the attribute says among these; nothing where there is none.
    pub fn among(attributes: &[Attribute]) -> Result<Option<Self>> {
        match attributes.iter().find(|a| is_wire(a)).map(|a| &a.meta) {
            None => Ok(None),
            Some(Meta::List(list)) => list.parse_args().map(Some),
            Some(_) => Ok(Some(Self::default())),
        }
    }
}

/// A field of a struct or of a variant.
pub struct Field {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name in JSON.
    pub json: String,
    /// Its type.
    pub ty: Type,
    /// Written only where it holds something.
    pub if_any: bool,
    /// It says that it may be absent when read.
    pub default: bool,
    /// Whether JSON without it cannot be read.
    pub required: bool,
}

/// A variant of an enum.
pub struct Variant {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name in JSON.
    pub json: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// What a type is in JSON.
pub enum Body {
    /// An object.
    Record(Vec<Field>),
    /// One of some names.
    Names(Vec<Variant>),
    /// An object whose field of this name says which of the variants it is.
    Tagged(String, Vec<Variant>),
}

/// What the type is in JSON.
pub fn body(options: &Options, item: &DeriveInput) -> Result<Body> {
    let fault = |what: &str| Err(Error::new(item.ident.span(), what));
    if !item.generics.params.is_empty() {
        return fault("a type of the wire has no parameters");
    }
    if options.if_any || options.default || options.name.is_some() {
        return fault("if_any, default and name are said of a field or a variant");
    }
    match &item.data {
        Data::Struct(_) if options.tag.is_some() => fault("a struct has no tag"),
        Data::Struct(_) if options.given && options.facts => {
            fault("facts have a Default, and need not be given field by field")
        }
        Data::Struct(data) => Ok(Body::Record(fields(options, &data.fields)?)),
        Data::Enum(_) if options.given => fault("an enum may get a variant"),
        Data::Enum(_) if options.facts || options.nulls => fault("an enum has no facts or nulls"),
        Data::Enum(data) => {
            let list = data.variants.iter().map(|one| variant(options, one));
            let list = list.collect::<Result<Vec<_>>>()?;
            match &options.tag {
                Some(tag) => Ok(Body::Tagged(tag.clone(), list)),
                None if list.iter().all(|one| one.fields.is_empty()) => Ok(Body::Names(list)),
                None => fault("an enum with fields needs #[wire(tag = \"type\")]"),
            }
        }
        Data::Union(_) => fault("a union cannot cross the wire"),
    }
}

fn variant(options: &Options, of: &syn::Variant) -> Result<Variant> {
    let own = Options::among(&of.attrs)?.unwrap_or_default();
    if own.facts || own.given || own.nulls || own.if_any || own.default || own.tag.is_some() {
        return Err(Error::new(of.span(), "of a variant only its name is said"));
    }
    Ok(Variant {
        ident: of.ident.clone(),
        json: own.name.unwrap_or_else(|| camel(&of.ident.to_string())),
        fields: fields(options, &of.fields)?,
    })
}

fn fields(options: &Options, of: &syn::Fields) -> Result<Vec<Field>> {
    let named = match of {
        syn::Fields::Named(fields) => &fields.named,
        syn::Fields::Unit => return Ok(vec![]),
        syn::Fields::Unnamed(_) => return Err(Error::new(of.span(), "fields need names")),
    };
    named.iter().map(|one| field(options, one)).collect()
}

fn field(options: &Options, of: &syn::Field) -> Result<Field> {
    let fault = |what: &str| Err(Error::new(of.span(), what));
    let own = Options::among(&of.attrs)?.unwrap_or_default();
    let Some(ident) = of.ident.clone() else {
        return fault("fields need names");
    };
    if of.attrs.iter().any(|a| a.path().is_ident("serde")) {
        return fault("what serde does with a field, #[wire] says");
    }
    if own.facts || own.given || own.nulls || own.tag.is_some() || own.name.is_some() {
        return fault("of a field only if_any or default is said");
    }
    let maybe = is(&of.ty, "Option");
    if own.if_any && (own.default || !(maybe || is(&of.ty, "Vec"))) {
        return fault("if_any is said of a list or an Option, and without default");
    }
    let if_any = own.if_any || (maybe && !own.default && !options.facts && !options.nulls);
    Ok(Field {
        json: camel(ident.to_string().trim_start_matches("r#")),
        ident,
        ty: of.ty.clone(),
        if_any,
        default: own.default,
        required: !(options.facts || maybe || if_any || own.default),
    })
}

/// Whether the type is this one of the standard library.
pub fn is(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|s| s.ident == name),
        _ => false,
    }
}

/// `birth_date` or `BirthDate` to `birthDate`, as serde does.
pub fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for (i, c) in name.chars().enumerate() {
        match c {
            '_' => upper = true,
            c if i == 0 => out.extend(c.to_lowercase()),
            c if upper => {
                out.extend(c.to_uppercase());
                upper = false;
            }
            c => out.push(c),
        }
    }
    out
}

/// `BirthDate` or `birthDate` to `birth_date`.
pub fn snake(name: &str) -> String {
    let mut out = String::new();
    for (i, c) in name.chars().enumerate() {
        if c.is_uppercase() {
            if i > 0 {
                out.push('_');
            }
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}
