//! What can happen on the page, and what it asks of the desk.

use chrono::NaiveDate;

use super::agenda::message::{self as agenda, AgendaFile};
use super::wall::guards::Guards;
use crate::case::{CaseId, Grond};
use crate::gui::casefile;
use crate::gui::casefile::step::Step;
use crate::gui::reply::Reply;
use crate::meeting::{AgesTold, Meeting, MeetingId, Part};
use crate::redaction::wall::PieceId;
use crate::vault::{Meetings, VaultError};

/// A field of the meeting itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    Place,
    At,
    Chair,
}

/// What changes of somebody who comes.
#[derive(Debug, Clone)]
pub enum GuestChange {
    /// Their name.
    Name(String),
    /// As what they come.
    Role(String),
    /// On what ground they hear of a family.
    Ground(Grond),
    /// They come for a case, or not.
    For(CaseId, bool),
    /// They come for all cases.
    ForAll,
    /// They come for each of the cases of now, to choose from.
    ForEach,
}

/// What can happen on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// The meetings were looked up.
    Looked(Result<Meetings, VaultError>),
    /// A new one was stored, or not.
    Begun(Result<Box<Meeting>, VaultError>),
    /// The newest words were stored, or not.
    Kept(Result<Box<Meeting>, VaultError>),
    /// One was removed, or not.
    Removed(Result<(), VaultError>),
    /// Begin a new one.
    Begin,
    /// Open one to prepare it.
    Open(MeetingId),
    /// Back to the list.
    Close,
    /// Ask whether one may go, or put that away.
    Ask(Option<MeetingId>),
    /// Remove one.
    Remove(MeetingId),
    Type(Field, String),
    Day(Option<NaiveDate>),
    DayWords(String),
    /// Show which cases can be added, or hide them.
    Adding,
    AddCase(CaseId),
    TakeOut(CaseId),
    /// Move a case up, or down.
    Shift(CaseId, bool),
    Minutes(CaseId, String),
    /// Show the preparation of a case, or put it away.
    Unfold(CaseId),
    Invite,
    /// Show the fields of a guest, or put them away.
    UnfoldGuest(u32),
    /// Change somebody who comes, by their number.
    Guest(u32, GuestChange),
    Uninvite(u32),
    /// In the open case.
    Case(casefile::Message),
    /// Open a case at a step, away from here.
    Go(CaseId, Step),
    /// Lead it, from the beginning or where it was.
    Lead,
    /// Back to the preparation; the meeting goes on.
    Aside,
    /// Go to a part of a case.
    Part(CaseId, Part),
    /// Look at something within a part.
    Tab(Step),
    /// Stop the clock, or let it go on.
    Pause(bool),
    /// The family has the table for itself, or no longer.
    Private(bool),
    /// End the meeting.
    End,
    /// Put something on the wall for everybody in the room.
    Show(PieceId),
    /// Take it off again.
    TakeBack(PieceId),
    /// Show what the room does not see, or put it away.
    Unseen,
    /// The names of the other cases of the meeting are known, or some of them.
    Guarded(Box<Guards>),
    /// Make what the room sees black, or show it again.
    Dark,
    /// Tell ages to the room as a range, or as they are.
    Ages(AgesTold),
    /// To the agenda on paper.
    Agenda(agenda::Message),
    /// Open the second window, or close it.
    Second,
}

/// What the page asks of the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    /// Look the meetings up.
    Look,
    /// Store a new meeting.
    Begin(Box<Meeting>),
    /// Store the newest words soon.
    Keep,
    /// Store them now.
    KeepNow,
    /// Remove a meeting.
    Remove(MeetingId),
    /// Hold a case open beside the page, and seat who comes for it.
    TakeUp(CaseId),
    /// Do something in the case that is held open.
    InCase(Box<casefile::Message>),
    /// Open a case at a step.
    Open(CaseId, Step),
    /// Read what the meeting asks about its cases.
    Agenda,
    /// Write its agenda as a file.
    WriteAgenda(Box<AgendaFile>),
    /// Open the second window, or close it.
    Second,
}

/// What the page answers to the desk.
pub(crate) type PageReply = Reply<Message, Ask>;
