use proptest::prelude::*;

use super::*;

fn fault(id: &str) -> Option<FindingCode> {
    id_fault(id, IdOf::Person)
}

#[test]
fn what_is_an_id_and_what_is_none() {
    for id in [
        "HH0001",
        "0001",
        "1",
        "370302",
        "370302116001",
        "C1-1-01",
        "w_5",
        "户001",
        "B1.2",
        "P#7",
        "三组5",
        "东3-201",
        "W20260301-0007",
        "1-3-05-0201-01",
        "370302116001000123",
        "Ｈ0001",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ] {
        assert_eq!(fault(id), None, "{id}");
    }
    for (id, code) in [
        ("合计", FindingCode::IdNotAnId),
        ("合 计", FindingCode::IdNotAnId),
        ("本页小计", FindingCode::IdNotAnId),
        ("制表", FindingCode::IdNotAnId),
        ("制表人：张三丰", FindingCode::IdNotAnId),
        ("Total", FindingCode::IdNotAnId),
        ("a:b", FindingCode::IdNotAnId),
        ("#N/A", FindingCode::IdNotAnId),
        ("#REF!", FindingCode::IdNotAnId),
        ("=\"H0001\"", FindingCode::IdNotAnId),
        ("3.70302E+17", FindingCode::IdNotAnId),
        ("-", FindingCode::IdNotAnId),
        ("٣٧٠", FindingCode::IdNotAnId),
        ("13812345678", FindingCode::IdIsTelephone),
        ("+86 138-1234-5678", FindingCode::IdIsTelephone),
        ("１３８１２３４５６７８", FindingCode::IdIsTelephone),
        ("0533-5181234", FindingCode::IdIsTelephone),
        ("电话05335181234", FindingCode::IdIsTelephone),
        ("张三", FindingCode::IdIsName),
        ("张三2", FindingCode::IdIsName),
        ("欧阳 小明", FindingCode::IdIsName),
        ("阿里木·买买提", FindingCode::IdIsName),
        ("H0005\u{200B}", FindingCode::IdInvisible),
        ("H0005 ", FindingCode::IdInvisible),
    ] {
        assert_eq!(fault(id), Some(code), "{id}");
    }
    // A place may be called by its name, but not by a number of a person.
    assert_eq!(id_fault("东街社区", IdOf::Thing), None);
    assert_eq!(
        id_fault("13812345678", IdOf::Thing),
        Some(FindingCode::IdIsTelephone)
    );
    assert_eq!(id_fault("合计", IdOf::Thing), Some(FindingCode::IdNotAnId));
}

#[test]
fn what_leads_to_one_person_is_no_id() {
    let told = |id: &str, of| (id_fault(id, of) == Some(FindingCode::IdIsPersonal)).then_some(of);
    for id in [
        "li.si@example.com",
        "13x@qq.com",
        "Li_Si@mail.zichuan.gov.cn",
        "李四@example.cn",
        "li.si＠example．com",
        "6222021234567894",
        "6222 0212 3456 7894",
        "6222-0212-3456-7894",
        "6228481234567890128",
        "622848 1234567890128",
        "卡号6222021234567894",
        "６２２２０２１２３４５６７８９４",
    ] {
        for of in [IdOf::Person, IdOf::Thing] {
            assert_eq!(told(id, of), Some(of), "{id}");
        }
        assert_ne!(
            id_fault(id, IdOf::Name),
            Some(FindingCode::IdIsPersonal),
            "{id}"
        );
    }
    for id in [
        "E12345678",
        "e12345678",
        "g61234567",
        "EA1234567",
        "护照E12345678",
        "Ｅ12345678",
    ] {
        assert_eq!(told(id, IdOf::Person), Some(IdOf::Person), "{id}");
        // A letter and eight digits may count things.
        assert_eq!(id_fault(id, IdOf::Thing), None, "{id}");
    }
    for id in [
        // No domain, or none that ends in letters.
        "grid@3",
        "h1@370302.116",
        "a@b",
        "@example.com",
        "g@1.c1",
        // A wrong check digit, another length, other groups, another first digit, a division of Gansu and a number.
        "6222021234567890",
        "62220212345678942",
        "62-22021234567894",
        "4222021234567896",
        "6201020010010009",
        "6212261234567890128",
        // A serial number, a year, another letter, another length.
        "E00000012",
        "g00123456",
        "g20220001",
        "E19990001",
        "EI1234567",
        "GA1234567",
        "h12345678",
        "E1234567",
        "E123456789",
        "E1234-5678",
    ] {
        assert_eq!(fault(id), None, "{id}");
        assert_eq!(id_fault(id, IdOf::Thing), None, "{id}");
    }
}

