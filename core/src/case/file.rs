//! The checks of a file that need no number: materials, consents, cards, the county's visit, the written decision.

use chrono::NaiveDate;

use super::facts::{
    CaseDecision, CaseFile, CaseFileReport, CaseMaterial, Consent, ConsentAnswer, ConsentOutcome,
    MaterialKind, MaterialNotice,
};
use crate::eligibility::Programme;
use crate::finding::{Code, Finding, Place};
use crate::law::{self, Area};
use crate::logic::known::Known;
use crate::policy::Value;

/// Looks at the file of a case on a date.
pub fn check_case_file(facts: &CaseFile, as_of: NaiveDate) -> CaseFileReport {
    let mut check = Check {
        facts,
        as_of,
        missing: vec![],
        findings: vec![],
    };
    let clause = check.materials_clause();
    if facts.programme.is_none() {
        check.missing.push("/programme".into());
    }
    let (kinds_missing, kinds_there) = check.kinds();
    check.notices_to_come();
    let (complete, to_tell) = check.materials(clause, kinds_there);
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
    as_of: NaiveDate,
    missing: Vec<String>,
    findings: Vec<Finding>,
}

impl<'f> Check<'f> {
    /// The clauses of a file are those of the state: it names no place.
    #[cfg_attr(test, track_caller)]
    fn in_force(&self, clause: &str) -> bool {
        law::in_force(clause, self.as_of, Area::NATION)
    }

    #[cfg_attr(test, track_caller)]
    fn violated(&mut self, code: Code, clause: &str, at: String) {
        if self.in_force(clause) {
            self.findings
                .extend(Finding::law(code, clause, false, Place::at(at)));
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
    fn materials(&mut self, clause: Option<&'static str>, kinds: Known) -> (Known, Vec<u32>) {
        let facts = self.facts;
        let (mut each, mut lacking) = (vec![kinds], vec![]);
        for (i, m) in facts.materials.iter().enumerate() {
            // What checking supplies is not the person's to hand in.
            if m.obtainable == Some(true) {
                if m.given != Some(true) && self.named(m) {
                    self.asked_in_vain(i);
                }
                continue;
            }
            let given = Known::fact(m.given, format!("/materials/{i}/given"));
            let obtainable = Known::fact(m.obtainable, format!("/materials/{i}/obtainable"));
            let there = Known::any(&[&given, &obtainable]);
            if there.no() {
                lacking.push(i);
            }
            each.push(there);
        }
        if facts.materials_complete != Some(true) {
            each.push(Known::fact(None, "/materialsComplete"));
        }
        let complete = Known::all(&each.iter().collect::<Vec<_>>());
        self.missing.extend(complete.causes.facts.iter().cloned());
        if let Some(clause) = clause {
            self.notices(clause, &lacking);
        }
        let to_tell = lacking.iter().filter_map(|i| u32::try_from(*i).ok());
        (complete, to_tell.collect())
    }

    /// P-13 from 2026-07-01, D-64 before.
    fn asked_in_vain(&mut self, i: usize) {
        let clause = match (self.in_force("P-13"), self.dibao()) {
            (true, _) => "P-13",
            (false, true) => "D-64",
            _ => return,
        };
        self.violated(
            Code::AskedForWhatCheckingGives,
            clause,
            format!("/materials/{i}"),
        );
    }

    /// The notices that are not to come.
    fn told(&self) -> Vec<(usize, &'f MaterialNotice)> {
        let rows = self.facts.notices.iter().enumerate();
        rows.filter(|(_, n)| n.on.is_none_or(|day| day <= self.as_of))
            .collect()
    }

    /// A notice of a day that is to come: it has told nobody yet.
    fn notices_to_come(&mut self) {
        for (n, notice) in self.facts.notices.iter().enumerate() {
            if notice.on.is_some_and(|day| day > self.as_of) {
                let value = format!("..{}", self.as_of);
                let place = Place::at(format!("/notices/{n}/on"));
                let finding = Finding::data(Code::FactOutOfRange, place);
                self.findings
                    .push(finding.with("expected", Value::Text { value }));
            }
        }
    }

    /// Told once, and all of it.
    fn notices(&mut self, clause: &'static str, lacking: &[usize]) {
        let facts = self.facts;
        let mut told = self.told();
        // As listed where a day is unknown: the list is in the order of what happened.
        if told.iter().all(|(_, n)| n.on.is_some()) {
            told.sort_by_key(|(_, n)| n.on);
        }
        let mut told = told.into_iter();
        let Some((_, first)) = told.next() else {
            return;
        };
        for (n, _) in told {
            self.violated(Code::ToldMoreThanOnce, clause, format!("/notices/{n}"));
        }
        for i in lacking {
            let id = facts.materials.get(*i).and_then(|m| m.id.as_ref());
            // A material without an id cannot be named, so whether it was told is not known.
            match id {
                None => self.missing.push(format!("/materials/{i}/id")),
                Some(id) if first.materials.contains(id) => {}
                Some(_) => {
                    self.violated(Code::NotToldInFull, clause, format!("/materials/{i}"));
                }
            }
        }
    }

    /// T-51: identity, the statement, the pledge, and the certificate of who holds one: which are not listed, and
    /// whether all of them are.
    fn kinds(&mut self) -> (Vec<MaterialKind>, Known) {
        if !self.tekun() || !self.in_force("T-51") {
            return (vec![], Known::certain(true));
        }
        let listed = |kind: MaterialKind| self.facts.materials.iter().any(|m| m.kind == Some(kind));
        let mut kinds = vec![
            MaterialKind::Identity,
            MaterialKind::Statement,
            MaterialKind::TruthPledge,
        ];
        match self.facts.disability_certificate {
            Some(true) => kinds.push(MaterialKind::DisabilityCertificate),
            Some(false) => {}
            None => self.missing.push("/disabilityCertificate".into()),
        }
        kinds.retain(|k| !listed(*k));
        let mut there = Known::certain(true);
        if !kinds.is_empty() {
            // A list that is not whole may hold them yet.
            let whole = (self.facts.materials_complete == Some(true)).then_some(false);
            there = Known::fact(whole, "/materialsComplete");
        } else if self.facts.disability_certificate.is_none()
            && !listed(MaterialKind::DisabilityCertificate)
        {
            there = Known::fact(None, "/disabilityCertificate");
        }
        (kinds, there)
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
            for (i, s) in facts.supporters.iter().enumerate() {
                out.push(self.consent(u32::try_from(i).ok(), clause, s.consent));
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
        for (i, c) in self.facts.cards.iter().enumerate() {
            let at = |name: &str| format!("/cards/{i}/{name}");
            let kept = Known::fact(c.kept_by_staff, at("keptByStaff"));
            let papers = Known::all(&[
                &Known::fact(c.written_agreement, at("writtenAgreement")),
                &Known::fact(c.filed_with_county, at("filedWithCounty")),
            ]);
            let wrong = Known::all(&[&kept, &papers.not()]);
            if wrong.yes() {
                self.violated(
                    Code::CardKeptWithoutAgreement,
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
            self.violated(Code::CountyDidNotVisit, "D-75", "/countyVisited".into());
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
            self.violated(Code::DecisionNotInWriting, clause, "/toldInWriting".into());
        }
        if refused && facts.reasons_given == Some(false) {
            self.violated(Code::RefusalWithoutReasons, clause, "/reasonsGiven".into());
        }
    }

    /// Whether a notice names the material.
    fn named(&self, m: &CaseMaterial) -> bool {
        let id = m.id.as_ref();
        id.is_some_and(|id| self.told().iter().any(|(_, n)| n.materials.contains(id)))
    }
}
