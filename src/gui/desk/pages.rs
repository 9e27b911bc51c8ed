//! The pages of the desk: one row for each, from which navigation, titles,
//! announcements and drawing come.

use iced::advanced::widget::Id;
use iced::{Element, Task};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{Desk, Message};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::screen::meetings::Seen;
use crate::gui::screen::{
    cases, insight, meetings, naslag, practice, selfscan, settings, sharing, today, vault,
};
use crate::t;

/// A page that can always be opened, in the order of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, VariantArray)]
pub enum Page {
    /// Vandaag.
    #[default]
    Today,
    /// Casussen.
    Cases,
    /// Overleg.
    Meetings,
    /// Oefenen.
    Practice,
    /// Zelfscan.
    SelfScan,
    /// Inzicht.
    Insight,
    /// Naslag.
    Naslag,
    /// Delen.
    Sharing,
    /// Kluis.
    Vault,
    /// Instellingen.
    Settings,
}

/// Where a page stands in the navigation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// At the top, with a symbol.
    Top(Icon),
    /// At the bottom, with a symbol.
    Bottom(Icon),
    /// Nowhere: it belongs to another page.
    Within(Page),
}

/// What a page is called, how it is reached, and how it is drawn.
pub(super) struct Row {
    /// The key of its name in the texts.
    name: &'static str,
    pub(super) place: Place,
    /// The part of it that scrolls.
    pub(super) scrolling: fn() -> Id,
    /// How many things ask for attention there.
    pub(super) count: fn(&Desk) -> usize,
    /// Reads what it shows, when it is opened.
    pub(super) look: fn(&Desk) -> Task<Message>,
    /// Brings it up to date with the list of cases.
    pub(super) refresh: fn(&mut Desk, &Context<'_>),
    pub(super) view: for<'a> fn(&'a Desk, &Context<'a>) -> Element<'a, Message>,
}

impl Row {
    fn new(
        name: &'static str,
        place: Place,
        scrolling: fn() -> Id,
        view: for<'a> fn(&'a Desk, &Context<'a>) -> Element<'a, Message>,
    ) -> Self {
        Self {
            name,
            place,
            scrolling,
            count: |_| 0,
            look: |_| Task::none(),
            refresh: |_, _| {},
            view,
        }
    }

    pub(super) fn name(&self) -> String {
        t!(self.name)
    }
}

impl Page {
    pub(super) fn row(self) -> Row {
        match self {
            Self::Today => Row {
                count: |desk| desk.today.marked(),
                refresh: |desk, context| {
                    desk.today.learn(desk.self_scan.due(context.today()));
                    desk.today.refresh(&desk.listing.summaries, desk.revision, context);
                },
                ..Row::new(
                    "nav-today",
                    Place::Top(Icon::CalendarCheck),
                    today::scrolling,
                    |desk, context| {
                        today::view(&desk.today, &desk.listing, desk.listed, context)
                            .map(Message::Today)
                    },
                )
            },
            Self::Cases => Row {
                refresh: |desk, context| {
                    let seen = cases::Seen {
                        listing: &desk.listing,
                        listed: desk.listed,
                        glances: &desk.today.glances,
                        meetings: desk.meetings.all(),
                    };
                    desk.cases.refresh(seen, desk.revision, context);
                },
                ..Row::new(
                    "nav-cases",
                    Place::Top(Icon::FolderOpen),
                    cases::scrolling,
                    |desk, context| {
                        let seen = cases::Seen {
                            listing: &desk.listing,
                            listed: desk.listed,
                            glances: &desk.today.glances,
                            meetings: desk.meetings.all(),
                        };
                        cases::view(&desk.cases, seen, context).map(Message::Cases)
                    },
                )
            },
            Self::Meetings => Row {
                count: |desk| desk.meetings.running(),
                look: Desk::look_at_meetings,
                ..Row::new(
                    "nav-meetings",
                    Place::Top(Icon::Users),
                    meetings::scrolling,
                    |desk, context| {
                        let seen = Seen {
                            listing: &desk.listing,
                            glances: &desk.today.glances,
                            file: desk.stage.case(),
                        };
                        meetings::view(&desk.meetings, seen, context).map(Message::Meetings)
                    },
                )
            },
            Self::Practice => Row {
                refresh: |desk, context| desk.practice.refresh(context),
                ..Row::new(
                    "nav-practice",
                    Place::Top(Icon::Users2),
                    practice::scrolling,
                    |desk, context| {
                        let cases = &desk.listing.summaries;
                        practice::view(&desk.practice, cases, context).map(Message::Practice)
                    },
                )
            },
            Self::SelfScan => Row {
                look: Desk::look_at_self_scans,
                refresh: |desk, _| desk.self_scan.refresh(),
                ..Row::new(
                    "selfscan-title",
                    Place::Within(Self::Insight),
                    selfscan::scrolling,
                    |desk, context| selfscan::view(&desk.self_scan, context).map(Message::SelfScan),
                )
            },
            Self::Insight => Row {
                look: Desk::look_at_insight,
                refresh: |desk, context| {
                    let Desk { insight, today, listing, revision, self_scan, .. } = desk;
                    self_scan.refresh();
                    insight.refresh(&listing.summaries, &today.glances, *revision, context);
                },
                ..Row::new(
                    "nav-insight",
                    Place::Top(Icon::LayoutList),
                    insight::scrolling,
                    |desk, context| {
                        let is_read = desk.listed && !desk.today.glances.is_first_reading();
                        let scan = &desk.self_scan;
                        insight::view(&desk.insight, scan, is_read, context).map(Message::Insight)
                    },
                )
            },
            Self::Naslag => Row {
                refresh: |desk, context| desk.naslag.refresh(context),
                ..Row::new(
                    "nav-naslag",
                    Place::Top(Icon::BookOpen),
                    naslag::scrolling,
                    |desk, context| naslag::view(&desk.naslag, context).map(Message::Naslag),
                )
            },
            Self::Sharing => Row {
                look: Desk::look_at_sharing,
                ..Row::new(
                    "sharing-title",
                    Place::Within(Self::Cases),
                    sharing::scrolling,
                    |desk, context| sharing::view(&desk.sharing, context).map(Message::Sharing),
                )
            },
            Self::Vault => Row {
                look: Desk::look_at_vault,
                ..Row::new(
                    "vault-page-title",
                    Place::Bottom(Icon::ShieldCheck),
                    vault::scrolling,
                    |desk, context| vault::view(&desk.vault_page, context).map(Message::Vault),
                )
            },
            Self::Settings => Row::new(
                "nav-settings",
                Place::Bottom(Icon::Settings),
                settings::scrolling,
                |desk, context| {
                    let folder = desk.vault.folder();
                    settings::view(&desk.settings, folder, context).map(Message::Settings)
                },
            ),
        }
    }
}
