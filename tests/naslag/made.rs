//! What the program makes itself: everything that it works with is told, as it reads in
//! each region.

use casuskompas::guidance::Region;
use casuskompas::naslag::{Article, Block, Naslag};

use super::{guidance, naslag};

/// Everything an article says.
fn said(article: &Article) -> String {
    article.blocks.iter().flat_map(Block::words).collect::<Vec<_>>().join("\n")
}

fn each_region(look: impl Fn(&Region, &Naslag)) {
    for region in guidance().regions() {
        look(region, &Naslag::new(guidance(), region));
    }
}

#[track_caller]
fn tells(naslag: &Naslag, id: &str, words: &str) {
    let said = said(naslag.article(id).unwrap());
    assert!(said.contains(words), "{words:?} is not in {id}:\n{said}");
}

#[test]
fn every_level_has_its_roles_as_the_region_names_them() {
    each_region(|region, naslag| {
        for level in &region.levels {
            for words in [&level.name, &level.casusregie, &level.procesregie, &level.bestuurlijk] {
                tells(naslag, "niveaus", words);
            }
        }
    });
}

#[test]
fn every_criterion_and_alert_stands_there_with_its_source() {
    each_region(|region, naslag| {
        for criterion in guidance().criteria() {
            tells(naslag, "criteria", &criterion.form.under(region.setting).reason);
            tells(naslag, "criteria", &criterion.sources[0]);
        }
        for (alert, _) in guidance().alerts() {
            tells(naslag, "criteria", &alert.text);
            tells(naslag, "criteria", &alert.action);
        }
    });
}

#[test]
fn every_partner_and_number_of_the_region_is_there_and_of_no_other() {
    each_region(|region, naslag| {
        for partner in &region.partners {
            for words in [&partner.name, &partner.does, &partner.when] {
                tells(naslag, "partners", words);
            }
            partner.number.iter().for_each(|number| tells(naslag, "telefoon", number));
        }
        region.phones.iter().for_each(|phone| tells(naslag, "telefoon", &phone.number));
    });
    let others = guidance().regions()[1..].iter().flat_map(|region| &region.partners);
    let general = said(naslag().article("partners").unwrap());
    assert!(others.filter(|one| !general.contains(&one.does)).count() > 10);
}

#[test]
fn every_term_is_the_one_the_program_counts_with() {
    let clocks = guidance().clocks();
    tells(naslag(), "termijnen", &format!("{} uur.", clocks.verwurging.hours));
    tells(naslag(), "termijnen", &format!("{} keer 24 uur", clocks.huisverbod.days));
    tells(naslag(), "termijnen", &format!("hoogstens {} dagen", clocks.huisverbod.longest));
    tells(naslag(), "termijnen", &format!("{} werkdagen", clocks.veilig_thuis.working_days));
    tells(naslag(), "termijnen", &format!("{} weken", clocks.onderzoek.weeks));
    guidance().terms().iter().for_each(|term| tells(naslag(), "termijnen", &term.text));
}

#[test]
fn every_source_is_named_once_with_where_it_serves() {
    let sources = naslag().article("bronnen").unwrap();
    let Some(Block::Terms(rows)) = sources.blocks.last() else { panic!("no list") };
    for article in naslag().articles().iter().filter(|one| one.id != "bronnen" && one.id != "nieuw")
    {
        for source in &article.sources {
            let named: Vec<_> = rows.iter().filter(|(name, _)| name == source).collect();
            assert_eq!(named.len(), 1, "{source}");
            assert!(named[0].1.contains(&article.title), "{source}");
        }
    }
}

#[test]
fn what_changed_begins_with_this_version() {
    let news = naslag().article("nieuw").unwrap();
    let Block::Heading(first) = &news.blocks[0] else { panic!("no heading") };
    assert!(first.starts_with(env!("CARGO_PKG_VERSION")), "{first}");
    assert!(news.blocks.iter().any(|block| matches!(block, Block::Bullets(all) if all.len() > 1)));
}
