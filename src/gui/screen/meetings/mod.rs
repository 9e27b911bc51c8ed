//! Overleg: the meetings, what is prepared for each, and leading one.
//!
//! What is of a family stands in its case and is written there, in the case that the
//! desk holds open beside this page; the meeting itself is kept by `keeping`.

mod agenda;
mod editing;
mod guests;
mod items;
mod keeping;
mod lead;
mod list;
mod message;
mod sheet;
mod suggestions;
mod update;
mod wall;
mod words;

use iced::Element;
use iced::advanced::widget::Id;

use crate::case::{CaseId, Deelnemer};
use crate::gui::casefile::Casefile;
use crate::gui::context::Context;
use crate::gui::reply::Reply;
use crate::gui::screen::today::Glances;
use crate::meeting::{Guest, Meeting, MeetingId};
use crate::vault::{Listing, Meetings};

pub(crate) use self::agenda::{AgendaFile, Message as AgendaMessage};
use keeping::Draft;
pub(crate) use keeping::Save;
pub(crate) use message::{Ask, Field, Message, PageReply};
pub(crate) use update::update;
pub(crate) use wall::Guards;
pub(crate) use words::title;

/// What the page remembers.
#[derive(Debug, Default)]
pub(crate) struct State {
    found: Meetings,
    looked: bool,
    draft: Option<Draft>,
    /// The case of which the preparation is shown.
    unfolded: Option<CaseId>,
    /// The guest whose fields are shown.
    guest: Option<u32>,
    /// Whether the cases that can be added are shown.
    adding: bool,
    /// The meeting of which was asked whether it may go.
    sure: Option<MeetingId>,
    /// The agenda on paper.
    agenda: agenda::State,
    /// Whether the window of the chair is shown.
    leading: bool,
    /// Whether the family has the table for itself: only the question stands there.
    private: bool,
    /// Whether whoever leads made what the room sees black.
    dark: bool,
    /// Whether it is shown what the room does not see.
    unseen: bool,
    /// Whom the other cases of the meeting are about.
    guards: Option<Guards>,
    /// What the room sees of the case that is led, and may see.
    on_wall: Option<wall::OnWall>,
}

impl State {
    /// The meeting on the screen, as it is now.
    pub(crate) fn meeting(&self) -> Option<&Meeting> {
        self.draft.as_ref().map(|draft| &draft.now)
    }

    /// Whether the window of the chair is shown.
    pub(crate) fn is_leading(&self) -> bool {
        self.leading && self.meeting().is_some_and(Meeting::is_running)
    }

    /// All meetings that were looked up.
    pub(crate) fn all(&self) -> &[Meeting] {
        &self.found.all
    }

    /// How many meetings are being held.
    pub(crate) fn running(&self) -> usize {
        self.found.all.iter().filter(|one| one.is_running()).count()
    }

    /// Which case is worked on here, in which meeting.
    pub(crate) fn case(&self) -> Option<(CaseId, &Meeting)> {
        let meeting = self.meeting()?;
        let led = meeting.now.filter(|_| self.is_leading()).map(|now| now.case);
        let unfolded = self.unfolded.filter(|case| meeting.item(*case).is_some());
        Some((led.or(unfolded)?, meeting))
    }

    /// Who sits at the table when a case is discussed.
    pub(crate) fn seats(meeting: &Meeting, case: CaseId) -> Vec<Deelnemer> {
        let seat = |guest: &Guest| Deelnemer {
            name: guest.name.trim().to_owned(),
            role: guest.role.trim().to_owned(),
            ground: guest.ground,
            ..Deelnemer::default()
        };
        meeting.guests_of(case).map(seat).collect()
    }

    /// Forgets a case that was destroyed.
    pub(crate) fn forget(&mut self, case: CaseId) {
        self.unfolded.take_if(|one| *one == case);
        self.guards = None;
        self.found.all.iter_mut().for_each(|one| {
            one.forget(case);
        });
        if let Some(draft) = &mut self.draft {
            draft.forget(case);
        }
    }

    fn change(&mut self, context: &Context<'_>, change: impl FnOnce(&mut Meeting)) -> PageReply {
        let Some(draft) = self.draft.as_mut().filter(|_| !context.read_only) else {
            return Reply::none();
        };
        change(&mut draft.now);
        draft.changed(context.elapsed);
        Reply::ask(Ask::Keep)
    }

    /// The same, stored at once: the meeting is at another place.
    fn place(&mut self, context: &Context<'_>, change: impl FnOnce(&mut Meeting)) -> PageReply {
        match self.change(context, change) {
            Reply { ask: Some(_), task } => Reply { ask: Some(Ask::KeepNow), task },
            nothing => nothing,
        }
    }
}

pub(crate) fn scrolling() -> Id {
    Id::new("meetings-page")
}

/// What the page looks at besides its own state.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) listing: &'a Listing,
    pub(crate) glances: &'a Glances,
    /// The case that the desk holds open.
    pub(crate) file: Option<&'a Casefile>,
}

/// What every part of the page looks at.
#[derive(Clone, Copy)]
struct View<'a> {
    state: &'a State,
    seen: Seen<'a>,
    context: Context<'a>,
}

/// Draws the page.
pub(crate) fn view<'a>(
    state: &'a State,
    seen: Seen<'a>,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let view = View { state, seen, context: *context };
    match &state.draft {
        Some(draft) if state.is_leading() => lead::view(view, &draft.now),
        Some(draft) => sheet::view(view, &draft.now),
        None => list::view(view),
    }
}
