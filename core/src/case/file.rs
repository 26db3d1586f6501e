//! The checks of a file that need no number: materials, consents, cards, the county's visit, the written decision.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::facts::{
    CaseDecision, CaseFile, CaseFileReport, CaseMaterial, Consent, ConsentAnswer, ConsentOutcome,
    MaterialKind,
};
use super::notices::Notices;
use super::once::{Row, once};
use crate::eligibility::Programme;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::{self, Area};
use crate::logic::known::{Causes, Known};

/// Looks at the file of a case on a date.
pub fn check_case_file(facts: &CaseFile, as_of: NaiveDate) -> CaseFileReport {
    let materials = once(&facts.materials, "materials");
    let whole = facts.materials_complete == Some(true) && !materials.doubtful;
    let notices = Notices::read(&facts.notices, &facts.materials, whole, as_of);
    let mut check = Check {
        facts,
        materials: materials.rows,
        whole,
        as_of,
        missing: vec![],
        findings: materials.found,
    };
    let clause = check.materials_clause();
    if facts.programme.is_none() {
        check.missing.push("/programme".into());
    }
    let (kinds_missing, kinds_there) = check.kinds();
    check.findings.extend(notices.found.iter().cloned());
    let (complete, to_tell) = check.materials(clause, kinds_there, &notices);
    let consents = check.consents();
    check.cards();
    let visit = check.county_visit();
    check.decision();
    check.missing.sort_unstable();
    check.missing.dedup();
    CaseFileReport {
        as_of,
        complete: complete.value(),
        clause: clause.map(Into::into),
        to_tell,
        kinds_missing,
        consents,
        county_must_visit: visit.value(),
        missing_facts: check.missing,
        findings: check.findings,
    }
}

