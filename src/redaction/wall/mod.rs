//! What everybody in the room sees of one case, on a projector.
//!
//! A [`Wall`] cannot hold what the room may not see. It starts empty, and nothing but a
//! [`Piece`] comes on it: a piece is made by a [`Source`], of what a meeting without names
//! may see of the case ([`Shown`](super::Shown)), one record at a time. Words that
//! somebody types, such as a decision, become a piece as well, and lose what names
//! anybody, what was left out for the room, and what only looks like a name. What whoever
//! leads the meeting sees of a piece beforehand is what comes on the wall, and no more.
//!
//! Nobody is called by name, nor by initials: people are called by their role, and a child
//! by its age. A case has a letter. Whose piece it is, the wall knows, and takes none of
//! another case.
//!
//! A wall is never written down: there is nothing here that could.

mod cleaning;
mod labels;
mod piece;
mod source;

use crate::case::CaseId;
use crate::meeting::Part;
use crate::t;

pub use crate::meeting::AgesTold;
pub use cleaning::Guarded;
pub use piece::{Kind, Piece, PieceId, Spread};
pub use source::{Said, Source};

impl Kind {
    /// Whether it is shown in this part. What is in none is seen all the time.
    #[must_use]
    pub fn is_shown_in(self, part: Part) -> bool {
        match part {
            Part::Opening => self == Self::Question,
            Part::Beeld => {
                matches!(self, Self::Person | Self::Event | Self::Worry | Self::Strength)
            }
            Part::Veiligheid => matches!(self, Self::Spread | Self::Why),
            Part::Oordeel => matches!(self, Self::Priority | Self::Reason | Self::Dissent),
            Part::Besluit => matches!(self, Self::Question | Self::Level),
            Part::Sluiten => self == Self::Agreement,
        }
    }
}

/// Whether the room sees what is on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sight {
    /// All of it.
    #[default]
    Open,
    /// Nothing, for as long as whoever leads wants it.
    Dark,
    /// Only the question: the family is alone with it (*besloten tijd*).
    Alone,
}

/// What everybody in the room sees of one case; see the [module](self).
#[derive(Debug, Clone, PartialEq)]
pub struct Wall {
    of: CaseId,
    place: usize,
    part: Part,
    minutes_left: Option<u16>,
    sight: Sight,
    pieces: Vec<Piece>,
}

impl Wall {
    /// An empty wall for the case that is number `place` of the meeting, from 0.
    pub(super) fn empty(of: CaseId, place: usize) -> Self {
        let (part, sight) = (Part::default(), Sight::default());
        Self { of, place, part, minutes_left: None, sight, pieces: Vec::new() }
    }

    /// Puts a piece on the wall, in the place of an earlier one that is known the same;
    /// whether it came. A piece of another case does not.
    pub fn show(&mut self, piece: Piece) -> bool {
        if piece.of != self.of {
            return false;
        }
        match self.pieces.iter_mut().find(|other| other.id == piece.id) {
            Some(other) => *other = piece,
            None => self.pieces.push(piece),
        }
        true
    }

    /// Takes a piece off the wall.
    pub fn take_back(&mut self, id: PieceId) {
        self.pieces.retain(|piece| piece.id != id);
    }

    /// Takes everything off the wall.
    pub fn clear(&mut self) {
        self.pieces.clear();
    }

    /// Takes off what the room may not see any more, or not in those words, now that the
    /// case changed. What changed comes back when somebody puts it there: no text goes by
    /// itself.
    pub fn keep_to(&mut self, source: &Source) {
        let (of, pieces) = (self.of, source.pieces());
        self.pieces.retain(|piece| of == source.case_id() && source.still_gives(piece, &pieces));
    }

    /// Whether a piece is on the wall.
    #[must_use]
    pub fn has(&self, id: PieceId) -> bool {
        self.pieces.iter().any(|piece| piece.id == id)
    }

    /// Goes to another part of the meeting. What was put on the wall stays on it.
    pub fn go_to(&mut self, part: Part) {
        self.part = part;
    }

    /// Says how many minutes are left for this part; none when no clock runs.
    pub fn set_minutes_left(&mut self, minutes: Option<u16>) {
        self.minutes_left = minutes;
    }

    /// Lets the room see it, or not.
    pub fn set_sight(&mut self, sight: Sight) {
        self.sight = sight;
    }

    /// Whether the room sees it.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.sight
    }

    /// What stands above the part that the meeting is in.
    #[must_use]
    pub fn title(&self) -> String {
        t!(match self.part {
            Part::Opening => "wall-opening",
            Part::Beeld => "wall-beeld",
            Part::Veiligheid => "wall-veiligheid",
            Part::Oordeel => "wall-oordeel",
            Part::Besluit => "wall-besluit",
            Part::Sluiten => "wall-sluiten",
        })
    }

    /// How many minutes are left for this part.
    #[must_use]
    pub fn minutes_left(&self) -> Option<u16> {
        self.minutes_left
    }

    /// What is on it of one kind, in the order in which it came.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |piece| piece.id.kind == kind)
    }

    /// What is shown in this part, kind by kind.
    pub fn in_part(&self) -> impl Iterator<Item = &Piece> {
        let kinds = <Kind as strum::VariantArray>::VARIANTS.iter().copied();
        kinds.filter(|kind| kind.is_shown_in(self.part)).flat_map(|kind| self.of_kind(kind))
    }

    /// By what the room knows the case: a letter, and the ages of the children that are on
    /// the wall.
    #[must_use]
    pub fn name(&self) -> String {
        let letter = letter(self.place);
        let ages: Vec<&str> =
            self.of_kind(Kind::Person).filter_map(|piece| piece.age.as_deref()).collect();
        match ages.as_slice() {
            [] => t!("wall-name", letter = letter),
            [age] => t!("wall-name-child", letter = letter, age = *age),
            [ages @ .., last] => {
                let first = ages.join(", ");
                t!("wall-name-children", letter = letter, first = first, last = *last)
            }
        }
    }
}

/// The letter of the case that is number `place` of the meeting, from 0: A, B, to Z and
/// then AA.
#[must_use]
pub fn letter(place: usize) -> String {
    let own = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    match place / 26 {
        0 => own.to_string(),
        round => format!("{}{own}", letter(round - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn each_case_of_a_meeting_has_a_letter_of_its_own() {
        let letters: Vec<String> = (0..60).map(letter).collect();
        assert_eq!(letters[..3], ["A", "B", "C"]);
        assert_eq!(letters[25..29], ["Z", "AA", "AB", "AC"]);
        let mut different = letters.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), letters.len());
    }
}
