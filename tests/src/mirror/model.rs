//! What crosses the wire, read from the source of the core: the operations of `wire/ops.rs` and
//! every type that they reach.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Item, Meta, Token};

use super::example::{self, Example};
use super::read::{self, Body, Options};
pub use super::read::{camel, snake};

/// Objects that stay on the Rust side; the bindings wrap them by hand.
pub const HANDLES: [&str; 3] = ["PolicyPack", "GridRegister", "VisitLog"];

/// What the handles are made from.
const HANDLE_INPUTS: [&str; 2] = ["LocalOverlay", "Reform"];

/// A type as the wire knows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ty {
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// A whole number, by the name of its Rust type.
    Int(String),
    /// A civil date.
    Date,
    /// A struct or enum of the rooms.
    Named(String),
    /// An object of [`HANDLES`].
    Handle(String),
    /// May be absent.
    Maybe(Box<Ty>),
    /// A list.
    List(Box<Ty>),
    /// No result.
    Nothing,
}

/// A field, a parameter of an operation, or a field of a variant.
#[derive(Debug, Clone)]
pub struct Field {
    /// Rust name.
    pub name: String,
    /// Name in JSON.
    pub json: String,
    /// Doc comment, one entry a line.
    pub docs: Vec<String>,
    /// Its type.
    pub ty: Ty,
    /// Whether an empty list is left out of JSON.
    pub skip_empty: bool,
    /// Whether JSON without it cannot be read.
    pub required: bool,
}

/// A variant of an enum.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Rust name.
    pub name: String,
    /// Name in JSON.
    pub json: String,
    /// Doc comment.
    pub docs: Vec<String>,
    /// Fields, of a variant with data.
    pub fields: Vec<Field>,
}

/// What a type is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A struct.
    Record(Vec<Field>),
    /// An enum; with the name of the tag if variants hold data.
    Choice(Vec<Variant>, Option<String>),
}

/// A struct or enum that crosses the wire.
#[derive(Debug, Clone)]
pub struct Type {
    /// Its name, the same in every language.
    pub name: String,
    /// Its Rust path without the crate, such as `household`.
    pub module: String,
    /// Doc comment.
    pub docs: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// Where its `Debug` shows no value (`redacted!`): the field that says where it stands, if one does.
    pub redacted: Option<Option<String>>,
    /// Types that it names.
    pub needs: BTreeSet<String>,
}

impl Type {
    /// The room of the core in which it is defined, such as `household`.
    pub fn room(&self) -> &str {
        self.module.split("::").next().unwrap_or_default()
    }
}

/// An operation.
#[derive(Debug, Clone)]
pub struct Op {
    /// Rust name.
    pub name: String,
    /// Name on the wire and in JavaScript, Kotlin and Swift.
    pub json: String,
    /// Doc comment.
    pub docs: Vec<String>,
    /// Its example; what makes an object has none of its own.
    pub example: Option<Example>,
    /// Parameters; `true` where the Rust function borrows.
    pub params: Vec<(Field, bool)>,
    /// Result.
    pub result: Ty,
    /// Whether it can refuse its input.
    pub fallible: bool,
}

/// An object of `wire/handles.rs` that is made from facts and then asked.
#[derive(Debug, Clone)]
pub struct Object {
    /// Its name, the same in every language.
    pub name: String,
    /// Doc comment.
    pub docs: Vec<String>,
    /// How it is made.
    pub new: Op,
    /// What it answers.
    pub methods: Vec<Op>,
}

impl Object {
    /// Each method with the operation that takes the same facts and gives the same answer.
    pub fn twins<'a>(&'a self, ops: &'a [Op]) -> impl Iterator<Item = (&'a Op, &'a Op)> {
        let types =
            |op: &Op| -> BTreeSet<Ty> { op.params.iter().map(|(p, _)| p.ty.clone()).collect() };
        self.methods.iter().filter_map(move |method| {
            let mut wanted = types(method);
            wanted.extend(types(&self.new));
            let same = |op: &&Op| types(op) == wanted && op.result == method.result;
            Some((method, ops.iter().find(same)?))
        })
    }
}

/// Everything that crosses the wire.
#[derive(Debug)]
pub struct Model {
    /// The operations, in the order of the source.
    pub ops: Vec<Op>,
    /// The objects that are written for every language, in the order of the source.
    pub objects: Vec<Object>,
    /// The types that they reach, each after the types that it names.
    pub types: Vec<Type>,
    /// What each room says of itself in its first lines, by its name.
    pub rooms: BTreeMap<String, Vec<String>>,
}

