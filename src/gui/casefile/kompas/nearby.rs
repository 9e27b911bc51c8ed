//! Who in the region helps with what this step is about, folded to a line.

use iced::Element;

use super::super::step::Step;
use super::super::{Casefile, Message};
use super::acting::Part;
use super::others;
use crate::case::Phase;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::guidance::{Need, Partner, Region};
use crate::t;

/// For what one looks for somebody at a step.
fn needs(step: Step) -> &'static [Need] {
    use Need::*;
    match step {
        Step::Family => &[Steun, WieNogMeer],
        Step::Happened => &[SeksueelGeweld, Stalking, Uitbuiting, SchadelijkePraktijken],
        Step::Safety => &[Opvang, Stalking],
        Step::Meldcode => &[Advies, WieNogMeer],
        Step::Phase(Phase::DirecteVeiligheid) => &[Opvang, HulpBijGeweld],
        Step::Phase(Phase::Risicos) => &[HulpBijGeweld, Scheiding, Kinderen, Ouderen],
        Step::Phase(Phase::Herstel) => &[Herstel, Steun],
        Step::Plan => &[Scheiding, Kinderen, Ouderen, Steun],
        Step::Ave | Step::Overleg => &[Vastgelopen, Jeugdbescherming],
        Step::Closing => &[Steun, Herstel],
        Step::Questions | Step::Timeline | Step::Logbook | Step::Documents => &[],
    }
}

/// Who helps with what the open step is about, besides those whom one can call anyway.
pub(super) fn nearby<'a>(file: &'a Casefile, context: Context<'a>) -> Option<Element<'a, Message>> {
    let found: Vec<&Partner> = besides(file.step, context.region).collect();
    let name = t!("kompas-nearby", count = found.len());
    others::part(file, Part::Nearby, name, found.into_iter().map(kit::partner))
}

/// The partners for a step whose number does not stand among the numbers to call.
fn besides(step: Step, region: &Region) -> impl Iterator<Item = &Partner> {
    let numbers = || region.phones.iter().map(|phone| phone.number.as_str());
    let shown = move |number: &str| numbers().any(|one| one == number);
    region.partners_for(needs(step)).filter(move |one| !one.number.as_deref().is_some_and(&shown))
}
