//! A short tour along the family of the example. It tells of each page below it,
//! where it covers nothing and pushes nothing away.

use iced::widget::{Row, column, container, row};
use iced::{Bottom, Element, Fill, Right, Task};
use strum::VariantArray;

use super::{Ask, Desk, Message as Parent, Page, Reply, Version};
use crate::case::{CaseId, Phase};
use crate::demo;
use crate::gui::casefile::{self, step::Step};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken::news};
use crate::gui::layout::Layout;
use crate::gui::theme::space;
use crate::gui::widget::focus::{focus, to_main};
use crate::gui::widget::{Button, Role, announce, button};
use crate::platform::Preferences;
use crate::t;

/// The buttons that go on and back, to give them the keyboard.
const ON: &str = "tour-on";
const BACK: &str = "tour-back";

/// How wide the button that goes on is, in logical pixels: what it says changes,
/// and it stays under the pointer.
const ON_WIDTH: f32 = 116.0;

/// How a desk begins about the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invitation {
    /// It does not.
    None,
    /// Where there is an example, the tour is offered.
    Offer,
    /// It begins as soon as the example was listed.
    Begin,
}

/// A place that is told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum Stop {
    /// Vandaag.
    Today,
    /// The Kompas beside a case.
    Kompas,
    /// AVE with its reasons.
    Ave,
    /// The TOP-3 of direct safety.
    Priorities,
    /// The vault, and locking it.
    Vault,
}

/// What can happen in the tour.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// Go to a stop; the keyboard goes on to what leads back when `back`.
    To {
        /// Which stop.
        stop: Stop,
        /// Whether it was gone back to.
        back: bool,
    },
    /// Leave the tour, or decline it.
    Leave,
}

impl Message {
    /// Begins the tour.
    pub const BEGIN: Self = Self::To { stop: Stop::Today, back: false };
}

/// Whether there is a tour, and where.
#[derive(Debug)]
pub(super) struct Tour {
    invitation: Invitation,
    stop: Option<Stop>,
    /// The case that the tour opens, and the button that keeps the keyboard.
    opening: Option<(CaseId, &'static str)>,
}

impl Tour {
    pub(super) fn invited(invitation: Invitation) -> Self {
        Self { invitation, stop: None, opening: None }
    }
}

impl Stop {
    fn title(self) -> String {
        match self {
            Self::Today => t!("nav-today"),
            Self::Kompas => t!("kompas-title"),
            Self::Ave => t!("step-ave"),
            Self::Priorities => t!("phase-directe-veiligheid"),
            Self::Vault => t!("tour-vault-title"),
        }
    }

    fn words(self) -> String {
        match self {
            Self::Today => t!("tour-today"),
            Self::Kompas => t!("tour-kompas"),
            Self::Ave => t!("tour-ave"),
            Self::Priorities => t!("tour-priorities"),
            Self::Vault => t!("tour-vault"),
        }
    }

    fn number(self) -> usize {
        Self::VARIANTS.iter().take_while(|other| **other != self).count() + 1
    }

    fn next(self) -> Option<Self> {
        Self::VARIANTS.get(self.number()).copied()
    }

    fn before(self) -> Option<Self> {
        Self::VARIANTS.get(self.number().checked_sub(2)?).copied()
    }
}

impl Desk {
    /// Whether the family of the tour is here.
    pub fn has_tour(&self) -> bool {
        self.listing.summaries.iter().any(|summary| summary.id == demo::OF_TOUR)
    }

    pub(super) fn update_tour(&mut self, message: Message, context: &Context<'_>) -> Reply {
        let task = match message {
            Message::To { stop, back } => self.visit(stop, back, context),
            Message::Leave => {
                self.tour = Tour::invited(Invitation::None);
                to_main()
            }
        };
        let seen = Preferences { tour_seen: true, ..context.preferences.clone() };
        Reply { task, ask: (seen != *context.preferences).then_some(Ask::Prefer(seen)) }
    }

