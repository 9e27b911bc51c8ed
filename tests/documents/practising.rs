//! Paper for the trainer: whole, and marked as practice.

use casuskompas::documents::{role_cards, trainer_paper, typeset};
use casuskompas::guidance::Guidance;
use casuskompas::practice::shipped;

#[test]
fn every_practice_case_fits_on_paper_and_says_that_it_is_practice() {
    let guidance = Guidance::embedded().unwrap();
    for practice in shipped(&guidance) {
        let (trainer, cards) = (trainer_paper(&practice), role_cards(&practice));
        for paper in [&trainer, &cards] {
            let plain = paper.plain();
            assert!(plain.contains("Dit is een oefening, en telt nergens mee."), "{plain}");
            let set = typeset(paper).unwrap();
            assert_eq!(set.unshown().count(), 0, "{}", practice.title);
            assert!(set.pdf().unwrap().starts_with(b"%PDF-"), "{}", practice.title);
        }
        let (trainer, cards) = (trainer.plain(), cards.plain());
        for stage in &practice.stages {
            let news = stage.news.split("\n\n").next().unwrap();
            assert!(trainer.contains(news) && !cards.contains(news), "{}", practice.title);
        }
        for card in &practice.cards {
            assert!(cards.contains(&card.text) && !trainer.contains(&card.text));
        }
    }
}
