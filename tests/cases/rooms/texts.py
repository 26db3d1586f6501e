"""What an official reads aloud: every sentence here is stated by hand, in both languages."""

from book import Book

texts = Book("inquiry/texts")
BOOKS = [texts]

I2 = "《社会救助暂行办法》"
I6 = "《特困人员认定办法》"
I7 = "《关于进一步做好最低生活保障等社会救助兜底保障工作的通知》"
EN2 = "Interim Measures for Social Assistance, as amended 2019-03-02"
EN4 = "Measures for Reviewing and Confirming the Minimum Living Allowance"
EN7 = "Notice on Doing the Safety-net Work of Social Assistance Better"
I4_ZH = "《最低生活保障审核确认办法》（民政部，民发〔2021〕57号，2021年7月1日起施行）"
I4_EN = f"{EN4} (in force from 2021-07-01)"
LOCAL = "本地规定，待补", "a local rule, source not found"
NOTICE = {
    "zh-CN": "以上为初步比对结果，供审核参考；是否给予救助，由县级民政部门（或受委托的镇、街道）依法审核确认；"
    "初步比对不符合的，仍可申请，由民政部门审核后书面答复",
    "en": "this is a first comparison for those who review; the county's civil affairs department, or the town it "
    "delegated, decides; one whose first comparison is negative may apply all the same and is answered in writing",
}
NO = "按现有情况，初步比对不符合条件", "by these facts and a first comparison the conditions are not met"
OPEN = "暂不能确定，还有情况需要核实", "not certain yet, facts are to be checked"


def ground(parent, kind, truth, step=None, clause=None, **more):
    return {"parent": parent, "kind": kind, "truth": truth, "step": step, "clause": clause, **more}


def told(id, on, programme, outcome, grounds, heading, lines, sources, note=None, **result):
    """One result: `heading`, `lines` (depth, clause, Chinese, English) and `sources` (clause, Chinese, English)."""
    given = {"programme": programme, "outcome": outcome, "provisional": False, **result, "grounds": grounds}
    clauses = " ".join(dict.fromkeys(g["clause"] for g in grounds if g["clause"]))
    for n, lang in enumerate(("zh-CN", "en")):
        said = {
            "results": [
                {
                    "programme": programme,
                    **({"member": result["member"]} if "member" in result else {}),
                    "heading": heading[n],
                    "lines": [
                        {"depth": depth, "text": both[n], **({"clause": clause} if clause else {})}
                        for depth, clause, *both in lines
                    ],
                }
            ],
            "sources": [{"clause": clause, "text": both[n]} for clause, *both in sources],
            "notice": NOTICE[lang],
        }

        def whole(output, said=said):
            if output == said:
                return []
            for mine, given in zip(said["results"], output.get("results", [])):
                for one, other in zip(mine["lines"], given["lines"]):
                    if one != other:
                        return [f"the author says {one}, the library {other}"]
            keys = [k for k in {**said, **output} if said.get(k) != output.get(k)]
            return [f"the author says of {k} {said.get(k)}, the library {output.get(k)}" for k in keys]

        texts.case(
            f"{id}-{lang[:2]}",
            clauses,
            "describeAssessment",
            {"assessment": {"asOf": on, "results": [given]}, "lang": lang},
            check=whole,
            note=note,
        )


told(
    "a-fire-is-not-denied",
    "2024-01-01",
    "temporary",
    "no",
    [
        ground(None, "allOf", "no"),
        ground(0, "fact", "no", "temporaryDifficulty", "L-01", source="/basicLifeInDifficulty"),
    ],
    (f"临时救助：{NO[0]}", f"temporary assistance: {NO[1]}"),
    [
        (
            0,
            "L-01",
            f"家庭基本生活没有出现严重困难（依据{I2}第四十七条）",
            f"the basic life of the household is not in severe difficulty [{EN2}, art. 47]",
        )
    ],
    [
        (
            "L-01",
            f"{I2}（国务院，国务院令第649号，2014年5月1日起施行）第四十七条",
            f"{EN2} (in force from 2014-05-01), art. 47",
        )
    ],
    note="what fails is the difficulty, whatever happened",
)

told(
    "a-family-in-dibao-is-no-margin-family",
    "2024-01-01",
    "margin",
    "no",
    [ground(None, "not", "no", "notDibao", "M-01"), ground(0, "allOf", "yes", source="dibao")],
    (f"低保边缘家庭：{NO[0]}", f"dibao margin family: {NO[1]}"),
    [
        (
            0,
            "M-01",
            "家庭符合低保条件，应按低保办理，不再认定为低保边缘家庭（依据《最低生活保障审核确认办法》第八条）",
            f"the household qualifies for dibao and is handled as such, no longer as a margin family [{EN4}, art. 8]",
        ),
        (
            1,
            None,
            "见“最低生活保障”一项：初步比对符合条件",
            "see subsistence allowance (dibao): the conditions are met",
        ),
    ],
    [("M-01", f"{I4_ZH}第八条", f"{I4_EN}, art. 8")],
    note="read aloud, no double negative",
)

