//! Meetings at the desk: the page Overleg, what it changes in the vault, and the case
//! that it holds open.

use std::sync::Arc;

use iced::Task;

use super::after_saving::AfterSaving;
use super::{Ask as DeskAsk, Desk, Message, Page, Reply, Version};
use crate::case::CaseId;
use crate::gui::background;
use crate::gui::casefile::overleg::Begun;
use crate::gui::casefile::step::Step;
use crate::gui::casefile::{self, Casefile};
use crate::gui::context::Context;
use crate::gui::screen::meetings::{self, Ask, Guards, Save, State};
use crate::gui::screen::practice;
use crate::gui::widget::focus::to_main;
use crate::meeting::{Meeting, MeetingId};
use crate::platform::randomness;
use crate::redaction::wall::Guarded;
use crate::vault::VaultError;

impl Desk {
    /// Looks the meetings up.
    pub(super) fn look_at_meetings(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.meetings())
            .map(|found| Message::Meetings(meetings::Message::Looked(found)))
    }

    /// What the room sees: nothing once another page is on the screen.
    pub(super) fn renew_wall(&mut self, context: &Context<'_>) {
        let open = self.stage.case().filter(|_| !self.leaving);
        let open = open.filter(|_| self.stage.is_on(Page::Meetings));
        self.meetings.renew_wall(open, context);
    }

    /// Reads whom the other cases of the meeting that is led are about.
    fn guard_others(&self) -> Task<Message> {
        let Some(cases) = self.meetings.unguarded() else {
            return Task::none();
        };
        let vault = Arc::clone(&self.vault);
        background::run(move || {
            let read = |case: &CaseId| vault.look_in_case(*case, Guarded::of).ok();
            let guarded = cases.iter().filter_map(read).collect();
            Box::new(Guards { cases, guarded })
        })
        .map(|guards| Message::Meetings(meetings::Message::Guarded(guards)))
    }

    /// Makes what a room sees black, or shows it again: in a practice case the window
    /// itself with the second one, in a meeting the second one.
    pub(super) fn go_black(&mut self, context: &Context<'_>) -> Reply {
        if self.is_practising() {
            return self.update_practice(practice::Message::Black, context).into();
        }
        match self.is_leading() {
            true => self.update_meetings(meetings::Message::Dark, context),
            false => Reply::none(),
        }
    }

    /// Whether the chair leads a meeting now, with the whole window.
    pub fn is_leading(&self) -> bool {
        self.stage.is_on(Page::Meetings) && self.meetings.is_leading()
    }

    pub(super) fn update_meetings(
        &mut self,
        message: meetings::Message,
        context: &Context<'_>,
    ) -> Reply {
        let kept = match &message {
            meetings::Message::Kept(kept) => Some(kept.as_ref().err().cloned()),
            _ => None,
        };
        let reply = meetings::update(&mut self.meetings, message, context);
        let task = reply.map(Message::Meetings).settle(|ask| self.do_for_meetings(ask, context));
        match kept {
            None => task.into(),
            Some(fault) => self.go_on_after_keeping(fault, context).and(task),
        }
    }

    /// What was done beside the cases was stored, or not: what waits for that goes on.
    pub(super) fn go_on_after_keeping(
        &mut self,
        fault: Option<VaultError>,
        context: &Context<'_>,
    ) -> Reply {
        match fault {
            Some(error) if self.leaving => Reply::ask(DeskAsk::Stuck(error)),
            _ if self.leaving => self.leave(context).into(),
            _ => Task::batch([self.keep_meeting(context), self.keep_self_scan(context)]).into(),
        }
    }

    fn do_for_meetings(&mut self, ask: Ask, context: &Context<'_>) -> Task<Message> {
        match ask {
            Ask::Look => self.look_at_meetings(),
            Ask::Begin(meeting) => self.begin_meeting(*meeting, context),
            Ask::Keep => Task::none(),
            Ask::KeepNow => self.keep_now(context),
            Ask::Remove(id) => self.remove_meeting(id, context),
            Ask::TakeUp(case) => self.hold_open(case, context),
            Ask::InCase(message) => self.do_at_table(*message, context),
            Ask::Open(case, step) => self.open_case(Version::main(case, step), context),
            Ask::Agenda => self.read_agenda(context),
            Ask::WriteAgenda(file) => self.write_agenda(*file, context),
            Ask::Second => Task::done(Message::SwitchSecond),
        }
    }

    /// Does something in the case that is held open. A page of it is made in the case
    /// itself; the meeting goes on where it was.
    fn do_at_table(&mut self, message: casefile::Message, context: &Context<'_>) -> Task<Message> {
        let makes = message.makes_a_page();
        let done = self.update_case(message, context);
        let open = self.stage.case().filter(|_| makes);
        let Some(id) = open.map(|open| open.case().id) else {
            return done;
        };
        let shown = self.open_case(Version::main(id, Step::Documents), context);
        Task::batch([done, shown])
    }

    fn begin_meeting(&self, meeting: Meeting, context: &Context<'_>) -> Task<Message> {
        let (vault, now) = (Arc::clone(&self.vault), context.now);
        background::run(move || vault.begin_meeting(meeting, now, &mut randomness))
            .map(|begun| Message::Meetings(meetings::Message::Begun(begun.map(Box::new))))
    }

    /// Puts cases on the agenda of a meeting, or of a new one, and shows it. What is
    /// not stored yet of another one stays on the screen.
    pub(super) fn put_on_agenda(
        &mut self,
        meeting: Option<MeetingId>,
        cases: &[CaseId],
        context: &Context<'_>,
    ) -> Task<Message> {
        let shown = self.go(Page::Meetings, context).chain(to_main());
        if !self.meetings.is_kept() {
            return shown;
        }
        let Some(id) = meeting else {
            let mut new = Meeting { chair: context.me.trim().to_owned(), ..Meeting::default() };
            cases.iter().for_each(|case| new.add(*case));
            return Task::batch([shown, self.begin_meeting(new, context)]);
        };
        let opened = std::iter::once(meetings::Message::Open(id));
        let added = cases.iter().map(|case| meetings::Message::AddCase(*case));
        let all = opened.chain(added).map(|message| {
            let reply = meetings::update(&mut self.meetings, message, context);
            reply.map(Message::Meetings).settle(|_| Task::none())
        });
        let all: Vec<_> = all.collect();
        Task::batch([shown, Task::batch(all), self.keep_now(context)])
    }

    fn remove_meeting(&self, id: MeetingId, context: &Context<'_>) -> Task<Message> {
        let (vault, now) = (Arc::clone(&self.vault), context.now);
        background::run(move || vault.remove_meeting(id, now))
            .map(|removed| Message::Meetings(meetings::Message::Removed(removed)))
    }

    /// Stores the newest words of the meeting on the screen, if it is time.
    pub(super) fn keep_meeting(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(Save { before, now: ours }) = self.meetings.next(context) else {
            return Task::none();
        };
        let (vault, now) = (Arc::clone(&self.vault), context.now);
        let last_words = context.machine.last_words.clone();
        background::run(move || {
            let _turn = last_words.turn();
            vault.save_meeting(&before, &ours, now)
        })
        .map(|kept| Message::Meetings(meetings::Message::Kept(kept.map(Box::new))))
    }

    /// Holds a case open beside the page, and goes on in it.
    fn hold_open(&mut self, case: CaseId, context: &Context<'_>) -> Task<Message> {
        let kept = self.keep_now(context);
        if self.stage.case().is_some_and(|open| open.is(case, None)) {
            return Task::batch([kept, self.go_on_at_table(context)]);
        }
        self.beside = Some(case);
        let version = Version::main(case, Step::Overleg);
        Task::batch([kept, self.after_saving(AfterSaving::Open(version), context)])
    }

    /// Whether a case that was opened is to be held beside the page.
    pub(super) fn is_beside(&mut self, case: CaseId) -> bool {
        self.beside.take_if(|wanted| *wanted == case).is_some()
    }

    /// Begins what is prepared of the case in the meeting, and looks at what the part
    /// begins with.
    pub(super) fn go_on_at_table(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some((case, meeting)) = self.meetings.case() else {
            return Task::none();
        };
        let begun = Begun {
            meeting: meeting.id.to_string(),
            on: meeting.on,
            seats: State::seats(meeting, case),
        };
        let part = meeting.now.filter(|_| self.meetings.is_leading()).map(|now| now.part);
        let begin = match context.read_only {
            true => Task::none(),
            false => self.update_case(Casefile::begin(begun), context),
        };
        let open = self.stage.case();
        let first =
            part.zip(open).and_then(|(part, file)| casefile::steps_of(part, file).first().copied());
        let shown = first.map(|step| self.update_case(casefile::Message::Go(step), context));
        Task::batch([begin, shown.unwrap_or_else(Task::none), self.guard_others()])
    }
}
