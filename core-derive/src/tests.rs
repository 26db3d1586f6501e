//! What `#[wire]` takes, what it refuses, and what it makes of a field without a value.

use proc_macro2::TokenStream;
use quote::quote;

use super::read::Options;
use super::write::write;

/// What is written, without spaces; or why it is refused.
fn written(options: TokenStream, item: TokenStream) -> Result<String, String> {
    let options: Options = syn::parse2(options).map_err(|fault| fault.to_string())?;
    let item = syn::parse2(item).map_err(|fault| fault.to_string())?;
    let tokens = write(&options, item).map_err(|fault| fault.to_string())?;
    Ok(tokens.to_string().replace(' ', ""))
}

#[test]
fn a_field_without_a_value_is_written_as_its_words_say() {
    let skipped =
        r#"#[serde(skip_serializing_if="Option::is_none",default)]pubfirst_day:Option<i64>"#;
    let item = quote!(
        pub struct Span {
            pub first_day: Option<i64>,
            pub days: Vec<i64>,
        }
    );
    let plain = written(quote!(), item.clone()).unwrap();
    assert!(plain.contains(skipped), "{plain}");
    assert!(plain.contains(r#"must("days""#) && plain.contains(r#"may("firstDay",<i64"#));
    assert!(plain.contains(r#"days:from.get("days")?"#));
    let nulls = written(quote!(nulls), item.clone()).unwrap();
    assert!(!nulls.contains("skip") && nulls.contains(r#"must("days""#));
    let facts = written(quote!(facts), item).unwrap();
    assert!(!facts.contains("skip") && facts.contains("#[serde(default)]"));
    assert!(facts.contains(r#"days:from.get("days").unwrap_or_default()"#));
    let own = quote!(
        pub struct Span {
            #[wire(if_any)]
            pub days: Vec<i64>,
            #[wire(default)]
            pub whole: bool,
        }
    );
    let own = written(quote!(), own).unwrap();
    assert!(
        own.contains(r#"#[serde(skip_serializing_if="Vec::is_empty",default)]pubdays"#)
            && own.contains("#[serde(default)]pubwhole")
            && !own.contains("#[wire"),
        "{own}"
    );
}

#[test]
fn a_type_may_grow_unless_a_caller_writes_all_of_it() {
    let open = r#"#[cfg_attr(not(feature="exhaustive"),non_exhaustive)]"#;
    let day = quote!(
        pub struct Day {
            pub n: i64,
        }
    );
    let kind = quote!(
        pub enum Kind {
            One,
        }
    );
    for (options, item, grows) in [
        (quote!(), day.clone(), true),
        (quote!(facts), day.clone(), true),
        (quote!(nulls), day.clone(), true),
        (quote!(given), day, false),
        (quote!(), kind, true),
    ] {
        let told = written(options, item).unwrap();
        assert_eq!(told.contains(open), grows, "{told}");
    }
}

#[test]
fn a_name_in_json_stands_in_the_table_once() {
    let item = quote!(
        pub enum Lang {
            #[wire(name = "zh-CN")]
            ZhCn,
            English,
        }
    );
    let lang = written(quote!(), item).unwrap();
    assert!(lang.contains(r#"Names(&["zh-CN","english"])"#), "{lang}");
    assert!(lang.contains("Self::ZhCn=>0usize,Self::English=>1usize"));
}

#[test]
fn what_cannot_cross_is_refused_with_its_reason() {
    let refused = |options, item, why: &str| {
        let told = written(options, item).unwrap_err();
        assert!(told.contains(why), "{told}, not {why}");
    };
    refused(
        quote!(fact),
        quote!(
            struct A {}
        ),
        "does not know",
    );
    refused(
        quote!(if_any),
        quote!(
            struct A {}
        ),
        "of a field or a variant",
    );
    refused(
        quote!(),
        quote!(
            struct A<T> {
                a: T,
            }
        ),
        "no parameters",
    );
    refused(
        quote!(),
        quote!(
            struct A(i64);
        ),
        "fields need names",
    );
    refused(
        quote!(tag = "type"),
        quote!(
            struct A {}
        ),
        "has no tag",
    );
    refused(
        quote!(facts),
        quote!(
            enum A {
                B,
            }
        ),
        "no facts or nulls",
    );
    refused(
        quote!(),
        quote!(
            enum A {
                B { c: i64 },
            }
        ),
        "needs #[wire(tag",
    );
    refused(
        quote!(given),
        quote!(
            enum A {
                B,
            }
        ),
        "may get a variant",
    );
    refused(
        quote!(facts, given),
        quote!(
            struct A {}
        ),
        "have a Default",
    );
    refused(quote!(), quote!(union A { a: i64 }), "union");
    refused(
        quote!(),
        quote!(
            struct A {
                #[serde(skip)]
                a: i64,
            }
        ),
        "#[wire] says",
    );
    refused(
        quote!(),
        quote!(
            struct A {
                #[wire(if_any)]
                a: i64,
            }
        ),
        "a list or an Option",
    );
    refused(
        quote!(),
        quote!(
            struct A {
                #[wire(if_any, default)]
                a: Vec<i64>,
            }
        ),
        "without default",
    );
    refused(
        quote!(),
        quote!(
            struct A {
                #[wire(facts)]
                a: i64,
            }
        ),
        "only if_any or default",
    );
    refused(
        quote!(),
        quote!(
            enum A {
                #[wire(default)]
                B,
            }
        ),
        "only its name",
    );
}

#[test]
fn a_fact_has_its_row_in_the_table_of_its_type() {
    let said = quote!(#[fact(zh "工资", en "wages", column "工资（元/月）", law "D-21 D-22",
        unit FenPerMonth, reads WAGE, sensitive)]);
    let of = |said: TokenStream, ty: TokenStream| {
        quote!(pub struct Person {
            pub id: Option<String>,
            #said
            pub wage_fen: Option<#ty>,
        })
    };
    let table = written(quote!(facts, table), of(said.clone(), quote!(i64))).unwrap();
    for part in [
        "staticROWS:[crate::household::facts::Row<Person>;1usize]",
        r#"name:"wageFen",zh:"工资",en:"wages",column:"工资（元/月）""#,
        r#"alias:"wage_yuan",law:&["D-21","D-22"],sensitive:true"#,
        "Number(|record|record.wage_fen,Some(crate::logic::facts::WAGE)",
        "FactUnit::FenPerMonth,crate::logic::facts::WAGE.range())",
    ] {
        assert!(table.contains(part), "{table}, not {part}");
    }
    assert!(!table.contains("#[fact"), "{table}");
    let refused = |options, said, ty, why: &str| {
        let told = written(options, of(said, ty)).unwrap_err();
        assert!(told.contains(why), "{told}, not {why}");
    };
    refused(
        quote!(facts, table),
        quote!(),
        quote!(bool),
        "needs its row",
    );
    refused(
        quote!(facts),
        said.clone(),
        quote!(i64),
        "type with a table",
    );
    refused(quote!(facts, table), said, quote!(bool), "number alone");
    let without = [
        (quote!(en "a", column "b"), "Chinese"),
        (quote!(zh "a", column "b"), "English"),
        (quote!(zh "a", en "b"), "header"),
        (quote!(zh "a", en "b", column "c"), "range"),
        (
            quote!(zh "a", en "b", column "c", range 0..=4),
            "has a unit",
        ),
        (
            quote!(zh "a", en "b", column "c", range 0..=, unit Fen),
            "two ends",
        ),
        (
            quote!(zh "a", en "b", column "c", words "d"),
            "does not know",
        ),
    ];
    for (said, why) in without {
        refused(
            quote!(facts, table),
            quote!(#[fact(#said)]),
            quote!(i64),
            why,
        );
    }
}