impl Model {
    /// Reads the source of the core under `core/src`.
    pub fn read(source: &Path) -> Result<Self> {
        let mut found = Found::default();
        found.module(&source.join("lib.rs"), source, "")?;
        for (name, shown) in std::mem::take(&mut found.redacted) {
            if let Some(known) = found.types.get_mut(&name) {
                known.redacted = Some(shown);
            }
        }
        let (ops, objects) = (found.ops, found.objects);
        let mut types = vec![];
        let mut done = BTreeSet::new();
        let mut roots = BTreeSet::from(["Refusal".to_owned()]);
        roots.extend(HANDLE_INPUTS.map(str::to_owned));
        let mut model = Self {
            ops,
            objects,
            types: vec![],
            rooms: found.rooms,
        };
        roots.extend(model.roots());
        for root in &roots {
            reach(root, &found.types, &mut done, &mut types)?;
        }
        model.types = types;
        model.exemplify()?;
        Ok(model)
    }

    /// Reads the example of every operation and method; one without is an error.
    fn exemplify(&mut self) -> Result<()> {
        let of = |op: &Op| example::read::example(self, None, op).map(Some);
        let ops = self.ops.iter().map(of).collect::<Result<Vec<_>>>()?;
        let mut methods = vec![];
        for object in &self.objects {
            for method in &object.methods {
                methods.push(Some(example::read::example(self, Some(object), method)?));
            }
        }
        let all = self
            .objects
            .iter_mut()
            .flat_map(|object| &mut object.methods);
        for (op, example) in self
            .ops
            .iter_mut()
            .chain(all)
            .zip(ops.into_iter().chain(methods))
        {
            op.example = example;
        }
        Ok(())
    }

    /// Whatever the objects are made from and answer.
    pub fn asked(&self) -> impl Iterator<Item = &Op> {
        self.objects
            .iter()
            .flat_map(|o| std::iter::once(&o.new).chain(&o.methods))
    }

    /// The types that an operation takes or gives as a whole, and `Finding`.
    pub fn roots(&self) -> BTreeSet<String> {
        let mut roots = BTreeSet::from(["Finding".to_owned()]);
        roots.extend(HANDLE_INPUTS.map(str::to_owned));
        for op in self.ops.iter().chain(self.asked()) {
            named(&op.result, &mut roots);
            for (param, _) in &op.params {
                named(&param.ty, &mut roots);
            }
        }
        roots
    }

    /// The type of this name.
    pub fn get(&self, name: &str) -> Option<&Type> {
        self.types.iter().find(|t| t.name == name)
    }
}

fn named(ty: &Ty, into: &mut BTreeSet<String>) {
    match ty {
        Ty::Named(name) => {
            into.insert(name.clone());
        }
        Ty::Maybe(inner) | Ty::List(inner) => named(inner, into),
        _ => {}
    }
}

fn reach(
    name: &str,
    all: &BTreeMap<String, Type>,
    done: &mut BTreeSet<String>,
    into: &mut Vec<Type>,
) -> Result<()> {
    if !done.insert(name.to_owned()) {
        return Ok(());
    }
    let found = all
        .get(name)
        .with_context(|| format!("{name} crosses the wire and lacks #[wire]"))?;
    for need in &found.needs {
        reach(need, all, done, into)?;
    }
    into.push(found.clone());
    Ok(())
}

#[derive(Default)]
struct Found {
    types: BTreeMap<String, Type>,
    ops: Vec<Op>,
    objects: Vec<Object>,
    /// The types of `redacted!`, with the field that each shows.
    redacted: BTreeMap<String, Option<String>>,
    /// Doc comments of the structs of `wire/handles.rs`.
    object_docs: Vec<(String, Vec<String>)>,
    /// The first lines of each module, by its path.
    rooms: BTreeMap<String, Vec<String>>,
}

impl Found {
    /// The public functions of an object: `new` makes it, the others ask it.
    fn object(&self, item: &syn::ItemImpl) -> Result<Object> {
        let Ty::Handle(name) = ty(&item.self_ty)?.0 else {
            bail!("a handle needs its name in HANDLES")
        };
        let mut all = vec![];
        for one in &item.items {
            if let syn::ImplItem::Fn(one) = one
                && matches!(one.vis, syn::Visibility::Public(_))
            {
                let op = op(&one.attrs, &one.sig).with_context(|| one.sig.ident.to_string())?;
                all.push(op);
            }
        }
        let at = all.iter().position(|o| o.name == "new");
        let mut new = all.remove(at.with_context(|| format!("{name} has no new"))?);
        new.result = Ty::Handle(name.clone()); // in the source it is Self
        let of = |(known, docs): &(String, Vec<String>)| (*known == name).then(|| docs.clone());
        Ok(Object {
            docs: self.object_docs.iter().find_map(of).unwrap_or_default(),
            name,
            new,
            methods: all,
        })
    }