#[test]
fn what_an_id_of_a_thing_may_be() {
    for id in [
        "东楼",
        "三组",
        "一网格",
        "东一网格",
        "王家庄村",
        "张店",
        "东街",
        "甲",
        "第一",
        "三组5",
        "东3-201",
        "王楼-1",
        "样例一",
        "李家组",
        "2号楼",
        "党员突击队",
        "A栋",
        "东街社区",
    ] {
        assert_eq!(id_fault(id, IdOf::Thing), None, "{id}");
    }
    for id in [
        "张三",
        "李四光",
        "欧阳铁柱",
        "欧阳 铁柱",
        "张三2",
        "王小明A",
        "丁一",
        "阿里木·买买提",
        "翠花",
        "样例张三",
    ] {
        assert_eq!(
            id_fault(id, IdOf::Thing),
            Some(FindingCode::IdIsName),
            "{id}"
        );
        assert_eq!(fault(id), Some(FindingCode::IdIsName), "{id}");
    }
    // Of a person nothing but what says that it is invented.
    for id in ["样例一", "示例户三", "测试家庭二", "样例第十二户"] {
        assert_eq!(fault(id), None, "{id}");
    }
    for id in ["东楼", "三组", "样例小明", "甲"] {
        assert_eq!(fault(id), Some(FindingCode::IdIsName), "{id}");
    }
}

#[test]
fn a_name_of_a_place_is_anything_but_a_number_of_a_person() {
    for name in [
        "张三家",
        "1号楼（原2号楼）",
        "合计",
        "",
        "#N/A",
        "370302116001",
        "2026年11月20日设立",
        "东街\u{200B}社区",
    ] {
        assert_eq!(id_fault(name, IdOf::Name), None, "{name}");
        assert!(id_finding(name, IdOf::Name, FindingPlace::default()).is_none());
    }
    let long = "东街".repeat(100);
    assert!(id_finding(&long, IdOf::Name, FindingPlace::default()).is_none());
    for name in [
        "370302199003071234",
        "张三 13805331234",
        "电话０５３３-5181234",
        "身份证 370302 19900307 1234",
    ] {
        assert_eq!(
            id_fault(name, IdOf::Name),
            Some(FindingCode::NameIsNumber),
            "{name}"
        );
    }
}

/// A number as the standard makes it.
fn citizen_number() -> impl Strategy<Value = String> {
    let areas = prop_oneof![
        Just("370302"),
        Just("110105"),
        Just("650102"),
        Just("810000")
    ];
    (areas, 1900i32..2030, 1u32..13, 1u32..29, 0u32..1000).prop_map(|(area, y, m, d, n)| {
        let body = format!("{area}{y:04}{m:02}{d:02}{n:03}");
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        let sum: u32 = body
            .chars()
            .zip(weights)
            .map(|(c, w)| c.to_digit(10).unwrap() * w)
            .sum();
        let check = "10X98765432".chars().nth(sum as usize % 11).unwrap();
        format!("{body}{check}")
    })
}

