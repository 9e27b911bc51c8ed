//! What follows from the weighing, and what goes before everything else.

use iced::Center;
use iced::Element;
use iced::widget::{Column, column, row};

use super::{Message, View, words};
use crate::gui::casefile::spoken::words_item;
use crate::gui::kit::{self, Pick};
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{Role, announce};
use crate::guidance::{Helping, Reporting};
use crate::t;

/// Draws what follows.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let report = &view.advice.meldcode;
    let (report_words, report_tone): (_, Pick<Tone>) = match report.report {
        Reporting::Yes => (t!("follows-report-yes"), |tokens| tokens.danger),
        Reporting::No => (t!("follows-report-no"), |tokens| tokens.ok),
        Reporting::Consult => (t!("follows-report-consult"), |tokens| tokens.warn),
        Reporting::Undecided => (t!("follows-undecided"), |tokens| tokens.info),
    };
    let help_words = match report.help {
        Helping::Yes => t!("follows-help-yes"),
        Helping::No => t!("follows-help-no"),
        Helping::Together => t!("follows-help-together"),
        Helping::Undecided => t!("follows-undecided"),
    };
    let text = match report.text.as_str() {
        "" => t!("follows-nothing"),
        text => text.to_owned(),
    };
    let content = Column::new()
        .push(kit::h2(t!("follows-title")))
        .push(line(t!("follows-report"), report_words, report_tone))
        .push(line(t!("follows-help"), help_words, |tokens| tokens.info))
        .push(kit::body(text))
        .push(missing(view))
        .push(kit::small(sources(view)))
        .spacing(space::S);
    kit::card(content).into()
}

fn line<'a>(name: String, words: String, tone: Pick<Tone>) -> Element<'a, Message> {
    let told = format!("{name} {words}");
    let shown = row![kit::strong(name), kit::badge(words, tone)].spacing(space::S);
    kit::spoken::told(told, shown.align_y(Center).wrap())
}

fn sources(view: View<'_>) -> String {
    let sources = view.context.guidance.meldcode().sources.join("; ");
    match &view.advice.meldcode.rule {
        Some(rule) => t!("follows-rule", rule = rule.as_str(), sources = sources),
        None => t!("follows-sources", sources = sources),
    }
}

/// What is still missing, in the order of the steps.
fn missing(view: View<'_>) -> Option<Element<'_, Message>> {
    let all = &view.advice.meldcode.missing;
    let items = all.iter().map(|what| {
        let words = words::missing(what);
        words_item(words.clone(), kit::small(format!("○ {words}")))
    });
    let list = announce(Role::List, t!("meldcode-missing"), column![].extend(items).spacing(2));
    let content = column![kit::strong(t!("meldcode-missing")), list].spacing(2);
    (!all.is_empty()).then(|| content.into())
}

/// What goes before everything else with some forms of violence.
pub(super) fn special(view: View<'_>) -> Option<Element<'_, Message>> {
    let forms = &view.context.guidance.meldcode().special;
    let there = view.advice.meldcode.special.iter().filter_map(|place| forms.get(*place));
    let cards = there.map(|form| {
        let items = form.items.iter();
        let items = items.map(|words| words_item(words.clone(), kit::small(format!("– {words}"))));
        let list = announce(Role::List, form.note.as_str(), column![].extend(items).spacing(2));
        let content = column![
            kit::strong(form.name.as_str()),
            kit::body(form.text.as_str()),
            kit::strong(form.note.as_str()),
            list,
            kit::small(t!("follows-sources", sources = form.sources.join("; "))),
        ];
        kit::danger(content.spacing(space::XS))
    });
    let cards: Vec<_> = cards.collect();
    (!cards.is_empty()).then(|| Column::with_children(cards).spacing(space::M).into())
}
