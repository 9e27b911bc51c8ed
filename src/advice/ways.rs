//! The smallest sets of changes that lead to another level.

use super::{Desk, ave};
use crate::case::{Answer, Ave};
use crate::guidance::{Atom, Guidance};

/// One answer of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The id of the atom.
    pub atom: String,
    /// The question in words.
    pub text: String,
    /// What it is now.
    pub now: Answer,
    /// What it would have to become.
    pub to: Answer,
    /// The place of the theme it is about; all that is about danger is one.
    pub theme: usize,
    /// How quickly it can be checked: 1 (at your desk) to 3 (in a talk).
    pub ease: u8,
}

/// Something that has to become true: all answers of a way about one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need<'a> {
    /// What has to be true, in a sentence.
    pub text: String,
    /// The same for each answer, where there are more than one.
    pub parts: Vec<String>,
    /// The answers.
    pub turns: Vec<&'a Turn>,
}

/// The ways to a lower level, with what they all ask said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route<'a> {
    /// What has to become true on every way.
    pub always: Vec<Need<'a>>,
    /// What is left of each way where there are several, the quickest to check
    /// first; empty when there is one.
    pub besides: Vec<Vec<Need<'a>>>,
}

/// What the ways ask, in sentences.
pub fn route<'a>(ways: &'a [Way], guidance: &Guidance) -> Route<'a> {
    let (shared, rests) = split(ways);
    let mut besides: Vec<_> = rests.iter().map(|rest| needs(rest, guidance)).collect();
    besides.sort_by_cached_key(|rest| {
        let turns = rest.iter().flat_map(|need| &need.turns);
        (rest.len(), turns.map(|turn| u32::from(turn.ease)).sum::<u32>())
    });
    let besides = if besides.len() > 1 { besides } else { Vec::new() };
    Route { always: needs(&shared, guidance), besides }
}

/// The turns that all ways share, and what is left of each.
fn split(ways: &[Way]) -> (Vec<&Turn>, Vec<Vec<&Turn>>) {
    let everywhere = |turn: &Turn| ways.iter().all(|way| way.contains(turn));
    let first = ways.iter().take(1).flatten();
    let shared = first.filter(|turn| everywhere(turn)).collect();
    let rests = ways.iter().map(|way| way.iter().filter(|turn| !everywhere(turn)).collect());
    (shared, rests.collect())
}

/// What has to become true for a way, theme by theme: danger, and then the quickest
/// to check.
pub fn needs<'a>(turns: &[&'a Turn], guidance: &Guidance) -> Vec<Need<'a>> {
    let mut themes: Vec<usize> = turns.iter().map(|turn| turn.theme).collect();
    themes.sort_unstable();
    themes.dedup();
    let of = |theme| turns.iter().copied().filter(move |turn| turn.theme == theme);
    let hardest = |theme: usize| of(theme).map(|turn| turn.ease).max();
    let calm = |theme: usize| guidance.themes().get(theme).is_none_or(|theme| !theme.danger);
    themes.sort_by_key(|theme| (calm(*theme), hardest(*theme)));
    themes.into_iter().map(|theme| need(theme, of(theme).collect(), guidance)).collect()
}

fn need<'a>(theme: usize, turns: Vec<&'a Turn>, guidance: &Guidance) -> Need<'a> {
    let sentence = |turn: &&Turn| {
        let calm = guidance.atom(&turn.atom).and_then(|atom| atom.calm.clone());
        calm.unwrap_or_else(|| turn.text.clone())
    };
    let parts: Vec<String> = turns.iter().map(sentence).collect();
    let theme = guidance.themes().get(theme).and_then(|theme| theme.calm.clone());
    match (parts.as_slice(), theme) {
        ([one], _) => Need { text: one.clone(), parts: Vec::new(), turns },
        (_, Some(text)) => Need { text, parts, turns },
        (_, None) => Need { text: parts.join(" "), parts: Vec::new(), turns },
    }
}

/// The place of the theme of an atom; the first about danger for all of those.
fn theme(atom: &Atom, guidance: &Guidance) -> usize {
    let mut themes = guidance.themes().iter();
    match guidance.is_about_danger(atom) {
        true => themes.position(|theme| theme.danger).unwrap_or(0),
        false => guidance.place_of_theme(atom),
    }
}

/// A smallest set of answers that together lead to another level.
pub type Way = Vec<Turn>;

/// For each level above the lowest that can be reached, the ways there.
pub(super) fn up(desk: &Desk<'_>) -> Vec<(Ave, Vec<Way>)> {
    let ways = |level| desk.ladder().ways_up(desk.known, level);
    each_level(|level| spelled(desk, &ways(level), true))
}

/// For each level that can be left, the ways to a certain level below it.
pub(super) fn down(desk: &Desk<'_>) -> Vec<(Ave, Vec<Way>)> {
    let ways = |level| desk.ladder().ways_down(desk.known, level);
    each_level(|level| spelled(desk, &ways(level), false))
}

fn each_level(ways: impl Fn(u8) -> Vec<Way>) -> Vec<(Ave, Vec<Way>)> {
    let levels = 2..=4_u8;
    levels.map(|level| (ave(level), ways(level))).filter(|(_, ways)| !ways.is_empty()).collect()
}

/// Sets of bits as answers in words; `raise` tells which way they turn.
fn spelled(desk: &Desk<'_>, sets: &[u64], raise: bool) -> Vec<Way> {
    let way = |set: &u64| -> Way {
        let bits = (0..64).filter(|bit| set & (1_u64 << bit) != 0);
        bits.filter_map(|bit| turn(desk, bit, raise)).collect()
    };
    sets.iter().map(way).collect()
}

fn turn(desk: &Desk<'_>, bit: usize, raise: bool) -> Option<Turn> {
    let place = desk.atom_of_bit(bit);
    let atom = desk.guidance.atoms().get(place)?;
    let raising = atom.raising.answer();
    let calm = Answer::known(raising == Answer::No);
    Some(Turn {
        atom: atom.id.clone(),
        text: atom.text.clone(),
        now: desk.facts.answer(place),
        to: if raise { raising } else { calm },
        theme: theme(atom, desk.guidance),
        ease: atom.ease,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(atom: &str) -> Turn {
        let (atom, text) = (atom.to_owned(), format!("{atom}?"));
        Turn { atom, text, now: Answer::Yes, to: Answer::No, theme: 0, ease: 1 }
    }

    fn names<'a>(turns: &[&'a Turn]) -> Vec<&'a str> {
        turns.iter().map(|turn| turn.atom.as_str()).collect()
    }

    #[test]
    fn what_all_ways_share_is_said_once() {
        let ways = [["media", "plan"], ["media", "partij"]];
        let ways = ways.map(|way| way.map(turn).to_vec());
        let (shared, rests) = split(&ways);
        assert_eq!(names(&shared), ["media"]);
        let rests: Vec<_> = rests.iter().map(|rest| names(rest)).collect();
        assert_eq!(rests, [["plan"], ["partij"]]);
    }

    #[test]
    fn one_way_is_shared_as_a_whole() {
        let ways = [vec![turn("media"), turn("plan")]];
        let (shared, rests) = split(&ways);
        assert_eq!(names(&shared), ["media", "plan"]);
        assert_eq!(rests, [Vec::<&Turn>::new()]);
    }
}
