//! Contrast after WCAG 2.2: 4.5 for words, 3 for edges and symbols with meaning.
#![allow(clippy::panic)]

use iced::Color;

use super::{Mode, Tokens, theme};

fn contrast(one: Color, other: Color) -> f32 {
    let (one, other) = (one.relative_luminance(), other.relative_luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

type Pair = (&'static str, Color, Color);

fn words(t: &Tokens) -> Vec<Pair> {
    let mut pairs = vec![
        ("rail", t.rail_text, t.rail),
        ("rail hover", t.on_rail_active, t.rail_active),
        ("rail active", t.rail_text, t.rail_active),
        ("brand", t.on_brand, t.brand),
        ("brand hover", t.on_brand, t.brand_hover),
        ("brand soft", t.on_brand_soft, t.brand_soft),
        ("count", t.on_count, t.count),
        ("disabled", t.on_disabled, t.disabled),
        ("danger", t.on_danger, t.danger.solid),
        ("selection", t.ink, t.selection),
        ("ink on brand soft", t.ink, t.brand_soft),
    ];
    for ground in [t.paper, t.card, t.panel, t.hover] {
        pairs.extend([
            ("ink", t.ink, ground),
            ("ink soft", t.ink_soft, ground),
            ("ink faint", t.ink_faint, ground),
            ("link", t.brand, ground),
            ("danger text", t.danger.on_soft, ground),
            ("warn text", t.warn.on_soft, ground),
        ]);
    }
    for tone in tones(t) {
        pairs.push(("tone", tone.on_soft, tone.soft));
        pairs.push(("ink on tone", t.ink, tone.soft));
        pairs.push(("soft ink on tone", t.ink_soft, tone.soft));
        pairs.push(("card on tone", t.card, tone.solid));
    }
    pairs
}

fn tones(t: &Tokens) -> impl Iterator<Item = super::Tone> {
    t.ave
        .into_iter()
        .chain([t.phase, t.info, t.warn, t.danger, t.ok])
}

fn shapes(t: &Tokens) -> Vec<Pair> {
    let mut pairs = vec![
        ("focus on rail", t.focus, t.rail),
        ("focus on brand soft", t.focus, t.brand_soft),
        ("brand on brand soft", t.brand, t.brand_soft),
    ];
    for ground in [t.paper, t.card, t.panel] {
        pairs.extend([
            ("border", t.border, ground),
            ("focus", t.focus, ground),
            ("brand", t.brand, ground),
        ]);
        pairs.extend(tones(t).map(|tone| ("tone", tone.solid, ground)));
    }
    pairs.extend(tones(t).map(|tone| ("tone on itself", tone.solid, tone.soft)));
    pairs
}

fn check(mode: Mode, pairs: Vec<Pair>, least: f32) {
    for (name, front, ground) in pairs {
        let ratio = contrast(front, ground);
        assert!(
            ratio >= least,
            "{mode:?}: {name} {front} on {ground}: {ratio:.2}"
        );
    }
}

#[test]
fn words_are_readable_in_every_mode() {
    for mode in Mode::ALL {
        check(mode, words(mode.tokens()), 4.5);
    }
}

#[test]
fn edges_and_symbols_are_visible_in_every_mode() {
    for mode in Mode::ALL {
        check(mode, shapes(mode.tokens()), 3.0);
    }
}

#[test]
fn the_theme_leads_back_to_its_tokens() {
    for mode in Mode::ALL {
        assert_eq!(Tokens::of(&theme(mode)), mode.tokens());
    }
}

#[test]
fn a_foreign_theme_still_finds_colours() {
    assert_eq!(Tokens::of(&iced::Theme::Dark), &super::DARK);
    assert_eq!(Tokens::of(&iced::Theme::Light), &super::LIGHT);
}
