//! What can happen on the page, and what it asks of the desk.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::gui::reply::Reply;
use crate::gui::sheet;
use crate::selfscan::{Ledger, Pick, TakenIn, Token};
use crate::vault::VaultError;

/// A field of a point in which one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What is learnt.
    What,
    /// Who sees to it.
    Who,
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// What the vault keeps was read, or not.
    Looked(Result<Box<Ledger>, VaultError>),
    /// What was done is in the vault, or not.
    Kept(Result<Box<Ledger>, VaultError>),
    /// Back to where one came from.
    Back,
    /// Begin a round.
    Begin,
    /// Close the open round.
    Close,
    /// Ask whether this round may go, or not after all.
    Ask(Option<Token>),
    /// Remove it.
    Remove(Token),
    /// Fill the list in, from this part.
    Fill(usize),
    /// Back from there; what was chosen stays.
    Leave,
    /// Choose a score of an item.
    Pick(usize, Pick),
    /// Give the answer to the open round here.
    Give,
    /// Forget what was filled in.
    Empty,
    /// With the answer as a file.
    Answer(sheet::Message),
    /// The folder with files of others was typed.
    Folder(String),
    /// Choose that folder.
    PickFolder,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Take in the files in it.
    TakeIn,
    /// They were taken in, or not.
    Taken(Result<Box<TakenIn>, String>),
    /// Unfold a part, or fold it.
    Unfold(String),
    /// Agree on something to learn, about this part or about none.
    Agree(Option<String>),
    /// Something was typed in a point.
    Type(Token, Field, String),
    /// The day of a point was chosen, or taken away.
    Day(Token, Option<NaiveDate>),
    /// Something was typed there that is no day yet.
    DayWords(Token, String),
    /// A point is done, or not after all.
    Done(Token, bool),
    /// Remove a point.
    Drop(Token),
    /// With the page to print.
    Paper(sheet::Message),
}

/// What this page asks of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Write what is due.
    Keep,
    /// Write everything at once.
    KeepNow,
    /// The same, and show the page from its top.
    Top,
    /// Show the page that this one belongs to.
    Back,
}

/// What this page answers.
pub(crate) type PageReply = Reply<Message, Ask>;
