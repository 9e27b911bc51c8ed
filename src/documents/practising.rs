//! Paper for who trains with a practice case: the notes with every part, and the cards
//! to hand out. Both say that it is practice.

use super::paper::{Block, Paper, Tone};
use crate::practice::{Panelist, Practice, Question, Stage};
use crate::t;

/// Everything that the trainer reads, part by part.
#[must_use]
pub fn trainer_paper(practice: &Practice) -> Paper {
    let mut blocks = vec![
        Block::words(practice.about.as_str()),
        Block::heading(t!("practice-warning")),
        Block::words(practice.warning.as_str()),
        Block::heading(t!("practice-trainer")),
        Block::words(practice.trainer.as_str()),
    ];
    for (place, stage) in practice.stages.iter().enumerate() {
        blocks.extend(part(place, stage));
    }
    blocks.push(Block::heading(t!("practice-debrief")));
    blocks.push(Block::words(practice.debrief.as_str()));
    marked(practice, blocks)
}

/// A card for each who can be played, to cut out and hand out.
#[must_use]
pub fn role_cards(practice: &Practice) -> Paper {
    let cards = practice.cards.iter().map(|card| noted(card.who.clone(), &card.text));
    let mut blocks = vec![Block::heading(t!("practice-cards"))];
    blocks.extend(cards);
    marked(practice, blocks)
}

/// On each page stands that it is practice, and that the family is invented.
fn marked(practice: &Practice, blocks: Vec<Block>) -> Paper {
    Paper {
        title: practice.title.clone(),
        about: t!(
            "practice-paper-about",
            minutes = practice.minutes,
            stages = practice.stages.len()
        ),
        foot: t!("practice-paper-foot"),
        blocks,
        ..Paper::default()
    }
}

/// Words in a frame, below their heading.
fn noted(title: String, words: &str) -> Block {
    let blocks = vec![Block::Heading { level: 3, words: title }, Block::words(words)];
    Block::Card { tone: Tone::Plain, blocks }
}

fn part(place: usize, stage: &Stage) -> Vec<Block> {
    let (number, title) = (place + 1, stage.title.as_str());
    let level = stage.expected.level().map_or_else(
        || t!("practice-no-level-yet"),
        |level| t!("ave-name", number = level.number()),
    );
    let facts = vec![
        (t!("practice-paper-minutes"), stage.minutes.to_string()),
        (t!("practice-kompas"), level),
    ];
    let mut blocks = vec![
        Block::heading(t!("practice-to", number = number, title = title)),
        Block::Facts { facts },
        Block::Heading { level: 3, words: t!("practice-news") },
        Block::words(stage.news.as_str()),
    ];
    blocks.extend(stage.questions.iter().flat_map(asked));
    blocks.push(Block::Heading { level: 3, words: t!("practice-panel") });
    blocks.extend(stage.panel.iter().flat_map(|one| answered(one, &stage.questions)));
    if !stage.talk.is_empty() {
        blocks.push(Block::Heading { level: 3, words: t!("practice-talk") });
        blocks.push(Block::Bullets { items: stage.talk.clone() });
    }
    blocks.push(Block::Heading { level: 3, words: t!("practice-trainer") });
    blocks.push(Block::words(stage.trainer.as_str()));
    blocks
}

/// A question with what can be chosen.
fn asked(question: &Question) -> Vec<Block> {
    let heading = Block::Heading { level: 3, words: question.text.clone() };
    let options = match question.options.is_empty() {
        true => Block::words(t!("practice-paper-levels")),
        false => Block::Bullets { items: question.options.clone() },
    };
    vec![heading, options]
}

/// What somebody of the panel chose, and why.
fn answered(one: &Panelist, questions: &[Question]) -> Vec<Block> {
    let picks = questions.iter().zip(&one.picks).filter_map(|(question, pick)| {
        let level = question.level(*pick).map(|level| t!("ave-name", number = level.number()));
        level.or_else(|| question.option(*pick).map(str::to_owned))
    });
    let picks = picks.collect::<Vec<_>>().join(" · ");
    vec![
        Block::Quote { words: one.why.clone(), by: one.who.clone() },
        Block::Small { words: picks },
    ]
}