fn written(number: &str, way: usize) -> String {
    let map = |f: &dyn Fn(char) -> String| number.chars().map(f).collect::<String>();
    let chinese = |c: char| {
        c.to_digit(10).map_or(c, |d| {
            "〇一二三四五六七八九".chars().nth(d as usize).unwrap()
        })
    };
    let part = |from: usize, to: usize| number.get(from..to).unwrap();
    let group = |by: &str| [part(0, 6), part(6, 14), part(14, number.len())].join(by);
    match way {
        0 => number.into(),
        1 => number.to_lowercase(),
        2 => group(" "),
        3 => group("-"),
        4 => group("\u{3000}"),
        5 => map(&|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap().to_string()),
        6 => map(&|c| format!("{c}\u{200B}")),
        7 => map(&|c| format!("{c} ")),
        8 => map(&|c| chinese(c).to_string()),
        9 => format!("ID{number}"),
        10 => format!("身份证{number}"),
        11 => format!("H-{number}-1"),
        12 => format!("1{number}"),
        13 => format!("{number}43"),
        // As it was until 1999.
        14 => format!("{}{}", part(0, 6), part(8, 17)),
        15 => format!("户{}{}", part(0, 6), part(8, 17)),
        16 => format!("'{number}"),
        _ => format!("\u{202D}{number}\u{202C}"),
    }
}

proptest! {
    #[test]
    fn no_writing_of_a_citizen_number_is_an_id(number in citizen_number(), way in 0usize..18) {
        let id = written(&number, way);
        for of in [IdOf::Person, IdOf::Thing] {
            prop_assert_eq!(id_fault(&id, of), Some(FindingCode::TableIdIsCitizenNumber), "{}", way);
        }
    }

    #[test]
    fn nor_with_one_wrong_digit(number in citizen_number(), at in 0usize..18, digit in 0u32..10, way in 0usize..12) {
        let mut chars: Vec<char> = number.chars().collect();
        chars[at] = char::from_digit(digit, 10).unwrap();
        let id = written(&chars.into_iter().collect::<String>(), way);
        prop_assert_eq!(id_fault(&id, IdOf::Thing), Some(FindingCode::TableIdIsCitizenNumber), "{}", way);
    }

    #[test]
    fn an_invisible_character_never_makes_another_id(
        id in "[A-Z][0-9]{1,5}", at in 0usize..6, c in any::<char>().prop_filter("seen", |c| is_invisible(*c) || c.is_whitespace())
    ) {
        let mut chars: Vec<char> = id.chars().collect();
        chars.insert(at.min(chars.len()), c);
        let with: String = chars.into_iter().collect();
        // A space inside is seen; everything else is refused.
        let seen = c == ' ' && with.trim() == with;
        prop_assert!(seen || id_fault(&with, IdOf::Thing).is_some(), "{with:?}");
        prop_assert_eq!(seen_as(&with), seen_as(&id));
    }

    #[test]
    fn nothing_panics_and_what_is_refused_is_not_echoed(id in any::<String>()) {
        for of in [IdOf::Person, IdOf::Thing] {
            if let Some(finding) = id_finding(&id, of, FindingPlace::at("/id")) {
                let shown = format!("{finding:?}");
                prop_assert!(id.chars().count() < 12 || !shown.contains(&id));
            }
        }
    }
}

#[test]
fn every_invisible_character_is_refused_at_the_end_of_an_id() {
    for c in ('\0'..=char::MAX).filter(|c| is_invisible(*c)) {
        assert_eq!(
            fault(&format!("H1{c}")),
            Some(FindingCode::IdInvisible),
            "{:x}",
            u32::from(c)
        );
    }
    for c in [
        '\u{200B}',
        '\u{202C}',
        '\u{FEFF}',
        '\u{2060}',
        '\u{AD}',
        '\u{E0001}',
        '\u{180E}',
        '\u{3164}',
        '\u{7F}',
    ] {
        assert!(is_invisible(c));
    }
}

proptest! {
    /// What is not looked at could not be told anyway.
    #[test]
    fn a_plain_id_has_no_fault(id in "[0-9A-Za-z][-0-9A-Za-z_./]{0,14}", of in prop::sample::select(vec![IdOf::Person, IdOf::Thing, IdOf::Name])) {
        prop_assert!(!is_plain(&id) || looked_at(&id, of).is_none());
        prop_assert_eq!(id_fault(&id, of), looked_at(&id, of));
    }
}
