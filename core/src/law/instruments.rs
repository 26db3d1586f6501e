//! The instruments (文件) in which the clauses stand.

use chrono::NaiveDate;

use super::dates::{
    Force, JAN_2025, JAN_2026, JUL_2021, LAW_2026, MAY_2014, OCT_2022, OCT_2023, PILOT, SHANDONG,
    UNDATED, month, since, year,
};
use super::{Area, Precision, SourceStatus};

/// One instrument (文件).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Instrument {
    /// Stable id such as `I-4`.
    pub id: &'static str,
    /// Title in Chinese.
    pub title: &'static str,
    /// Title or description in English.
    pub title_en: &'static str,
    /// Document number (文号); empty where there is none or it was not found.
    pub number: &'static str,
    /// Where it binds.
    pub area: Area,
    /// Issuing body.
    pub issuer: &'static str,
    /// Day of issue, if known.
    pub issued: Option<NaiveDate>,
    /// First day in force, if known.
    pub from: Option<NaiveDate>,
    /// Last day in force, if it has one.
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// How well it is known.
    pub status: SourceStatus,
}

/// Every instrument, in the order of the numbers.
pub fn instruments() -> impl Iterator<Item = &'static Instrument> {
    INSTRUMENTS.iter()
}

/// Finds an instrument by its id.
pub fn instrument(id: &str) -> Option<&'static Instrument> {
    INSTRUMENTS.iter().find(|i| i.id == id)
}

const UNKNOWN: Force = UNDATED;

/// Rows: id, title, title in English, number, issuer, issued, in force, status, and the area where it is not the nation.
macro_rules! instruments {
    (@area) => { Area::NATION };
    (@area $area:ident) => { Area::$area };
    ($([$id:literal, $title:literal, $en:literal, $number:literal, $issuer:literal, $issued:expr,
        $force:expr, $status:ident $(, $area:ident)?],)*) => {
        static INSTRUMENTS: &[Instrument] = &[$({
            const FORCE: Force = $force;
            const ISSUED: Force = $issued;
            Instrument {
                id: $id,
                title: $title,
                title_en: $en,
                number: $number,
                area: instruments!(@area $($area)?),
                issuer: $issuer,
                issued: ISSUED.from,
                from: FORCE.from,
                to: FORCE.to,
                precision: FORCE.precision,
                status: SourceStatus::$status,
            }
        }),*];
    };
}

