//! An example as it stands in the docs of the core.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value as Json;
use syn::punctuated::Punctuated;
use syn::{Lit, Pat, Stmt, Token};

use super::facts::{Types, unsigned};
use super::rooms::rooms;
use super::{Call, Example, Expr, Line, Literal, Presence};
use crate::mirror::model::{Model, Object, Op, Ty};

/// Methods that only Rust needs to reach what is meant.
const SILENT: [&str; 2] = ["as_deref", "as_ref"];

/// The example of an operation, or with an object of its method.
pub fn example(model: &Model, object: Option<&Object>, op: &Op) -> Result<Example> {
    let of = match object {
        Some(object) => format!("{}.{}", object.name, op.json),
        None => op.json.clone(),
    };
    let mut blocks = op.docs.split(|line| line.trim_start().starts_with("```"));
    let code = blocks
        .nth(1)
        .with_context(|| format!("{of} has no example"))?;
    ensure!(blocks.count() == 1, "{of} has more than one example");
    let lines: Vec<&str> = code
        .iter()
        .map(|l| l.strip_prefix("# ").unwrap_or(l))
        .collect();
    let block: syn::Block = syn::parse_str(&format!("{{ {} }}", lines.join("\n")))
        .with_context(|| format!("the example of {of}"))?;
    let reader = Reader {
        model,
        types: Types(model),
        texts: texts(&block),
    };
    let lines = reader
        .lines(&block)
        .with_context(|| format!("the example of {of}"))?;
    ensure!(
        asks(&lines, op, object),
        "the example of {of} does not ask it"
    );
    let shown = lines.iter().any(|line| matches!(line, Line::Shows(..)));
    ensure!(shown, "the example of {of} shows nothing of the answer");
    let types = rooms(model, &lines);
    Ok(Example { of, lines, types })
}

/// Whether an operation, or the method of an object, is called.
fn asks(lines: &[Line], op: &Op, object: Option<&Object>) -> bool {
    fn within(expr: &Expr, name: &str, method: bool) -> bool {
        match expr {
            Expr::Call(call) => {
                call.json == name && call.receiver.is_some() == method
                    || call.receiver.iter().any(|r| within(r, name, method))
            }
            Expr::Field(of, ..) | Expr::Item(of, _) | Expr::Len(of) | Expr::Sure(of) => {
                within(of, name, method)
            }
            _ => false,
        }
    }
    lines.iter().any(|line| match line {
        Line::Let(_, _, expr) | Line::Shows(expr, _) => within(expr, &op.json, object.is_some()),
    })
}

/// The JSON texts of a block by the name that each is given.
fn texts(block: &syn::Block) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for stmt in &block.stmts {
        let Stmt::Local(local) = stmt else { continue };
        let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init) else {
            continue;
        };
        if let syn::Expr::Call(call) = bare(&init.expr)
            && path(&call.func)
                .last()
                .is_some_and(|f| f == "decode_strict")
            && let Some(syn::Expr::Lit(text)) = call.args.first()
            && let Lit::Str(text) = &text.lit
        {
            found.insert(name.ident.to_string(), text.value());
        }
    }
    found
}

/// Without what only Rust needs.
fn bare(expr: &syn::Expr) -> &syn::Expr {
    match expr {
        syn::Expr::Reference(inner) => bare(&inner.expr),
        syn::Expr::Try(inner) => bare(&inner.expr),
        syn::Expr::Paren(inner) => bare(&inner.expr),
        syn::Expr::MethodCall(call)
            if SILENT.iter().any(|s| call.method == s) && call.args.is_empty() =>
        {
            bare(&call.receiver)
        }
        other => other,
    }
}

/// The parts of a path.
fn path(expr: &syn::Expr) -> Vec<String> {
    match expr {
        syn::Expr::Path(path) => path
            .path
            .segments
            .iter()
            .map(|s| s.ident.to_string())
            .collect(),
        _ => vec![],
    }
}

/// The names that were given, with their types.
type Names = BTreeMap<String, Ty>;

