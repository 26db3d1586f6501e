//! Names of persons among ids (编号中的姓名). An id of Chinese characters alone is a name unless it says that it is none.

/// Whether an id names a person: Chinese characters and nothing else, or such with a digit or a letter behind them, which tells
/// namesakes apart. What says of itself that it is invented, such as 样例一, names nobody.
pub(super) fn names_a_person(id: &str) -> bool {
    let Some(han) = han_of(id) else {
        return false;
    };
    !invented(&han)
}

/// Whether an id may be that of a thing: nobody is called so.
pub(super) fn names_a_thing(id: &str) -> bool {
    let Some(han) = han_of(id) else {
        return true;
    };
    let surname = han.starts_with(|c| SURNAMES.contains(c));
    let one = han.chars().nth(1).is_none();
    let counts = !surname && han.chars().all(|c| COUNTS.contains(c));
    one || counts || invented(&han) || THINGS.iter().any(|thing| han.ends_with(thing))
}

/// The Chinese characters of an id that may be a name, without what stands between them.
fn han_of(id: &str) -> Option<String> {
    let plain = || {
        id.chars()
            .filter(|c| !matches!(c, ' ' | '·' | '.' | '-' | '_'))
    };
    let han: String = plain().take_while(|c| is_han(*c)).collect();
    let length = han.chars().count();
    let other = plain().count().saturating_sub(length);
    let surname = id.chars().next().is_some_and(|c| SURNAMES.contains(c));
    let name = length > 0 && other == 0 || surname && (2..=4).contains(&length) && other == 1;
    name.then_some(han)
}

/// A word that says that nothing is real, and a number or a word of what is counted.
fn invented(han: &str) -> bool {
    const INVENTED: [&str; 7] = ["样例", "示例", "样本", "测试", "演示", "虚构", "合成"];
    const COUNTED: &str = "户家庭人员口住号第组";
    let rest = INVENTED.iter().find_map(|word| han.strip_prefix(word));
    rest.is_some_and(|rest| {
        rest.chars()
            .all(|c| COUNTS.contains(c) || COUNTED.contains(c))
    })
}

fn is_han(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// Numbers, signs of a row and sides.
const COUNTS: &str = "第〇零一二三四五六七八九十百千甲乙丙丁戊己庚辛壬癸东西南北中前后左右上下";

/// What a place or a thing is, where it ends the word: characters with which names of persons do not end.
const THINGS: [&str; 46] = [
    "区", "村", "庄", "屯", "乡", "街", "街道", "巷", "弄", "胡同", "院", "楼", "楼栋", "栋", "幢",
    "座", "单元", "层", "室", "户", "号", "组", "小组", "队", "班组", "片", "片区", "网格", "格",
    "站", "店", "厂", "寨", "堡", "铺", "埠", "口", "头", "坡", "沟", "湾", "峪", "委会", "支部",
    "党委", "中心",
];

/// The surnames of more than four fifths of the people.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
    姚卢姜崔钟谭陆汪范廖石贾韦夏付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤";
