//! What a closing still lacks before the case can be closed.

use crate::case::record::Described;
use crate::case::{Closing, Waakvlam};
use crate::gui::context::Context;
use crate::gui::kit::Fault;
use crate::t;

/// Something that a closing lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lack {
    /// Whether and how often somebody keeps in touch.
    Waakvlam,
    /// Why nobody does.
    WithoutBecause,
    /// Who does.
    Caller,
    /// When that is for the first time.
    First,
    /// That day is past.
    FirstPast,
    /// Why now.
    Why,
    /// With whom it was discussed.
    Discussed,
    /// Who looked along.
    Eyes,
    /// It is somebody else who looks along.
    OwnEyes,
    /// Why while it is not calm yet.
    Despite,
}

impl Lack {
    /// The name of the field to fill in.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Waakvlam => "waakvlam",
            Self::WithoutBecause => "without_because",
            Self::Caller => "caller",
            Self::First | Self::FirstPast => "first_on",
            Self::Why => "why",
            Self::Discussed => "discussed_also",
            Self::Eyes | Self::OwnEyes => "second_pair_of_eyes",
            Self::Despite => "despite",
        }
    }

    /// What is wrong and how to mend it.
    pub(super) fn words(self) -> String {
        match self {
            Self::Waakvlam => t!("closing-waakvlam-missing"),
            Self::WithoutBecause => t!("closing-without-missing"),
            Self::Caller => t!("closing-caller-missing"),
            Self::First => t!("closing-first-missing"),
            Self::FirstPast => t!("closing-first-past"),
            Self::Why => t!("closing-why-missing"),
            Self::Discussed => t!("closing-with-missing"),
            Self::Eyes => t!("closing-eyes-missing"),
            Self::OwnEyes => t!("closing-eyes-own"),
            Self::Despite => t!("closing-despite-missing"),
        }
    }

    /// The same, with the field it is about.
    pub(super) fn fault(self) -> Fault {
        let field = Closing::KIND.field(self.field());
        let field = field.map(|field| field.asks()).unwrap_or_default();
        Fault { field, words: self.words() }
    }
}

/// What a closing lacks, in the order of the form. A weighty one asks for a
/// reason of its own and a second pair of eyes.
pub(super) fn lacks(closing: &Closing, is_weighty: bool, context: &Context<'_>) -> Vec<Lack> {
    let empty = |words: &str| words.trim().is_empty();
    let alone = closing.discussed_with.is_empty() && empty(&closing.discussed_also);
    let mut found = waakvlam(closing, context);
    found.extend(empty(&closing.why).then_some(Lack::Why));
    found.extend((is_weighty && empty(&closing.despite)).then_some(Lack::Despite));
    found.extend(alone.then_some(Lack::Discussed));
    found.extend(eyes(closing, is_weighty, context));
    found
}

fn waakvlam(closing: &Closing, context: &Context<'_>) -> Vec<Lack> {
    let empty = |words: &str| words.trim().is_empty();
    match closing.waakvlam {
        None => vec![Lack::Waakvlam],
        Some(Waakvlam::Geen) => {
            let silent = empty(&closing.without_because);
            silent.then_some(Lack::WithoutBecause).into_iter().collect()
        }
        Some(_) => {
            let caller = empty(&closing.caller).then_some(Lack::Caller);
            let first = match closing.first_on {
                None => Some(Lack::First),
                Some(on) if on <= context.today() => Some(Lack::FirstPast),
                Some(_) => None,
            };
            caller.into_iter().chain(first).collect()
        }
    }
}

fn eyes(closing: &Closing, is_weighty: bool, context: &Context<'_>) -> Option<Lack> {
    let eyes = closing.second_pair_of_eyes.trim();
    match is_weighty {
        true if eyes.is_empty() => Some(Lack::Eyes),
        true if context.is_me(eyes) => Some(Lack::OwnEyes),
        _ => None,
    }
}
