//! Margin families (低保边缘家庭) and rigid-expenditure families (刚性支出困难家庭): M-01 to M-34.

use super::dates::{JAN_2025, JUL_2021, LAW_2026, OCT_2023, SHANDONG, UNDATED, year};
use super::why::why;

super::table! { CLAUSES:
    ["M-01", "I-4", "8", InPrinciple, Verified, JUL_2021, Rule("eligibility::margin::rule::parts"), "低于低保标准1.5倍", "does not qualify for dibao, income per member below 1.5 times the standard, property within the local rule"],
    ["M-02", "I-1", "21", Must, Verified, LAW_2026, Rule("eligibility::margin::rule::parts"), "省级确定的比例", "the local standard raised by a percentage that the province sets; none was found"],
    ["M-03", "I-14", "", Must, VerifiedNews, SHANDONG, Rule("eligibility::margin::rule::parts"), "高于低保标准、低于1.5倍", "Shandong: above the standard and below 1.5 times"],
    ["M-04", "I-14", "", May, VerifiedNews, SHANDONG, Rule("eligibility::margin::rule::relaxed"), "有条件的可放宽至2倍", "Shandong: places with means may relax to below twice, not above the local minimum wage"],
    ["M-05", "I-14", "", Must, VerifiedNews, SHANDONG, Note, "综合评估", "application, data check and assessment of living conditions"],
    ["M-06", "I-14", "", Must, VerifiedNews, SHANDONG, Rule("household::place::clause"), "户籍所在地申请", "one member applies to the town of registration, in writing or on-line"],
    ["M-07", "I-8", "二", May, Verified, OCT_2023, Note, "可参照低保", "income, property and procedure may follow the dibao rules"],
    ["M-08", "I-26", "", Must, NotFound, JUL_2021, Parameter, "边缘家庭财产限额", "property limits in numbers: local, not found"],
    ["M-09", "I-8", "", Must, Unverified, OCT_2023, Note, "认定时限", "no time limit of its own; dibao is followed"],
    ["M-10", "I-8", "四", Must, Verified, OCT_2023, Rule("support::linked::readings"), "单人保和专项救助", "single-person dibao for some members, and special assistance"],
    ["M-11", "I-26", "", Must, NotFound, UNDATED, Parameter, "认定有效期", "how long a recognition lasts was not found"],
    ["M-20", "I-9", "4（一）", Must, Verified, JAN_2025, Rule("eligibility::rigid::rule::not_recorded"), "未纳入低保、特困、低保边缘", "not recorded as dibao, tekun or margin family"],
    ["M-21", "I-9", "4（二）", Must, Verified, JAN_2025, Rule("eligibility::rigid::rule::measures"), "低于上年度人均可支配收入", "income per member below last year's local disposable income per head"],
    ["M-22", "I-9", "4（三）", Must, Verified, JAN_2025, Rule("eligibility::rigid::rule::measures"), "财产符合规定", "property within the local rule, which may be looser than for margin families"],
    ["M-23", "I-9", "4（四）", Must, Verified, JAN_2025, Rule("eligibility::rigid::rule::measures"), "申请前12个月刚性支出", "rigid spending of the twelve months before applying exceeds the local share of income"],
    ["M-23a", "I-9", "4（五）", Must, Verified, JAN_2025, Rule("eligibility::rigid::rule::measures"), "县级以上规定的其他条件", "other conditions of county level or above"],
    ["M-24", "I-1", "22", Must, Verified, LAW_2026, Note, "比例由设区的市以上确定", "the share is set by a city or above"],
    ["M-25", "I-9", "5", Must, Verified, JAN_2025, Rule("eligibility::rigid::rule::spending"), "刚性支出类型", "five kinds: daily needs, medical, education, rehabilitation, others"],
    ["M-26", "I-9", "4（四）", Must, Verified, JAN_2025, Rule("eligibility::standards::resolve_by"), "家庭总收入", "measured against the total income of the household"],
    ["M-27", "I-9", "8", Must, Verified, JAN_2025, Parameter, "30个工作日，特殊情况45个", "30 working days from acceptance, 45 in hard cases"],
    ["M-28", "I-9", "7", Must, Verified, JAN_2025, Rule("case::file::decision"), "书面告知", "a written decision either way, with reasons"],
    ["M-29", "I-9", "9", May, Verified, JAN_2025, Discretion(why("“一事一议”由县级协调机制个案决定", "the county decides each such case in its co-ordination")), "一事一议", "complicated cases go through the county's co-ordination"],
    ["M-30", "I-9", "10", InPrinciple, Verified, JAN_2025, Rule("support::linked::linked_help"), "有效期一般不超过12个月", "valid for generally at most twelve months"],
    ["M-31", "I-9", "11", Must, Verified, JAN_2025, Later(why("监测平台的标识，本版本尚未实现", "the flag in the monitoring platform belongs to the room register, not built yet")), "平台单独标识", "flagged separately in the monitoring platform"],
    ["M-32", "I-9", "", Must, Verified, JAN_2025, Rule("privacy::publication::first_opinion"), "无公示环节", "no publicity step"],
    ["M-33", "I-8", "二", Must, Verified, OCT_2023, Rule("eligibility::rigid::rule::opinion"), "此前为支出型", "before, only the spending type of temporary assistance and local rules"],
    ["M-34", "I-26", "", Must, NotFound, year(2025), Note, "省市细则", "rules of Shandong and Zibo were not found"],
}