    /// Reads a module file and the modules that it declares. The items of a private module are
    /// taken to be re-exported by the one above, as is the habit of this crate.
    fn module(&mut self, file: &Path, folder: &Path, path: &str) -> Result<()> {
        let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let parsed = syn::parse_file(&text).with_context(|| file.display().to_string())?;
        // A module comes before those within it, which a private one shares its path with.
        self.rooms
            .entry(path.to_owned())
            .or_insert_with(|| docs(&parsed.attrs));
        for item in parsed.items {
            match item {
                Item::Mod(module) if module.content.is_none() => {
                    let name = module.ident.to_string();
                    let public = matches!(module.vis, syn::Visibility::Public(_));
                    let inner = match (public, path) {
                        (false, _) => path.to_owned(),
                        (true, "") => name.clone(),
                        (true, _) => format!("{path}::{name}"),
                    };
                    let (flat, nested) = (
                        folder.join(format!("{name}.rs")),
                        folder.join(&name).join("mod.rs"),
                    );
                    let file: PathBuf = if flat.exists() { flat } else { nested };
                    self.module(&file, &folder.join(&name), &inner)?;
                }
                Item::Struct(item) if item.attrs.iter().any(read::is_wire) => {
                    self.add(path, &item.into())?;
                }
                Item::Enum(item) if item.attrs.iter().any(read::is_wire) => {
                    self.add(path, &item.into())?;
                }
                Item::Macro(item) if item.mac.path.is_ident("codes") => {
                    let parse = Punctuated::<syn::Variant, Token![,]>::parse_terminated;
                    let variants = item.mac.parse_body_with(parse)?;
                    let code: DeriveInput = syn::parse_quote! {
                        /// Every stable code of a finding or an error.
                        #[wire]
                        pub enum FindingCode { #variants }
                    };
                    self.add(path, &code)?;
                }
                Item::Macro(item) if item.mac.path.is_ident("redacted") => {
                    for (name, shown) in item.mac.parse_body_with(redacted)? {
                        self.redacted.insert(name, shown);
                    }
                }
                Item::Fn(item) if path == "wire::ops" => {
                    if matches!(item.vis, syn::Visibility::Public(_)) {
                        let op = op(&item.attrs, &item.sig)
                            .with_context(|| item.sig.ident.to_string())?;
                        self.ops.push(op);
                    }
                }
                Item::Struct(item)
                    if path == "wire::handles"
                        && matches!(item.vis, syn::Visibility::Public(_)) =>
                {
                    self.object_docs
                        .push((item.ident.to_string(), docs(&item.attrs)));
                }
                Item::Impl(item) if path == "wire::handles" && item.trait_.is_none() => {
                    let object = self.object(&item)?;
                    self.objects.push(object);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn add(&mut self, path: &str, item: &DeriveInput) -> Result<()> {
        let name = item.ident.to_string();
        let kind = kind(item).with_context(|| name.clone())?;
        let mut needs = BTreeSet::new();
        let fields: Vec<&Field> = match &kind {
            Kind::Record(fields) => fields.iter().collect(),
            Kind::Choice(variants, _) => variants.iter().flat_map(|v| &v.fields).collect(),
        };
        for field in fields {
            named(&field.ty, &mut needs);
        }
        let found = Type {
            name: name.clone(),
            module: path.to_owned(),
            docs: docs(&item.attrs),
            kind,
            needs,
            redacted: None,
        };
        match self.types.insert(name, found) {
            Some(first) => bail!(
                "{} is defined in {} and in {path}",
                first.name,
                first.module
            ),
            None => Ok(()),
        }
    }
}

/// `A, B` or `A { field }`.
fn redacted(input: syn::parse::ParseStream<'_>) -> syn::Result<Vec<(String, Option<String>)>> {
    let mut found = vec![];
    while !input.is_empty() {
        let name = input.parse::<syn::Ident>()?.to_string();
        let shown = if input.peek(syn::token::Brace) {
            let inner;
            syn::braced!(inner in input);
            Some(inner.parse::<syn::Ident>()?.to_string())
        } else {
            None
        };
        found.push((name, shown));
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(found)
}

fn docs(attrs: &[Attribute]) -> Vec<String> {
    attrs
        .iter()
        .filter_map(|attr| match &attr.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
        .map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned())
        .collect()
}

/// What `#[wire]` makes of a type.
fn kind(item: &DeriveInput) -> Result<Kind> {
    let options = Options::among(&item.attrs)?.unwrap_or_default();
    let of_variants = |list: Vec<read::Variant>| match &item.data {
        Data::Enum(data) => list
            .into_iter()
            .zip(&data.variants)
            .map(|(one, of)| {
                Ok(Variant {
                    fields: fields(one.fields, &of.fields)?,
                    name: one.ident.to_string(),
                    json: one.json,
                    docs: docs(&of.attrs),
                })
            })
            .collect::<Result<Vec<_>>>(),
        _ => Ok(vec![]),
    };
    Ok(match (read::body(&options, item)?, &item.data) {
        (Body::Record(list), Data::Struct(data)) => Kind::Record(fields(list, &data.fields)?),
        (Body::Record(_), _) => bail!("a record is a struct"),
        (Body::Names(list), _) => Kind::Choice(of_variants(list)?, None),
        (Body::Tagged(tag, list), _) => Kind::Choice(of_variants(list)?, Some(tag)),
    })
}

fn fields(list: Vec<read::Field>, of: &syn::Fields) -> Result<Vec<Field>> {
    list.into_iter()
        .zip(of)
        .map(|(one, of)| {
            let name = one.ident.to_string().trim_start_matches("r#").to_owned();
            Ok(Field {
                ty: ty(&one.ty).with_context(|| name.clone())?.0,
                skip_empty: one.if_any && read::is(&one.ty, "Vec"),
                required: one.required,
                json: one.json,
                docs: docs(&of.attrs),
                name,
            })
        })
        .collect()
}

/// The type, and whether it is borrowed.
fn ty(of: &syn::Type) -> Result<(Ty, bool)> {
    use quote::ToTokens;
    let text = of.to_token_stream().to_string();
    let path = match of {
        syn::Type::Reference(inner) => {
            let found = match &*inner.elem {
                syn::Type::Slice(slice) => Ty::List(Box::new(ty(&slice.elem)?.0)),
                elem => ty(elem)?.0,
            };
            return Ok((found, true));
        }
        syn::Type::Path(path) => path,
        _ => bail!("{text} cannot cross the wire"),
    };
    let last = path.path.segments.last().context("an empty path")?;
    let inner = || match &last.arguments {
        syn::PathArguments::AngleBracketed(list) => match list.args.first() {
            Some(syn::GenericArgument::Type(inner)) => Ok(Box::new(ty(inner)?.0)),
            _ => bail!("{text} cannot cross the wire"),
        },
        _ => bail!("{text} cannot cross the wire"),
    };
    let name = last.ident.to_string();
    let found = match name.as_str() {
        "String" | "str" => Ty::Text,
        "bool" => Ty::Flag,
        "i64" | "i32" | "u32" | "u8" => Ty::Int(name),
        "NaiveDate" => Ty::Date,
        "Option" => Ty::Maybe(inner()?),
        "Vec" => Ty::List(inner()?),
        _ if HANDLES.contains(&name.as_str()) => Ty::Handle(name),
        _ if !last.arguments.is_none() || matches!(name.as_str(), "usize" | "u64" | "f64") => {
            bail!("{text} cannot cross the wire")
        }
        _ => Ty::Named(name),
    };
    Ok((found, false))
}

fn op(attrs: &[Attribute], sig: &syn::Signature) -> Result<Op> {
    let name = sig.ident.to_string();
    let params = sig
        .inputs
        .iter()
        .filter_map(|input| match input {
            syn::FnArg::Typed(arg) => Some(arg),
            syn::FnArg::Receiver(_) => None,
        })
        .map(|arg| {
            let syn::Pat::Ident(pat) = &*arg.pat else {
                bail!("a parameter needs a name")
            };
            let (ty, borrowed) = ty(&arg.ty)?;
            let name = pat.ident.to_string();
            let field = Field {
                json: camel(&name),
                name,
                docs: vec![],
                ty,
                skip_empty: false,
                required: true,
            };
            Ok((field, borrowed))
        })
        .collect::<Result<Vec<_>>>()?;
    let (result, fallible) = match &sig.output {
        syn::ReturnType::Default => (Ty::Nothing, false),
        syn::ReturnType::Type(_, output) => match &**output {
            syn::Type::Path(path)
                if path
                    .path
                    .segments
                    .last()
                    .is_some_and(|s| s.ident == "Result") =>
            {
                let last = path.path.segments.last().context("an empty path")?;
                let syn::PathArguments::AngleBracketed(list) = &last.arguments else {
                    bail!("a Result needs a type")
                };
                let Some(syn::GenericArgument::Type(inner)) = list.args.first() else {
                    bail!("a Result needs a type")
                };
                (ty(inner)?.0, true)
            }
            output => (ty(output)?.0, false),
        },
    };
    Ok(Op {
        json: camel(&name),
        docs: docs(attrs),
        example: None,
        name,
        params,
        result,
        fallible,
    })
}
