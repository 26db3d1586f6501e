//! Citizen numbers (公民身份号码) and disability certificates (残疾人证): N-01 to N-24.

use super::dates::UNDATED;

super::table! { CLAUSES:
    ["N-01", "I-21", "3", Must, Verified, UNDATED, Note, "唯一、终身不变", "the number is unique and for life"],
    ["N-02", "I-21", "", Must, Verified, UNDATED, Rule("identity::opaque::province"), "18位", "18 characters: area, date of birth, sequence, check character"],
    ["N-03", "I-21", "", Must, Verified, UNDATED, Rule("identity::parse"), "校验码", "weighted sum modulo 11 gives the check character"],
    ["N-04", "I-21", "", Must, Unverified, UNDATED, Note, "第17位奇男偶女", "the 17th digit is odd for men and even for women"],
    ["N-05", "I-21", "", Must, Unverified, UNDATED, Note, "首次登记地", "the area is that of first registration; no number is refused for it"],
    ["N-06", "I-21", "", Must, Unverified, UNDATED, Rule("identity::parse"), "小写x", "a small x is read as X"],
    ["N-07", "I-21", "", Must, Unverified, UNDATED, Note, "标准示例", "two published specimen numbers pass the check"],
    ["N-08", "I-21", "", Must, Unverified, UNDATED, Rule("identity::is_specimen"), "虚构号码", "specimen numbers have births in the far future and are for synthetic data only"],
    ["N-09", "I-21", "28", Must, Verified, UNDATED, Rule("privacy::mask::mask"), "敏感个人信息", "the number is masked in every output"],
    ["N-20", "I-21", "", Must, Verified, UNDATED, Rule("identity::certificate::parse"), "20位", "a disability certificate has 20 characters"],
    ["N-21", "I-21", "", Must, Verified, UNDATED, Rule("identity::certificate::citizen"), "前18位", "its first 18 are the citizen number"],
    ["N-22", "I-21", "", Must, Unverified, UNDATED, Parameter, "类别与等级", "the 19th is the category and the 20th the grade"],
    ["N-23", "I-21", "2", Must, Verified, UNDATED, Rule("household::DisabilityCategory"), "残疾类别", "visual, hearing, speech, limb, intellectual, mental, multiple, other"],
    ["N-24", "I-26", "", Must, NotFound, UNDATED, Rule("eligibility::reader::certificate_gaps"), "多重残疾", "which part of a multiple disability counts was not found; it is asked"],
}
