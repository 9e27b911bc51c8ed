//! Looking for words: every word leads to every article in which it stands, and the
//! article that is about it comes first.

use casuskompas::case::words::each_word;
use casuskompas::naslag::{Block, SOURCES};

use super::naslag;

fn found(words: &str) -> Vec<&'static str> {
    naslag().find(words).into_iter().map(|hit| hit.article.id.as_str()).collect()
}

#[test]
fn each_article_is_found_by_its_title_and_by_each_of_its_keywords() {
    for article in naslag().articles() {
        assert_eq!(found(&article.title).first(), Some(&article.id.as_str()), "{}", article.title);
        for keyword in &article.keywords {
            assert!(found(keyword).contains(&article.id.as_str()), "{keyword}");
        }
    }
}

#[test]
fn every_word_of_every_article_leads_to_it() {
    for article in
        naslag().articles().iter().filter(|one| SOURCES.iter().any(|(id, _)| *id == one.id))
    {
        let mut words = Vec::new();
        for text in article.blocks.iter().flat_map(Block::words) {
            each_word(text, |word, _| words.push(word.to_owned()));
        }
        // Some of them: each costs a search through everything.
        for word in words.iter().step_by(17) {
            assert!(found(word).contains(&article.id.as_str()), "{word} of {}", article.id);
        }
    }
}

#[test]
fn capitals_accents_and_beginnings_do_not_matter_and_all_words_must_be_there() {
    assert_eq!(found("MELDCODE"), found("meldcode"));
    assert!(found("meldc").len() >= found("meldcode").len());
    assert!(found("meldcode zzzz").is_empty());
    let both = found("huisverbod dagen");
    assert!(!both.is_empty());
    assert!(both.iter().all(|id| found("huisverbod").contains(id) && found("dagen").contains(id)));
}

#[test]
fn nothing_is_found_when_nothing_is_looked_for() {
    for nothing in ["", "  ", "?!", "\u{200b}"] {
        assert!(found(nothing).is_empty(), "{nothing:?}");
    }
}

#[test]
fn what_is_told_of_a_place_stands_there() {
    for wanted in ["veilig", "kind", "politie", "ë", "0800"] {
        for hit in naslag().find(wanted) {
            let Some(place) = hit.excerpt else { continue };
            let told = format!("{}{}{}", place.before, place.hit, place.after);
            let told = told.trim_matches('…');
            let texts = hit.article.blocks.iter().flat_map(|block| match block {
                Block::Terms(all) => all.iter().map(|(of, is)| format!("{of}: {is}")).collect(),
                _ => block.words().into_iter().map(str::to_owned).collect::<Vec<_>>(),
            });
            assert!(texts.into_iter().any(|text| text.contains(told)), "{told}");
            assert!(told.chars().count() < 250, "{told}");
        }
    }
}
