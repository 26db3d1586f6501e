//! The types that an example writes out, which Python imports from the modules of their rooms.

use std::collections::{BTreeMap, BTreeSet};

use super::{Expr, Line, Literal};
use crate::mirror::model::Model;

/// Names of types by room.
type Rooms = BTreeMap<String, BTreeSet<String>>;

/// The types of the values in these lines. What an answer shows is printed and needs none.
pub fn rooms(model: &Model, lines: &[Line]) -> Rooms {
    let mut found = Rooms::new();
    for line in lines {
        let (Line::Let(_, _, expr) | Line::Shows(expr, _)) = line;
        computed(model, expr, &mut found);
    }
    found
}

fn computed(model: &Model, expr: &Expr, into: &mut Rooms) {
    match expr {
        Expr::Literal(value) => written(model, value, into),
        Expr::Pack(local) => local.iter().for_each(|l| computed(model, l, into)),
        Expr::Call(call) => {
            let arguments = call.arguments.iter().map(|(_, a)| a);
            let asked = call.receiver.iter().map(|r| &**r);
            asked
                .chain(arguments)
                .for_each(|e| computed(model, e, into));
        }
        Expr::New(_, _, of) | Expr::Field(of, ..) | Expr::Item(of, _) => computed(model, of, into),
        Expr::Sure(of) | Expr::Len(of) => computed(model, of, into),
        Expr::Name(_) => {}
    }
}

fn written(model: &Model, value: &Literal, into: &mut Rooms) {
    let mut add = |ty: &str, name: String| {
        let room = model.get(ty).map(|t| t.room().to_owned());
        into.entry(room.unwrap_or_default())
            .or_default()
            .insert(name);
    };
    match value {
        Literal::Choice(ty, ..) => add(ty, ty.clone()),
        Literal::Record(of) => {
            let variant = of.variant.as_ref().map_or("", |(name, ..)| name);
            add(&of.ty, format!("{}{variant}", of.ty));
            of.fields
                .iter()
                .for_each(|(_, _, v)| written(model, v, into));
        }
        Literal::List(items) => items.iter().for_each(|v| written(model, v, into)),
        _ => {}
    }
}