    /// Opens what a stop tells about. The keyboard stays in the tour.
    fn visit(&mut self, stop: Stop, back: bool, context: &Context<'_>) -> Task<Parent> {
        let button = if back && stop.before().is_some() { BACK } else { ON };
        self.tour = Tour { invitation: Invitation::None, stop: Some(stop), opening: None };
        let shown = match stop {
            Stop::Today => self.go(Page::Today, context),
            Stop::Vault => self.go(Page::Vault, context),
            Stop::Kompas => self.visit_case(Step::Happened, button, context),
            Stop::Ave => self.visit_case(Step::Ave, button, context),
            Stop::Priorities => {
                self.visit_case(Step::Phase(Phase::DirecteVeiligheid), button, context)
            }
        };
        shown.chain(focus(button))
    }

    fn visit_case(
        &mut self,
        step: Step,
        button: &'static str,
        context: &Context<'_>,
    ) -> Task<Parent> {
        self.tour.opening = Some((demo::OF_TOUR, button));
        let version = Version::main(demo::OF_TOUR, step);
        let shown = match self.tour.stop {
            Some(Stop::Kompas) => casefile::Message::ShowKompas,
            _ => casefile::Message::ShowTop,
        };
        self.open_and(version, shown, context)
    }

    /// A case came on the screen: the keyboard stays in the tour that opened it.
    pub(super) fn stay_in_tour(&mut self, id: CaseId) -> Task<Parent> {
        let opened = self.tour.opening.take();
        let opened = opened.filter(|(expected, _)| *expected == id);
        opened.map_or_else(Task::none, |(_, button)| focus(button))
    }

    /// The cases were listed: begins the tour that was asked for.
    pub(super) fn begin_tour_when_listed(&mut self) -> Task<Parent> {
        if self.tour.invitation != Invitation::Begin || !self.has_tour() {
            return Task::none();
        }
        Task::done(Parent::Tour(Message::BEGIN))
    }
}

/// What is told of a stop; or, on Vandaag, that there is a tour.
pub(super) fn view(desk: &Desk, layout: Layout) -> Option<Element<'_, Parent>> {
    let offers = || {
        let is_here = desk.stage.is_on(Page::Today) && desk.has_tour();
        is_here && desk.tour.invitation == Invitation::Offer
    };
    let shown = match desk.tour.stop {
        Some(stop) => told(stop, layout),
        None if offers() => offer(layout),
        None => return None,
    };
    Some(announce(Role::Complementary, t!("tour-name"), shown.map(Parent::Tour)).into())
}

fn told<'a>(stop: Stop, layout: Layout) -> Element<'a, Message> {
    let all = Stop::VARIANTS.len();
    let title = t!("tour-stop", number = stop.number(), all = all, title = stop.title());
    let back = stop.before().map(|stop| Message::To { stop, back: true });
    let back = back.map(|back| button(t!("tour-back")).id(BACK).on_press(back));
    let leave = stop.next().map(|_| button(t!("tour-leave")).quiet().on_press(Message::Leave));
    let on = match stop.next() {
        Some(stop) => button(t!("tour-on")).on_press(Message::To { stop, back: false }),
        None => button(t!("tour-done")).on_press(Message::Leave),
    };
    let on = on.primary().width(ON_WIDTH).id(ON);
    note(title, stop.words(), leave.into_iter().chain(back).chain([on]), layout)
}

fn offer<'a>(layout: Layout) -> Element<'a, Message> {
    let begin = button(t!("tour-begin")).primary().on_press(Message::BEGIN);
    let decline = button(t!("tour-decline")).quiet().on_press(Message::Leave);
    note(t!("tour-name"), t!("tour-offer"), [decline, begin], layout)
}

/// The buttons stand at the same place whatever is told above them.
fn note<'a>(
    title: String,
    words: String,
    buttons: impl IntoIterator<Item = Button<Message>>,
    layout: Layout,
) -> Element<'a, Message> {
    let said = t!("tour-said", title = title.as_str(), words = words.as_str());
    let shown = column![kit::strong(title), kit::body(words)].width(Fill);
    let buttons = Row::with_children(buttons.into_iter().map(Element::from)).spacing(space::S);
    let words = news("tour", said, shown);
    if layout == Layout::Narrow {
        let buttons = container(buttons).width(Fill).align_x(Right);
        return kit::note(column![words, buttons].spacing(space::S));
    }
    kit::note(row![words, buttons].spacing(space::L).align_y(Bottom))
}