struct Reader<'a> {
    model: &'a Model,
    types: Types<'a>,
    /// JSON texts by name: what each is, the first call says that takes it.
    texts: BTreeMap<String, String>,
}

impl Reader<'_> {
    fn lines(&self, block: &syn::Block) -> Result<Vec<Line>> {
        let mut lines = vec![];
        let mut names = Names::new();
        for stmt in &block.stmts {
            match stmt {
                Stmt::Local(local) => {
                    let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init) else {
                        bail!("a name is given by `let name = …`");
                    };
                    let name = name.ident.to_string();
                    if self.texts.contains_key(&name) {
                        continue;
                    }
                    let (expr, ty) = self.expr(&init.expr, &Ty::Nothing, &mut names, &mut lines)?;
                    names.insert(name.clone(), ty.clone());
                    lines.push(Line::Let(name, ty, expr));
                }
                Stmt::Macro(call) => {
                    let line = self.shows(&call.mac, &mut names, &mut lines)?;
                    lines.push(line);
                }
                Stmt::Item(syn::Item::Use(_)) | Stmt::Expr(_, None) => {}
                _ => bail!("a line gives a name or shows a place"),
            }
        }
        Ok(lines)
    }

    /// `assert_eq!(place, value)`, `assert!(place)` or `assert!(!place)`.
    fn shows(&self, call: &syn::Macro, names: &mut Names, lines: &mut Vec<Line>) -> Result<Line> {
        let parse = Punctuated::<syn::Expr, Token![,]>::parse_terminated;
        let arguments: Vec<syn::Expr> = call.parse_body_with(parse)?.into_iter().collect();
        match arguments.as_slice() {
            [syn::Expr::Unary(not)] => {
                let (place, _) = self.expr(&not.expr, &Ty::Flag, names, lines)?;
                Ok(Line::Shows(place, Literal::Flag(false)))
            }
            [place] => {
                let (place, _) = self.expr(place, &Ty::Flag, names, lines)?;
                Ok(Line::Shows(place, Literal::Flag(true)))
            }
            [place, value] => {
                let (place, ty) = self.expr(place, &Ty::Nothing, names, lines)?;
                match self.expr(value, &ty, names, lines)? {
                    (Expr::Literal(value), _) => Ok(Line::Shows(place, value)),
                    _ => bail!("a place is compared with a value"),
                }
            }
            _ => bail!("a place is compared with one value"),
        }
    }

    /// What is meant where this type is wanted, and its type. A JSON text that is used for the first time gets its line.
    fn expr(
        &self,
        expr: &syn::Expr,
        wanted: &Ty,
        names: &mut Names,
        lines: &mut Vec<Line>,
    ) -> Result<(Expr, Ty)> {
        let wanted = match wanted {
            Ty::Maybe(inner) => &**inner,
            other => other,
        };
        match bare(expr) {
            syn::Expr::Path(_) => self.name(&path(bare(expr)), wanted, names, lines),
            syn::Expr::Lit(of) => Ok((Expr::Literal(plain(&of.lit, wanted)?), wanted.clone())),
            syn::Expr::Array(list) => {
                let Ty::List(inner) = wanted else {
                    bail!("no list is wanted");
                };
                let items =
                    list.elems
                        .iter()
                        .map(|one| match self.expr(one, inner, names, lines)? {
                            (Expr::Literal(value), _) => Ok(value),
                            _ => bail!("a list holds values"),
                        });
                let items = items.collect::<Result<Vec<_>>>()?;
                Ok((Expr::Literal(Literal::List(items)), wanted.clone()))
            }
            syn::Expr::Struct(of) => self.data(of, wanted, names, lines),
            syn::Expr::Field(of) => {
                let (base, ty) = self.expr(&of.base, &Ty::Nothing, names, lines)?;
                let syn::Member::Named(name) = &of.member else {
                    bail!("a field has a name");
                };
                let field = self.types.field(&ty, &name.to_string())?;
                let presence = match field.ty {
                    Ty::Maybe(_) => Presence::Optional,
                    _ if field.skip_empty || !field.required => Presence::LeftOut,
                    _ => Presence::Always,
                };
                let (name, json) = (field.name.clone(), field.json.clone());
                let given = Expr::Field(base.into(), name, json, presence);
                Ok((given, present(&field.ty)))
            }
            syn::Expr::Index(of) => {
                let (base, ty) = self.expr(&of.expr, &Ty::Nothing, names, lines)?;
                let (Ty::List(inner), syn::Expr::Lit(at)) = (ty, &*of.index) else {
                    bail!("an item has a number");
                };
                let Literal::Int(at, _) = plain(&at.lit, &Ty::Nothing)? else {
                    bail!("an item has a number");
                };
                Ok((
                    Expr::Item(base.into(), usize::try_from(at)?),
                    present(&inner),
                ))
            }
            syn::Expr::MethodCall(call) => self.method(call, names, lines),
            syn::Expr::Call(call) => self.call(call, wanted, names, lines),
            _ => bail!("an example is calls, places and values"),
        }
    }

    fn name(
        &self,
        path: &[String],
        wanted: &Ty,
        names: &mut Names,
        lines: &mut Vec<Line>,
    ) -> Result<(Expr, Ty)> {
        match path {
            [one] if one == "None" => Ok((Expr::Literal(Literal::Absent), wanted.clone())),
            [one] => {
                if let Some(text) = self.texts.get(one).filter(|_| !names.contains_key(one)) {
                    let json: Json = serde_json::from_str(text).context(one.clone())?;
                    let value = self.types.value(&json, wanted).context(one.clone())?;
                    names.insert(one.clone(), wanted.clone());
                    lines.push(Line::Let(one.clone(), wanted.clone(), Expr::Literal(value)));
                }
                let ty = names
                    .get(one)
                    .with_context(|| format!("{one} is not known"))?;
                Ok((Expr::Name(one.clone()), ty.clone()))
            }
            [of, variant] => {
                let found = self.types.variant(of, |v| v.name == *variant)?;
                let value = Literal::Choice(of.clone(), found.name.clone(), found.json.clone());
                Ok((Expr::Literal(value), Ty::Named(of.clone())))
            }
            _ => bail!("a name has one or two parts"),
        }
    }

    /// `Type::Variant { field: value }`.
    fn data(
        &self,
        of: &syn::ExprStruct,
        wanted: &Ty,
        names: &mut Names,
        lines: &mut Vec<Line>,
    ) -> Result<(Expr, Ty)> {
        let parts: Vec<String> = of
            .path
            .segments
            .iter()
            .map(|s| s.ident.to_string())
            .collect();
        let [ty, variant] = parts.as_slice() else {
            bail!("only a variant is written so");
        };
        let found = self.types.variant(ty, |v| v.name == *variant)?;
        let mut fields = vec![];
        for (field, given) in found.fields.iter().zip(&of.fields) {
            let (Expr::Literal(value), _) = self.expr(&given.expr, &field.ty, names, lines)? else {
                bail!("a variant holds values");
            };
            fields.push((field.name.clone(), field.json.clone(), value));
        }
        let record = self.types.tagged(ty, found, fields)?;
        Ok((Expr::Literal(record), wanted.clone()))
    }

    fn method(
        &self,
        call: &syn::ExprMethodCall,
        names: &mut Names,
        lines: &mut Vec<Line>,
    ) -> Result<(Expr, Ty)> {
        if let (syn::Expr::Lit(text), true) = (&*call.receiver, call.method == "parse") {
            let Literal::Text(day) = plain(&text.lit, &Ty::Text)? else {
                bail!("a date is text");
            };
            return Ok((Expr::Literal(Literal::Date(day)), Ty::Date));
        }
        let (receiver, ty) = self.expr(&call.receiver, &Ty::Nothing, names, lines)?;
        if call.method == "unwrap" {
            return Ok((Expr::Sure(receiver.into()), ty));
        }
        if call.method == "len" {
            return Ok((Expr::Len(receiver.into()), Ty::Int("usize".into())));
        }
        if let (Expr::Pack(None), true) = (&receiver, call.method == "with_overlay") {
            let local = Ty::Named("LocalOverlay".into());
            let given = call.args.first().context("an overlay")?;
            let (given, _) = self.expr(given, &local, names, lines)?;
            return Ok((Expr::Pack(Some(given.into())), ty));
        }
        let object = self
            .model
            .objects
            .iter()
            .find(|o| ty == Ty::Handle(o.name.clone()));
        let found = object
            .iter()
            .flat_map(|o| &o.methods)
            .find(|m| call.method == m.name);
        let op = found.with_context(|| format!("the method {} is not known", call.method))?;
        self.asked(Some(receiver.into()), op, &call.args, names, lines)
    }

    fn call(
        &self,
        call: &syn::ExprCall,
        wanted: &Ty,
        names: &mut Names,
        lines: &mut Vec<Line>,
    ) -> Result<(Expr, Ty)> {
        let parts = path(&call.func);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match (parts.as_slice(), call.args.first()) {
            (["Some"], Some(inner)) => self.expr(inner, wanted, names, lines),
            (["PolicyPack", "builtin"], None) => {
                Ok((Expr::Pack(None), Ty::Handle("PolicyPack".into())))
            }
            ([of, "default"], None) => {
                let ty = Ty::Named((*of).into());
                let value = self
                    .types
                    .value(&Json::Object(serde_json::Map::new()), &ty)?;
                Ok((Expr::Literal(value), ty))
            }
            ([of, "new"], Some(given)) => {
                let object = self.model.objects.iter().find(|o| o.name == *of);
                let object = object.with_context(|| format!("{of} is no object"))?;
                let (param, _) = object.new.params.first().context("it is made from facts")?;
                let (given, _) = self.expr(given, &param.ty, names, lines)?;
                let new = Expr::New(object.name.clone(), param.json.clone(), given.into());
                Ok((new, Ty::Handle(object.name.clone())))
            }
            ([name], _) => {
                let op = self.model.ops.iter().find(|o| o.name == *name);
                let op = op.with_context(|| format!("the operation {name} is not known"))?;
                self.asked(None, op, &call.args, names, lines)
            }
            _ => bail!("{} is not known", parts.join("::")),
        }
    }

    fn asked(
        &self,
        receiver: Option<Box<Expr>>,
        op: &Op,
        given: &Punctuated<syn::Expr, Token![,]>,
        names: &mut Names,
        lines: &mut Vec<Line>,
    ) -> Result<(Expr, Ty)> {
        let mut arguments = vec![];
        for ((param, _), one) in op.params.iter().zip(given) {
            let (value, _) = self.expr(one, &param.ty, names, lines)?;
            arguments.push((param.json.clone(), value));
        }
        // What is left out has a default in every other language.
        while matches!(arguments.last(), Some((_, Expr::Literal(Literal::Absent)))) {
            arguments.pop();
        }
        let call = Call {
            receiver,
            name: op.name.clone(),
            json: op.json.clone(),
            arguments,
            fallible: op.fallible,
            maybe: matches!(op.result, Ty::Maybe(_)),
        };
        Ok((Expr::Call(call), present(&op.result)))
    }
}

/// The type of what is there.
fn present(ty: &Ty) -> Ty {
    match ty {
        Ty::Maybe(inner) => present(inner),
        other => other.clone(),
    }
}

fn plain(lit: &Lit, wanted: &Ty) -> Result<Literal> {
    Ok(match lit {
        Lit::Str(text) => Literal::Text(text.value()),
        Lit::Bool(flag) => Literal::Flag(flag.value),
        Lit::Int(number) => Literal::Int(number.base10_parse()?, unsigned(wanted)),
        _ => bail!("a value is text, a number, yes or no"),
    })
}
