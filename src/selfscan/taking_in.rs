//! Files of answers: from each laptop to that of whoever gathers them. A file holds a
//! number that chance made, which tells it from others, and no name.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::answers::{Given, Pick};
use super::list::List;
use super::token::Token;
use crate::polling::{self, Form, Misfit, SmallFile};
use crate::t;

/// What makes a file an answer to the self-scan.
pub const MARK: &str = "antwoord bij de zelfscan";

/// The largest file of answers, in bytes.
pub const LARGEST_ANSWER: usize = 16 * 1024;

/// The form of these files.
const FORM: Form = Form { mark: MARK, version: 1, largest: LARGEST_ANSWER };

/// An answer as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    casuskompas: String,
    version: u32,
    /// Which list it answers, to be told.
    list: String,
    /// The same, word for word.
    items: String,
    token: Token,
    picks: Vec<Pick>,
}

/// Why a file did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is no sound file of answers.
    File(Misfit),
    /// It answers another list, called so.
    OtherList(String),
    /// The same answer came in another file too.
    Double,
    /// It was counted already, in this round or one before.
    Counted,
}

impl Refusal {
    /// What happened and what to do, in words.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::File(misfit) => misfit.told(),
            Self::OtherList(list) => t!("selfscan-answer-list", list = list.as_str()),
            Self::Double => t!("selfscan-answer-double"),
            Self::Counted => t!("selfscan-answer-counted"),
        }
    }
}

/// A file that did not count.
pub type Refused = polling::Refused<Refusal>;

/// What came of a folder of files: the answers, each by its token, and what did not count.
pub type TakenIn = polling::TakenIn<Token, Given, Refusal>;

/// What a file of answers is called, without its ending.
#[must_use]
pub fn file_name(token: &Token) -> String {
    format!("zelfscan-antwoord-{}", token.brief())
}

/// An answer as a file; none when it is not to this list.
#[must_use]
pub fn written(list: &List, token: &Token, given: &Given) -> Option<String> {
    let picks = given.picks().to_vec();
    FORM.text(&Written {
        casuskompas: FORM.mark.to_owned(),
        version: FORM.version,
        list: list.version.clone(),
        items: list.fingerprint(),
        token: token.clone(),
        picks: (picks.len() == list.count()).then_some(picks)?,
    })
}

/// Takes in the files of a folder, each with its name and what stands in it; none where it
/// could not be read. What was `counted` before does not count once more.
#[must_use]
pub fn take_in(
    list: &List,
    counted: &BTreeSet<Token>,
    files: impl IntoIterator<Item = SmallFile>,
) -> TakenIn {
    let read = |bytes: Option<&[u8]>| {
        let (token, given) = read(list, bytes)?;
        match counted.contains(&token) {
            true => Err(Refusal::Counted),
            false => Ok((token, given)),
        }
    };
    polling::take_in(files, read, |_| Refusal::Double)
}

fn read(list: &List, bytes: Option<&[u8]>) -> Result<(Token, Given), Refusal> {
    let written: Written = FORM.read(bytes).map_err(Refusal::File)?;
    if written.items != list.fingerprint() {
        return Err(Refusal::OtherList(written.list));
    }
    let given = Given::of(written.picks, list.count());
    given.map(|given| (written.token, given)).ok_or(Refusal::File(Misfit::Damaged))
}
