//! From what the sources say to a site that is judged, arranged and planned.

use super::survey::Survey;
use super::{Clock, Counts, Files, Report, Request, today};
use crate::archive::{self, Audience};
use crate::criteria::{self, Standing, Verdicts};
use crate::diag::{self, Finding, Severity};
use crate::error::Result;
use crate::markdown;
use crate::prose;
use crate::view::{Parts, Planned, Viewer, plan_routes};
use std::collections::BTreeSet;

/// A site whose pages can be made.
pub(super) struct Ready<'a, 'v> {
    /// Makes what templates see.
    pub(super) viewer: &'a Viewer<'v>,
    /// All pages, by address.
    pub(super) routes: &'a [Planned<'v>],
    /// What was found.
    pub(super) report: &'a Report,
    /// What the sources say.
    pub(super) survey: &'a Survey,
}

/// Whether errors stop a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gate {
    /// They do.
    Strict,
    /// A withdrawal goes through: what has an error is left out, and the error is told as a warning.
    Lenient,
    /// A preview shows what there is, whatever is wrong.
    Open,
}

impl Survey {
    /// Judges, arranges and plans; then, when nothing speaks against it, lets `finish` have the site. Who looks again soon
    /// gives the last verdicts.
    pub(super) fn run<T>(
        mut self,
        request: &Request,
        gate: Gate,
        files: Files,
        verdicts: Option<&mut Verdicts>,
        clock: &mut Clock,
        finish: impl FnOnce(&Ready<'_, '_>, Files, &mut Clock) -> Result<T>,
    ) -> Result<(Option<T>, Report)> {
        let mut findings = std::mem::take(&mut self.findings);
        let Some(config) = self.config.take() else {
            prose::tell_letters(&mut findings);
            diag::sort(&mut findings);
            let texts = files.texts(&mut findings);
            return Ok((None, Report { findings, texts, ..Report::default() }));
        };
        let today = today(request, config.timezone);
        let profiles = std::mem::take(&mut self.profiles);
        let last = verdicts.map(|verdicts| (verdicts, self.read_by));
        let mut judged = criteria::judge(&profiles, &self.withdrawn, &self.registry(&config), today, last);
        if request.audience == Audience::Public {
            judged.forget_after(today);
        }
        let mut found = std::mem::take(&mut judged.findings);
        clock.lap("judge");
        let (finished, mut report, of_viewer) = {
            let archive = archive::arrange(&judged.exemplars, request.audience);
            let viewer = Viewer::new(Parts {
                config: &config,
                plans: &self.plans,
                decisions: &self.decisions,
                archive: &archive,
                texts: &self.texts,
                bodies: &self.bodies,
                links: request.links,
                today,
            });
            let faulty = faulty_addresses(findings.iter().chain(&found));
            let (routes, mut lost) = plan_routes(&viewer, &self.withdrawn, &faulty);
            found.append(&mut lost);
            // Places in a version that is no longer there would mislead.
            found.retain(|finding| !self.stale.contains(&finding.place.file));
            findings.extend(found);
            prose::tell_letters(&mut findings);
            config.reweigh(&mut findings);
            let (mut findings, mut allowed) = criteria::silence(findings, &judged.exemplars);
            if gate == Gate::Lenient {
                let told = |finding: &mut Finding| finding.severity = finding.severity.min(Severity::Warning);
                findings.iter_mut().for_each(told);
            }
            diag::sort(&mut findings);
            let published =
                judged.exemplars.iter().filter(|exemplar| exemplar.standing() == Standing::Published).count();
            let counts = Counts {
                published,
                drafts: judged.exemplars.len() - published,
                withdrawn: self.withdrawn.len(),
                read: files.sources.files.len(),
                ..Counts::default()
            };
            let silenced = allowed.iter_mut().map(|allowed| &mut allowed.finding);
            let texts = files.texts(findings.iter_mut().chain(silenced));
            let language = Some(config.language.clone());
            let report = Report { findings, allowed, texts, language, counts, ..Report::default() };
            clock.lap("plan");
            let limit = if request.deny_warnings { Severity::Warning } else { Severity::Error };
            let stopped = gate == Gate::Strict && report.findings.iter().any(|found| found.severity >= limit);
            let ready = Ready { viewer: &viewer, routes: &routes, report: &report, survey: &self };
            let finished = if stopped { None } else { Some(finish(&ready, files, clock)?) };
            (finished, report, viewer.retire())
        };
        report.left.push((of_viewer, judged, profiles, self, config));
        Ok((finished, report))
    }
}

/// The addresses of files that have an error of their own.
fn faulty_addresses<'a>(findings: impl Iterator<Item = &'a Finding>) -> BTreeSet<String> {
    let errors = findings.filter(|finding| finding.severity == Severity::Error);
    errors.filter_map(|finding| markdown::address_of(&finding.place.file)).collect()
}
