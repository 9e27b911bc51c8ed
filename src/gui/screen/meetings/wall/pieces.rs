//! Everything that can be shown of the case that is led, as it would be shown.

use std::collections::BTreeMap;

use crate::advice::advise;
use crate::case::{Bespreking, Case, Inschatting, Mark, PersonId, Score};
use crate::gui::context::Context;
use crate::guidance::logic::Truth;
use crate::meeting::{Meeting, Part};
use crate::redaction::wall::{Kind, Piece, Said, Source, Wall};

/// What can be shown in a part: of the file, and of what is asked and said at the table.
pub(super) fn pieces(
    source: &Source,
    case: &Case,
    (meeting, part): (&Meeting, Part),
    context: &Context<'_>,
) -> Vec<Piece> {
    let mut pieces = source.pieces();
    if part == Part::Oordeel {
        pieces.extend(reasons(source, context));
    }
    if let Some(one) = case.bespreking_in(&meeting.id.to_string()) {
        pieces.extend(of_the_table(source, one));
    }
    pieces
}

/// What is asked, seen and decided at the table.
fn of_the_table(source: &Source, one: &Bespreking) -> Vec<Piece> {
    let actions = one.acties.iter();
    let actions = actions.filter_map(|it| source.action(it.id.0, &it.what, &it.who, it.due));
    source
        .line(Said::Question, 1, &one.question)
        .into_iter()
        .chain(one.all_seen().filter_map(|(number, words)| source.line(Said::Seen, number, words)))
        .chain(spreads(source, one))
        .chain(dissents(source, one))
        .chain(source.line(Said::Decision, 1, &one.outcome))
        .chain(actions)
        .collect()
}

/// Why the advice is what it is, as far as the room may know the case: each reason by
/// its place in the model.
fn reasons(source: &Source, context: &Context<'_>) -> Vec<Piece> {
    let advice = advise(source.known(), context.guidance, context.region, context.today());
    let decides = |at: usize| {
        let one = advice.criteria.get(at)?;
        let says = one.state == Truth::Holds && one.level >= advice.lowest;
        says.then_some(one.reason.as_str())
    };
    let all = (0..advice.criteria.len())
        .filter_map(|at| source.line(Said::Reason, u32::try_from(at + 1).ok()?, decides(at)?));
    all.collect()
}

/// What somebody sees otherwise, unless that was said in confidence.
fn dissents<'a>(source: &'a Source, one: &'a Bespreking) -> impl Iterator<Item = Piece> + 'a {
    let told = one.andere_oordelen.iter().filter(|it| !it.marks.contains(&Mark::InVertrouwen));
    told.filter_map(|it| {
        let words = [it.what.trim(), it.why.trim()].join(" ");
        source.line(Said::Dissent, it.id.0, &words)
    })
}

/// The scores for each person, once all are in. What was said in confidence is not one
/// of them.
fn spreads(source: &Source, one: &Bespreking) -> Vec<Piece> {
    let mut all: BTreeMap<PersonId, Vec<(Score, &Inschatting)>> = BTreeMap::new();
    for it in &one.inschattingen {
        let Some(score) = it.score else {
            return Vec::new();
        };
        let told = !it.marks.contains(&Mark::InVertrouwen);
        if let Some(score) = Score::try_from(score.value()).ok().filter(|_| told) {
            all.entry(it.of).or_default().push((score, it));
        }
    }
    let spread = |(of, mut scores): (PersonId, Vec<(Score, &Inschatting)>)| {
        scores.sort_by_key(|(score, _)| *score);
        let words = |one: Option<&(Score, &Inschatting)>| {
            one.map_or("", |(_, it)| it.words.as_str()).to_owned()
        };
        let (lowest, highest) = (words(scores.first()), words(scores.last()));
        let highest = if scores.len() > 1 { highest } else { String::new() };
        let scores: Vec<Score> = scores.iter().map(|(score, _)| *score).collect();
        source.spread(of, &scores, &lowest, &highest)
    };
    all.into_iter().filter_map(spread).collect()
}

/// Whether something can be shown in a part: what belongs to it, what all see together
/// while it is talked about, and at the end what was decided. What is on the wall can be
/// taken off anywhere.
pub(super) fn belongs(part: Part, wall: &Wall, piece: &Piece) -> bool {
    let now = match piece.id().kind {
        Kind::Seen => matches!(part, Part::Beeld | Part::Veiligheid | Part::Oordeel),
        Kind::Decision | Kind::Action => matches!(part, Part::Besluit | Part::Sluiten),
        kind => return kind.is_shown_in(part),
    };
    now || wall.has(piece.id())
}
