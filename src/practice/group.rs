//! What a group chose: how often each answer, and nothing else. There is no right
//! answer, no score and no order of people.

use super::answers::Given;
use super::questions::Question;
use crate::polling::Spread;

/// What a group chose in one round, question by question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// For each question, by its place.
    pub spreads: Vec<Spread>,
    /// The reasons that were given, without who gave them, in the order of the
    /// alphabet: the order in which they came in would tell.
    pub whys: Vec<String>,
}

/// More hands than people can be in a room.
const MOST_HANDS: u32 = 200;

/// Why a count of raised hands was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandsRefused {
    /// That is no number of hands.
    NoNumber,
    /// Nobody raised a hand.
    Nobody,
}

impl Group {
    /// The group out of what each chose.
    #[must_use]
    pub fn of<'a>(questions: &[Question], given: impl Iterator<Item = &'a Given> + Clone) -> Self {
        let spreads = questions.iter().enumerate().map(|(place, question)| {
            Spread::of(
                question.count(),
                given.clone().filter_map(|one| one.picks().get(place).copied()),
            )
        });
        let whys = given.clone().map(|one| one.why().to_owned()).filter(|why| !why.is_empty());
        let mut whys: Vec<String> = whys.collect();
        whys.sort_by_key(|why| why.to_lowercase());
        Self { spreads: spreads.collect(), whys }
    }

    /// The group out of raised hands, typed for each answer to each question. An
    /// empty field is nobody.
    ///
    /// # Errors
    /// [`HandsRefused`] with the place of the question.
    pub fn of_hands(typed: &[Vec<String>]) -> Result<Self, (usize, HandsRefused)> {
        let spreads = typed.iter().enumerate().map(|(place, answers)| {
            let counts = answers.iter().map(|typed| hands(typed));
            let counts: Option<Vec<u32>> = counts.collect();
            let counts = counts.ok_or((place, HandsRefused::NoNumber))?;
            match counts.iter().all(|count| *count == 0) {
                true => Err((place, HandsRefused::Nobody)),
                false => Ok(Spread::counted(counts)),
            }
        });
        Ok(Self { spreads: spreads.collect::<Result<_, _>>()?, whys: Vec::new() })
    }
}

fn hands(typed: &str) -> Option<u32> {
    match typed.trim() {
        "" => Some(0),
        typed => typed.parse().ok().filter(|count| *count <= MOST_HANDS),
    }
}