instruments! {
    ["I-1", "社会救助法", "Social Assistance Law", "", "全国人民代表大会常务委员会", since(2026, 4, 30), LAW_2026, Verified],
    ["I-2", "社会救助暂行办法", "Interim Measures for Social Assistance, as amended 2019-03-02", "国务院令第649号", "国务院", since(2014, 2, 21), MAY_2014, Verified],
    ["I-3", "关于改革完善社会救助制度的意见", "Opinion on Reforming and Improving the Social Assistance System", "中办发〔2020〕18号", "中共中央办公厅、国务院办公厅", UNKNOWN, year(2020), Verified],
    ["I-4", "最低生活保障审核确认办法", "Measures for Reviewing and Confirming the Minimum Living Allowance", "民发〔2021〕57号", "民政部", UNKNOWN, JUL_2021, Verified],
    ["I-5", "最低生活保障审核审批办法（试行）", "Trial Measures for Reviewing and Approving the Minimum Living Allowance", "民发〔2012〕220号", "民政部", since(2012, 12, 12), since(2012, 12, 12).until(2021, 6, 30), Verified],
    ["I-6", "特困人员认定办法", "Measures for Recognising People in Extreme Hardship", "", "民政部", UNKNOWN, JUL_2021, Verified],
    ["I-7", "关于进一步做好最低生活保障等社会救助兜底保障工作的通知", "Notice on Doing the Safety-net Work of Social Assistance Better", "", "民政部等4部门", since(2022, 10, 20), OCT_2022, Verified],
    ["I-8", "关于加强低收入人口动态监测做好分层分类社会救助工作的意见", "Opinion on Monitoring the Low-income Population and on Tiered Assistance", "", "国务院办公厅转发", UNKNOWN, OCT_2023, Verified],
    ["I-9", "刚性支出困难家庭认定办法", "Measures for Recognising Rigid-expenditure Families", "", "民政部", since(2024, 10, 24), JAN_2025, Verified],
    ["I-10", "关于全面建立临时救助制度的通知", "Notice on Establishing Temporary Assistance Everywhere", "国发〔2014〕47号", "国务院", UNKNOWN, year(2014), VerifiedNews],
    ["I-11", "关于进一步加强和改进临时救助工作的意见", "Opinion on Strengthening and Improving Temporary Assistance", "民发〔2018〕23号", "民政部、财政部", since(2018, 1, 23), since(2018, 1, 23), Verified],
    ["I-12", "关于进一步健全完善临时救助制度的意见", "Opinion on Completing the System of Temporary Assistance", "", "民政部、财政部", UNKNOWN, JAN_2026, Verified],
    ["I-13", "关于积极发展服务类社会救助的指导意见", "Guiding Opinion on Service-type Assistance", "民发〔2026〕35号", "民政部、财政部", UNKNOWN, month(2026, 8), VerifiedNews],
    ["I-14", "山东省最低生活保障边缘家庭认定办法", "Shandong Measures for Recognising Margin Families", "", "山东省民政厅等4部门", UNKNOWN, SHANDONG, VerifiedNews, SHANDONG],
    ["I-15", "山东省最低生活保障管理办法", "Shandong Measures for Managing the Minimum Living Allowance", "", "山东省", UNKNOWN, UNKNOWN, NotFound, SHANDONG],
    ["I-16", "山东省乡镇临时救助备用金制度", "Shandong reserve of the towns for temporary assistance", "", "山东省民政厅", UNKNOWN, month(2019, 10), VerifiedNews, SHANDONG],
    ["I-17", "关于开展特殊困难老年人探访关爱服务的指导意见", "Guiding Opinion on Visiting Older People in Special Difficulty", "", "民政部等10部门", UNKNOWN, month(2022, 10), VerifiedNews],
    ["I-18", "山东省养老服务条例", "Shandong Regulation on Services for Older People", "", "山东省人民代表大会常务委员会", since(2020, 3, 26), since(2020, 5, 1), Verified, SHANDONG],
    ["I-19", "滨州市社会治理网格化服务管理条例", "Binzhou Regulation on Grid Services (a neighbouring city, not binding in Zibo)", "", "滨州市人民代表大会常务委员会", since(2021, 7, 29), since(2021, 10, 1), Verified, BINZHOU],
    ["I-20", "村民委员会组织法、城市居民委员会组织法", "Organic Laws of Villagers' and of Urban Residents' Committees", "", "全国人民代表大会常务委员会", since(2018, 12, 29), UNKNOWN, Verified],
    ["I-21", "民法典、个人信息保护法等一般法律", "Civil Code, Personal Information Protection Law and other general laws", "", "全国人民代表大会及其常务委员会、国务院", UNKNOWN, UNKNOWN, Verified],
    ["I-22", "关于加强社区工作者队伍建设的意见", "Opinion on Community Workers", "", "中共中央办公厅、国务院办公厅", since(2024, 3, 28), since(2024, 3, 28), Verified],
    ["I-23", "关于进一步加强事实无人抚养儿童保障工作的意见", "Opinion on De-facto Unsupported Children", "", "民政部等12部门", UNKNOWN, year(2019), Verified],
    ["I-24", "淄川区“四个一”党建引领社会救助试点工作实施方案", "Zichuan District pilot plan", "", "中共淄川区委组织部、淄川区民政局", since(2022, 7, 7), PILOT, Verified, ZICHUAN],
    ["I-25", "民办函〔2020〕114号；鲁办发电〔2020〕143号；淄社救〔2022〕1号", "Three documents that the pilot plan cites", "", "民政部办公厅；山东省；淄博市", UNKNOWN, UNKNOWN, NotFound, ZIBO],
    ["I-26", "山东省、淄博市社会救助实施细则与标准通知", "Shandong and Zibo implementing rules and yearly standards", "", "山东省；淄博市", UNKNOWN, UNKNOWN, NotFound],
    ["I-27", "GB/T 34300-2017 城乡社区网格化服务管理规范", "National standard on grid services in communities", "GB/T 34300-2017", "", UNKNOWN, UNKNOWN, NotFound],
}