struct Check<'f> {
    facts: &'f CaseFile,
    materials: Vec<Row<CaseMaterial>>,
    /// Every material is listed.
    whole: bool,
    as_of: NaiveDate,
    missing: Vec<String>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    /// The clauses of a file are those of the state: it names no place.
    #[cfg_attr(test, track_caller)]
    fn in_force(&self, clause: &str) -> bool {
        law::in_force(clause, self.as_of, Area::NATION)
    }

    #[cfg_attr(test, track_caller)]
    fn violated(&mut self, code: FindingCode, clause: &str, at: String) {
        if self.in_force(clause) {
            self.findings
                .extend(Finding::law(code, clause, false, FindingPlace::at(at)));
        }
    }

    fn tekun(&self) -> bool {
        self.facts.programme == Some(Programme::Tekun)
    }

    /// The measures of I-4 are those of dibao.
    fn dibao(&self) -> bool {
        matches!(
            self.facts.programme,
            Some(Programme::Dibao | Programme::DibaoSingle)
        )
    }

    /// The clause by which what is missing is told once and in full: T-53 of tekun, else D-64.
    fn materials_clause(&self) -> Option<&'static str> {
        let clause = match self.facts.programme? {
            Programme::Tekun => "T-53",
            Programme::Dibao | Programme::DibaoSingle => "D-64",
            _ => return None,
        };
        self.in_force(clause).then_some(clause)
    }

    /// D-64, T-53: whether everything is there, and what is to be told.
    fn materials(
        &mut self,
        clause: Option<&'static str>,
        kinds: Known,
        notices: &Notices<'_>,
    ) -> (Known, Vec<u32>) {
        let (mut each, mut lacking) = (vec![kinds], vec![]);
        let rows = std::mem::take(&mut self.materials);
        for Row {
            at: i,
            facts: m,
            perhaps,
        } in &rows
        {
            let given = Known::fact(m.given, format!("/materials/{i}/given"));
            // What checking supplies is not the person's to hand in.
            if m.obtainable == Some(true) {
                self.asked_in_vain(*i, &given, notices);
                continue;
            }
            let obtainable = Known::fact(m.obtainable, format!("/materials/{i}/obtainable"));
            let there = Known::any(&[&given, &obtainable]);
            // What may be another one that is there is not told of twice.
            if there.no() && !perhaps {
                lacking.push(*i);
            }
            each.push(there);
        }
        if !self.whole {
            each.push(Known::fact(None, "/materialsComplete"));
        }
        let complete = Known::all(&each.iter().collect::<Vec<_>>());
        self.missing.extend(complete.causes.facts.iter().cloned());
        if let Some(clause) = clause {
            self.notices(clause, &lacking, notices);
        }
        let to_tell = lacking.iter().filter_map(|i| u32::try_from(*i).ok());
        (complete, to_tell.collect())
    }

    /// P-13 from 2026-07-01, D-64 before: nobody is asked for what checking supplies.
    fn asked_in_vain(&mut self, i: usize, given: &Known, notices: &Notices<'_>) {
        let clause = match (self.in_force("P-13"), self.dibao()) {
            (true, _) => "P-13",
            (false, true) => "D-64",
            _ => return,
        };
        let named = notices.named(self.id(i));
        let wrong = Known::all(&[&given.not(), &named]);
        if wrong.yes() {
            let at = format!("/materials/{i}");
            self.violated(FindingCode::AskedForWhatCheckingGives, clause, at);
        }
        self.missing.extend(wrong.causes.facts);
    }

    fn id(&self, i: usize) -> Option<&str> {
        self.facts.materials.get(i)?.id.as_deref()
    }

    /// Told once, and all of it.
    fn notices(&mut self, clause: &'static str, lacking: &[usize], notices: &Notices<'_>) {
        if notices.is_empty() {
            return;
        }
        for n in notices.again() {
            self.violated(
                FindingCode::ToldMoreThanOnce,
                clause,
                format!("/notices/{n}"),
            );
        }
        self.missing.extend(notices.unknown());
        for i in lacking {
            // A material without an id cannot be named, so whether it was told is not known.
            let Some(id) = self.id(*i) else {
                self.missing.push(format!("/materials/{i}/id"));
                continue;
            };
            let told = notices.told_at_first(id);
            if told.no() {
                self.violated(
                    FindingCode::NotToldInFull,
                    clause,
                    format!("/materials/{i}"),
                );
            }
            self.missing.extend(told.causes.facts);
        }
    }

    /// T-51: identity, the statement, the pledge, and the certificate of who holds one: which are not listed, and
    /// whether all of them are.
    fn kinds(&mut self) -> (Vec<MaterialKind>, Known) {
        let tekun = Known::fact(self.facts.programme.map(|_| self.tekun()), "/programme");
        if tekun.no() || !self.in_force("T-51") {
            return (vec![], Known::certain(true));
        }
        let listed = |kind: MaterialKind| self.materials.iter().any(|m| m.facts.kind == Some(kind));
        let mut kinds = vec![
            MaterialKind::Identity,
            MaterialKind::Statement,
            MaterialKind::TruthPledge,
        ];
        let certificate = self.facts.disability_certificate;
        if certificate == Some(true) {
            kinds.push(MaterialKind::DisabilityCertificate);
        }
        kinds.retain(|k| !listed(*k));
        let held = Known::fact(certificate, "/disabilityCertificate");
        let in_list = Known::certain(listed(MaterialKind::DisabilityCertificate));
        let mut there = Known::any(&[&held.not(), &in_list]);
        if !kinds.is_empty() {
            there = self.may_hold_more();
            kinds.retain(|_| there.no() && tekun.yes());
        }
        if tekun.yes() && certificate.is_none() {
            self.missing.push("/disabilityCertificate".into());
        }
        (kinds, Known::any(&[&tekun.not(), &there]))
    }

    /// Whether the list may hold a kind that no material of it is said to be: it does not, or that is not known. A list that
    /// is not whole may hold it yet, and a material whose kind is not known may be of it.
    fn may_hold_more(&self) -> Known {
        let mut causes = Causes::default();
        if !self.whole {
            causes.fact("/materialsComplete");
        }
        for m in self.materials.iter().filter(|m| m.facts.kind.is_none()) {
            causes.fact(format!("/materials/{}/kind", m.at));
        }
        match causes.facts.is_empty() {
            true => Known::certain(false),
            false => Known::open(causes),
        }
    }

    /// D-63, P-14 of the applicant; T-51, T-52 of the supporters of tekun, P-16 of every other's.
    fn consents(&mut self) -> Vec<ConsentAnswer> {
        let facts = self.facts;
        let mut out = vec![];
        let applicant = [
            ("P-14", true),
            ("T-51", self.tekun()),
            ("D-63", self.dibao()),
        ];
        let applicant = applicant.iter().find(|(c, asks)| *asks && self.in_force(c));
        if let Some((clause, _)) = applicant {
            out.push(self.consent(None, clause, facts.applicant_consent));
        }
        let mut clauses = match self.tekun() {
            true => ["T-52", "T-51"].as_slice(),
            false => ["P-16"].as_slice(),
        }
        .iter();
        if let Some(clause) = clauses.find(|c| self.in_force(c)) {
            let supporters = once(&facts.supporters, "supporters");
            self.findings.extend(supporters.found);
            for s in supporters.rows {
                out.push(self.consent(u32::try_from(s.at).ok(), clause, s.facts.consent));
            }
        }
        out
    }

    fn consent(
        &mut self,
        supporter: Option<u32>,
        clause: &str,
        consent: Option<Consent>,
    ) -> ConsentAnswer {
        let outcome = match consent {
            Some(Consent::Given) => ConsentOutcome::MayCheck,
            Some(Consent::Refused) => ConsentOutcome::FactsStayUnknown,
            None => {
                self.missing.push(match supporter {
                    Some(i) => format!("/supporters/{i}/consent"),
                    None => "/applicantConsent".into(),
                });
                ConsentOutcome::Ask
            }
        };
        ConsentAnswer {
            supporter,
            clause: clause.into(),
            outcome,
        }
    }

    /// D-55: who keeps a recipient's card needs an agreement in writing, on file with the county.
    fn cards(&mut self) {
        if !self.dibao() {
            return;
        }
        let mut seen = BTreeMap::new();
        for (i, c) in self.facts.cards.iter().enumerate() {
            let says = (c.kept_by_staff, c.written_agreement, c.filed_with_county);
            let first = *seen.entry(says).or_insert(i);
            if first != i {
                // A card has no id: an equal one may be the same.
                let finding = Finding::data(
                    FindingCode::EntryPerhapsTwice,
                    FindingPlace::at(format!("/cards/{i}")),
                );
                let first = FindingPlace::at(format!("/cards/{first}"));
                self.findings.push(finding.related(first));
                continue;
            }
            let at = |name: &str| format!("/cards/{i}/{name}");
            let kept = Known::fact(c.kept_by_staff, at("keptByStaff"));
            let papers = Known::all(&[
                &Known::fact(c.written_agreement, at("writtenAgreement")),
                &Known::fact(c.filed_with_county, at("filedWithCounty")),
            ]);
            let wrong = Known::all(&[&kept, &papers.not()]);
            if wrong.yes() {
                self.violated(
                    FindingCode::CardKeptWithoutAgreement,
                    "D-55",
                    format!("/cards/{i}"),
                );
            }
            if self.in_force("D-55") {
                self.missing.extend(wrong.causes.facts);
            }
        }
    }

    /// D-75: every case of registered relatives, and every one with a complaint.
    fn county_visit(&mut self) -> Known {
        let (facts, dibao) = (self.facts, self.dibao());
        if !self.in_force("D-75") || (facts.programme.is_some() && !dibao) {
            return Known::certain(false);
        }
        let must = Known::any(&[
            &Known::fact(facts.registered_relative, "/registeredRelative"),
            &Known::fact(facts.complaint, "/complaint"),
        ]);
        let must = Known::all(&[
            &Known::fact(facts.programme.map(|_| dibao), "/programme"),
            &must,
        ]);
        self.missing.extend(must.causes.facts.iter().cloned());
        if must.yes() && facts.decision.is_some() && facts.county_visited == Some(false) {
            self.violated(
                FindingCode::CountyDidNotVisit,
                "D-75",
                "/countyVisited".into(),
            );
        }
        must
    }

    /// M-28: told in writing either way, a refusal with reasons; D-76, T-60, P-23 say it of refusals.
    fn decision(&mut self) {
        let facts = self.facts;
        let (Some(decision), Some(programme)) = (facts.decision, facts.programme) else {
            return;
        };
        let refused = decision == CaseDecision::Refused;
        let clause = match programme {
            Programme::Rigid => "M-28",
            Programme::Dibao | Programme::DibaoSingle if refused => "D-76",
            Programme::Tekun if refused => "T-60",
            _ if refused => "P-23",
            _ => return,
        };
        if facts.told_in_writing == Some(false) {
            self.violated(
                FindingCode::DecisionNotInWriting,
                clause,
                "/toldInWriting".into(),
            );
        }
        if refused && facts.reasons_given == Some(false) {
            self.violated(
                FindingCode::RefusalWithoutReasons,
                clause,
                "/reasonsGiven".into(),
            );
        }
    }
}
