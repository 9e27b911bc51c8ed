//! What two versions, or two cases, say of one thing, and which of it is kept.

use std::collections::BTreeMap;

use iced::Element;
use iced::widget::column;

use super::choice_words;
use super::sides::sides;
use crate::case::difference::{Choice, Difference, Kind, together};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{choice, hideable};
use crate::t;

/// The choices, by the path of their difference.
pub(super) type Choices = BTreeMap<String, Choice>;

/// Chooses what to keep of a difference, and of all that belongs to it.
pub(super) fn choose(choices: &mut Choices, all: &[Difference], path: &str, choice: Choice) {
    let belongs = together(all, path).into_iter();
    let offered = belongs.filter(|one| one.choices().any(|other| other == choice));
    choices.extend(offered.map(|one| (one.path.clone(), choice)));
}

/// Draws both sides under what each is called, with the choice between them.
pub(super) fn difference<'a, M: Clone + 'a>(
    one: &'a Difference,
    title: String,
    names: [String; 2],
    choices: &Choices,
    on_choose: impl Fn(String, Choice) -> M + 'a,
) -> Element<'a, M> {
    let chosen = choices.get(&one.path).copied();
    let takes = |side| chosen == Some(side) || chosen == Some(Choice::Both);
    let sides = sides(one, names.clone(), [takes(Choice::Left), takes(Choice::Right)]);
    let options = one.choices().map(|choice| (choice, words_of(one.kind, choice, &names)));
    let options: Vec<_> = options.collect();
    let path = one.path.clone();
    let asked =
        choice(title.clone(), options, chosen, move |choice| on_choose(path.clone(), choice));
    let asked = asked.label_hidden().compact();
    column![hideable(kit::h3(title)), sides, Element::from(asked)].spacing(space::S).into()
}

fn words_of(kind: Kind, choice: Choice, [left, right]: &[String; 2]) -> String {
    choice_words(kind, choice).unwrap_or_else(|| match choice {
        Choice::Left => left.clone(),
        Choice::Right => right.clone(),
        Choice::Both => t!("compare-both"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::difference::Comparison;
    use crate::case::{Answer, Case, QuestionId};

    fn said(answer: Answer, on: &str, source: &str) -> Case {
        let mut case = Case { concern: source.to_owned(), ..Case::default() };
        let id = QuestionId::from("hulp-nodig");
        case.observations.set(&id, answer, on.parse().unwrap());
        case.observations.entry(&id).source = source.to_owned();
        case
    }

    #[test]
    fn one_choice_takes_the_whole_of_what_somebody_said_and_nothing_else() {
        let left = said(Answer::No, "2026-11-01", "moeder");
        let right = said(Answer::Yes, "2026-11-05", "vader");
        let comparison = Comparison::of(&left, &right);
        let all = comparison.differences();
        let day = all.iter().find(|one| one.path.ends_with(".on")).unwrap();
        let mut choices = Choices::new();
        choose(&mut choices, all, &day.path, Choice::Right);
        assert_eq!(choices.len(), 3, "{choices:?}");
        choose(&mut choices, all, "concern", Choice::Left);
        // The order of a list is asked for as well.
        let choice = |path: &str| choices.get(path).copied().unwrap_or(Choice::Left);
        let made = comparison.merge(choice).unwrap().case;
        assert_eq!(made.concern, "moeder");
        let seen = made.observations.get(&"hulp-nodig".into()).unwrap();
        assert_eq!((seen.answer, seen.source.as_str()), (Answer::Yes, "vader"));
    }
}