told(
    "years-in-a-religious-site-are-no-age",
    "2024-01-01",
    "dibaoSingle",
    "no",
    [
        ground(None, "allOf", "no", "routeReligious", "D-42", member=0),
        ground(0, "compare", "no", member=0, left=0, right=3),
        ground(1, "parameter", "yes", source="dibao.religious_site_years"),
    ],
    (f"按单人户纳入低保（第1位成员）：{NO[0]}", f"dibao for one person alone (member 1): {NO[1]}"),
    [
        (
            0,
            "D-42",
            "第1位成员不属于脱离家庭、在宗教场所居住3年以上（含）且生活困难的宗教教职人员"
            "（在宗教场所居住0年，规定须满3年）（依据《最低生活保障审核确认办法》第八条第（三）项）",
            "member 1 is not religious staff away from the family, 3 years or more in a religious site, and in hardship "
            f"(lived in a religious site 0 years, set 3 years) [{EN4}, art. 8(3)]",
        ),
        (
            1,
            None,
            "第1位成员在宗教场所居住0年，规定须满3年",
            "member 1 has lived in a religious site for 0 years, 3 are asked",
        ),
    ],
    [("D-42", f"{I4_ZH}第八条第（三）项", f"{I4_EN}, art. 8(3)")],
    member=0,
)

told(
    "an-age-says-on-which-side-it-lies",
    "2024-01-01",
    "dibaoSingle",
    "no",
    [
        ground(None, "allOf", "no", "routeAdult", "D-44", member=1),
        ground(0, "compare", "yes", member=1, left=41, right=18),
        ground(1, "parameter", "yes", source="person.adult_age"),
        ground(0, "fact", "yes", member=1, source="/members/1/employed", assumed=True),
    ],
    (
        f"按单人户纳入低保（第2位成员）：{NO[0]}；其中有假设情况，结果仅供试算",
        f"dibao for one person alone (member 2): {NO[1]}; it rests on an assumed fact and is a trial only",
    ),
    [
        (
            0,
            "D-44",
            f"第2位成员不属于成年无业重度残疾人（依据{I7}第一部分第（一）项）",
            f"member 2 is not an adult without work who is severely disabled [{EN7}, part 1(1)]",
        ),
        (1, None, "第2位成员年龄41周岁，已满18周岁", "member 2 is 41, so 18 or over"),
        (1, None, "第2位成员的就业：是（假设）", "member 2, in work: yes (assumed)"),
    ],
    [
        (
            "D-44",
            f"{I7}（民政部等4部门，文号待核，2022年10月20日起施行）第一部分第（一）项",
            f"{EN7} (number not verified, in force from 2022-10-20), part 1(1)",
        )
    ],
    member=1,
    provisional=True,
)

told(
    "income-tells-both-sides-and-what-is-to-be-checked",
    "2024-01-01",
    "dibao",
    "open",
    [
        ground(None, "allOf", "open"),
        ground(0, "compare", "yes", "dibaoIncome", "D-01", left=99_999, right=100_000),
        ground(0, "fact", "open", "dibaoProperty", "D-34", source="/propertyWithinDibaoRule"),
        ground(0, "fact", "open", member=0, source="/members/0/wageFen"),
        ground(0, "parameter", "open", source="dibao.standard.urban"),
    ],
    (f"最低生活保障：{OPEN[0]}", f"subsistence allowance (dibao): {OPEN[1]}"),
    [
        (
            0,
            "D-01",
            f"共同生活的家庭成员人均收入低于当地低保标准（全家月收入999.99元，全家低保标准合计1000元）（依据{I2}第九条）",
            "the income per member is below the local dibao standard (monthly income of the household 999.99 yuan, "
            f"standard for all its members 1000 yuan) [{EN2}, art. 9]",
        ),
        (
            0,
            "D-34",
            "暂不能确定家庭财产状况是否符合低保规定（本地规定，待补）",
            "it is not certain yet whether the property of the household is within the dibao rule "
            "[a local rule, source not found]",
        ),
        (0, None, "还需核实：第1位成员的工资性收入", "to be checked: member 1, wages"),
        (
            0,
            None,
            "本地尚未提供“城市低保标准”，补充后可重新比对",
            "“urban dibao standard” is not set locally; once it is, the comparison can be made again",
        ),
    ],
    [
        (
            "D-01",
            f"{I2}（国务院，国务院令第649号，2014年5月1日起施行）第九条",
            f"{EN2} (in force from 2014-05-01), art. 9",
        ),
        ("D-34", *LOCAL),
    ],
)

told(
    "a-standard-of-a-year-is-told-by-the-year",
    "2024-01-01",
    "dibao",
    "yes",
    [
        ground(None, "allOf", "yes"),
        ground(0, "compare", "yes", "dibaoIncome", "D-01", left=2749_92, right=2750_00, perYear=True),
    ],
    (
        "最低生活保障：初步比对符合条件，按差额计算每年0.08元",
        "subsistence allowance (dibao): by a first comparison the conditions are met, 0.08 yuan a year by the difference",
    ),
    [
        (
            0,
            "D-01",
            f"共同生活的家庭成员人均收入低于当地低保标准（全家年收入2749.92元，全家低保标准合计每年2750元）（依据{I2}第九条）",
            "the income per member is below the local dibao standard (yearly income of the household 2749.92 yuan, "
            f"standard for all its members 2750 yuan a year) [{EN2}, art. 9]",
        ),
    ],
    [
        (
            "D-01",
            f"{I2}（国务院，国务院令第649号，2014年5月1日起施行）第九条",
            f"{EN2} (in force from 2014-05-01), art. 9",
        ),
    ],
    amountYearFen=8,
)
