//! Contrast after WCAG 2.1 (1.4.3, 1.4.11), for every colour on every ground
//! it stands on. A new token or a new place for one gets a line in [`table`].

use iced::Color;

use super::{Mode, Tokens, theme};
use crate::platform::{Appearance, SystemLook};

/// How much two colours differ in brightness, from 1 to 21.
pub(in crate::gui) fn contrast(one: Color, other: Color) -> f32 {
    let (one, other) = (one.relative_luminance(), other.relative_luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What a colour is there for, which says how well it must be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Use {
    /// Letters, placeholders included.
    Words,
    /// Edges of what can be used, symbols, parts of drawings, the focus ring.
    Shape,
    /// What cannot be used now.
    Disabled,
}

impl Use {
    /// The least contrast, in a mode.
    fn least(self, mode: Mode) -> f32 {
        match (self, mode) {
            (Self::Words, Mode::HighContrast) => 7.0,
            (Self::Words, _) | (Self::Shape, Mode::HighContrast) => 4.5,
            (Self::Shape | Self::Disabled, _) => 3.0,
        }
    }
}

/// A colour with its name, and the grounds on which it stands.
struct Line {
    what: &'static str,
    uses: Use,
    color: Color,
    grounds: Vec<Ground>,
}

type Ground = (&'static str, Color);

/// Every ground of a mode.
struct Grounds {
    /// Screens, cards, panels, and all of them under the pointer.
    plain: Vec<Ground>,
    /// What is chosen or unfolded.
    chosen: Vec<Ground>,
    /// Notes, badges and open questions.
    soft: Vec<Ground>,
    /// Filled parts of drawings and discs, with the word on them in the colour of a card.
    filled: Vec<Ground>,
    /// The navigation.
    rail: Vec<Ground>,
    /// Filled buttons.
    button: Vec<Ground>,
}

impl Grounds {
    fn of(t: &Tokens) -> Self {
        let names = ["AVE 1", "AVE 2", "AVE 3", "AVE 4", "phase", "info", "warn", "danger", "ok"];
        let tones = || names.into_iter().zip(tones(t));
        Self {
            plain: vec![
                ("paper", t.paper),
                ("card", t.card),
                ("panel", t.panel),
                ("hover", t.hover),
            ],
            chosen: vec![("brand soft", t.brand_soft)],
            soft: tones().map(|(name, tone)| (name, tone.soft)).collect(),
            filled: tones()
                .map(|(name, tone)| (name, tone.solid))
                .chain([("ink soft", t.ink_soft)])
                .collect(),
            rail: vec![("rail", t.rail), ("rail active", t.rail_active)],
            button: vec![
                ("brand", t.brand),
                ("brand hover", t.brand_hover),
                ("danger", t.danger.solid),
            ],
        }
    }
}

fn tones(t: &Tokens) -> impl Iterator<Item = super::Tone> {
    t.ave.into_iter().chain([t.phase, t.info, t.warn, t.danger, t.ok])
}

/// What stands where.
fn table(t: &Tokens, g: &Grounds) -> Vec<Line> {
    let mut lines = words(t, g);
    lines.extend(shapes(t, g));
    lines.extend(own_grounds(t));
    lines
}

fn on<const N: usize>(grounds: [&Vec<Ground>; N]) -> Vec<Ground> {
    grounds.into_iter().flatten().copied().collect()
}

fn words(t: &Tokens, g: &Grounds) -> Vec<Line> {
    let line = |what, color, grounds| Line { what, uses: Use::Words, color, grounds };
    let everywhere = || on([&g.plain, &g.chosen, &g.soft]);
    vec![
        line("ink", t.ink, everywhere()),
        line("supporting words", t.ink_soft, everywhere()),
        line("help, source or placeholder", t.ink_faint, everywhere()),
        line("link", t.brand, everywhere()),
        line("error", t.danger.on_soft, on([&g.plain, &g.chosen])),
        line("warning", t.warn.on_soft, on([&g.plain, &g.chosen])),
        line("good news", t.ok.on_soft, on([&g.plain, &g.chosen])),
        line("phone number", t.info.on_soft, on([&g.plain])),
        line("score", t.on_brand_soft, on([&g.plain, &g.chosen])),
        line("objection", t.ave[2].on_soft, on([&g.plain])),
        line("word on a filled part", t.card, on([&g.filled])),
        line("navigation", t.rail_text, on([&g.rail])),
        line("navigation, chosen", t.on_rail_active, on([&g.rail])),
    ]
}

/// Edges against what is inside and outside them; signs against their ground.
fn shapes(t: &Tokens, g: &Grounds) -> Vec<Line> {
    let line = |what, color, grounds| Line { what, uses: Use::Shape, color, grounds };
    let everywhere = || on([&g.plain, &g.chosen, &g.soft]);
    let mut lines = vec![
        line("edge of a field, chip or box", t.border, everywhere()),
        line("edge of what is chosen, tick", t.brand, everywhere()),
        line("edge of a wrong field", t.danger.solid, everywhere()),
        line("symbol", t.ink_faint, everywhere()),
        line("counter", t.count, on([&g.rail])),
    ];
    let solids = tones(t).map(|tone| line("sign, bar or edge", tone.solid, on([&g.plain])));
    lines.extend(solids);
    lines
}

/// Colours that have one ground of their own.
fn own_grounds(t: &Tokens) -> Vec<Line> {
    let alone = |what, uses, color, ground: Color| Line {
        what,
        uses,
        color,
        grounds: vec![("its own ground", ground)],
    };
    let mut lines = vec![
        alone("first button", Use::Words, t.on_brand, t.brand),
        alone("first button, lit", Use::Words, t.on_brand, t.brand_hover),
        alone("danger button", Use::Words, t.on_danger, t.danger.solid),
        alone("counter", Use::Words, t.on_count, t.count),
        alone("selected text", Use::Words, t.ink, t.selection),
        alone("disabled", Use::Disabled, t.on_disabled, t.disabled),
        alone("no level yet", Use::Words, t.on_disabled, t.disabled),
        alone("disabled link", Use::Disabled, t.ink_faint, t.card),
        alone("filled part of a bar", Use::Shape, t.brand, t.track),
        alone("handle of a scroll bar", Use::Shape, t.ink_faint, t.track),
        alone("the two rings of focus", Use::Shape, t.focus, t.focus_inner),
    ];
    for tone in tones(t) {
        lines.push(alone("badge", Use::Words, tone.on_soft, tone.soft));
        lines.push(alone("edge of a note", Use::Shape, tone.solid, tone.soft));
    }
    lines
}

fn failures(mode: Mode) -> Vec<String> {
    let grounds = Grounds::of(mode.tokens());
    let mut failures = Vec::new();
    for line in table(mode.tokens(), &grounds) {
        for (name, ground) in line.grounds {
            let (ratio, least) = (contrast(line.color, ground), line.uses.least(mode));
            if ratio < least {
                let what = line.what;
                failures.push(format!("{mode:?}: {what} on {name}: {ratio:.2} of {least}"));
            }
        }
    }
    failures
}

#[test]
fn everything_can_be_told_from_what_it_stands_on() {
    let failures: Vec<_> = Mode::ALL.into_iter().flat_map(failures).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn one_of_both_focus_rings_stands_out_on_every_ground() {
    for mode in Mode::ALL {
        let t = mode.tokens();
        let g = Grounds::of(t);
        let all = on([&g.plain, &g.chosen, &g.soft, &g.filled, &g.rail, &g.button]);
        for (name, ground) in all {
            let best = contrast(t.focus, ground).max(contrast(t.focus_inner, ground));
            let least = Use::Shape.least(mode);
            assert!(best >= least, "{mode:?} {name}: {best:.2}");
        }
    }
}

#[test]
fn the_ring_alone_stands_out_where_nothing_is_filled() {
    for mode in Mode::ALL {
        let t = mode.tokens();
        for ground in [t.paper, t.card, t.panel, t.brand_soft, t.rail] {
            let ratio = contrast(t.focus, ground);
            assert!(ratio >= 3.0, "{mode:?} {ground}: {ratio:.2}");
        }
    }
}

#[test]
fn the_system_decides_only_when_it_is_asked_to() {
    use Appearance::{Dark, HighContrast, Light, System};
    let looks = [(false, false), (true, false), (false, true), (true, true)]
        .map(|(dark, contrast)| SystemLook { dark, contrast });
    for (wish, modes) in [
        (System, [Mode::Light, Mode::Dark, Mode::HighContrast, Mode::HighContrast]),
        (Light, [Mode::Light; 4]),
        (Dark, [Mode::Dark; 4]),
        (HighContrast, [Mode::HighContrast; 4]),
    ] {
        assert_eq!(looks.map(|look| Mode::of(wish, look)), modes, "{wish:?}");
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
