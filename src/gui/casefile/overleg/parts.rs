//! The parts of a discussion: who sits there, scores, other views, actions. Each is a
//! row of fields that can be added and taken out.

use iced::Element;
use iced::widget::{Column, column};

use super::finding::open;
use super::{Kind, Message, View};
use crate::case::record::{Described, Kind as Description, Record, add, put_back};
use crate::case::{Actie, AnderOordeel, Bespreking, Case, Deelnemer, Inschatting};
use crate::gui::casefile::step::{StepReply, undoable};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form, Undo, field_id};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::{t, texts};

impl Kind {
    fn described(self) -> &'static Description {
        match self {
            Self::Deelnemer => Deelnemer::KIND,
            Self::Inschatting => Inschatting::KIND,
            Self::AnderOordeel => AnderOordeel::KIND,
            Self::Actie => Actie::KIND,
        }
    }

    /// What the names of its fields begin with.
    fn name(self) -> &'static str {
        match self {
            Self::Deelnemer => "deelnemer",
            Self::Inschatting => "inschatting",
            Self::AnderOordeel => "ander-oordeel",
            Self::Actie => "actie",
        }
    }

    /// A text about all parts of this kind.
    fn word(self, name: &str) -> String {
        texts::attribute(self.described().label, name).unwrap_or_default()
    }

    /// The field that is filled in first.
    fn first(self) -> &'static str {
        match self {
            Self::Deelnemer => "role",
            Self::Inschatting | Self::AnderOordeel => "by",
            Self::Actie => "what",
        }
    }
}

/// What the fields of a part are called for the keyboard.
pub(super) fn id(number: u32, kind: Kind, part: u32) -> String {
    format!("bespreking-{number}-{}-{part}", kind.name())
}

/// The field that gets the keyboard in a part that was just added.
pub(super) fn first_field(number: u32, kind: Kind, part: u32) -> String {
    field_id(&id(number, kind, part), kind.first())
}

fn by_number<R: Record>(list: &mut [R], wanted: u32) -> Option<&mut (dyn Record + 'static)> {
    let mut all = list.iter_mut().map(|one| one as &mut (dyn Record + 'static));
    all.find(|one| one.number() == Some(wanted))
}

/// A part, to change. Of what was read back only what came of an action changes.
pub(super) fn find(
    case: &mut Case,
    number: u32,
    kind: Kind,
    part: u32,
) -> Option<&mut (dyn Record + 'static)> {
    let one = case.besprekingen.iter_mut().find(|one| one.id.0 == number)?;
    if one.counts() && kind != Kind::Actie {
        return None;
    }
    match kind {
        Kind::Deelnemer => by_number(&mut one.deelnemers, part),
        Kind::Inschatting => by_number(&mut one.inschattingen, part),
        Kind::AnderOordeel => by_number(&mut one.andere_oordelen, part),
        Kind::Actie => by_number(&mut one.acties, part),
    }
}

/// Adds a part; gives its number.
pub(super) fn add_to(one: &mut Bespreking, kind: Kind) -> u32 {
    match kind {
        Kind::Deelnemer => add(&mut one.deelnemers),
        Kind::Inschatting => add(&mut one.inschattingen),
        Kind::AnderOordeel => add(&mut one.andere_oordelen),
        Kind::Actie => add(&mut one.acties),
    }
}

/// Takes a part out, with a way back.
pub(super) fn remove(case: &mut Case, number: u32, kind: Kind, part: u32) -> StepReply<Message> {
    let taken = open(case, number).and_then(|one| match kind {
        Kind::Deelnemer => take(&mut one.deelnemers, part, |one| &mut one.deelnemers),
        Kind::Inschatting => take(&mut one.inschattingen, part, |one| &mut one.inschattingen),
        Kind::AnderOordeel => take(&mut one.andere_oordelen, part, |one| &mut one.andere_oordelen),
        Kind::Actie => take(&mut one.acties, part, |one| &mut one.acties),
    });
    let Some(back) = taken else {
        return StepReply::none();
    };
    undoable(Undo::new(kind.word("removed"), move |case| {
        if let Some(one) = open(case, number) {
            back(one);
        }
    }))
}

type Back = Box<dyn FnOnce(&mut Bespreking) + Send>;

fn take<R: Described>(
    list: &mut Vec<R>,
    wanted: u32,
    within: fn(&mut Bespreking) -> &mut Vec<R>,
) -> Option<Back> {
    let is_it = |one: &R| (one as &dyn Record).number() == Some(wanted);
    let place = list.iter().position(is_it)?;
    let taken = list.remove(place);
    Some(Box::new(move |one| {
        put_back(within(one), place, taken);
    }))
}

/// The fields of one part, in rows.
pub(super) fn fields<'a, R: Described>(
    view: View<'a>,
    one: &Bespreking,
    kind: Kind,
    part: &'a R,
    rows: &[&[&str]],
) -> Element<'a, Message> {
    let record: &dyn Record = part;
    let (number, own) = (one.id.0, record.number().unwrap_or(0));
    let form = Form::of(part, view.case, view.context, id(number, kind, own), [number, own]);
    let mut content = Column::new().spacing(space::S);
    for row in rows {
        content = content.push(form.row_of(row));
    }
    Element::from(content).map(move |edit: Edit| Message::EditPart(number, kind, own, edit))
}

/// The fields of one part with what takes it out.
pub(super) fn row<'a, R: Described>(
    view: View<'a>,
    one: &Bespreking,
    kind: Kind,
    part: &'a R,
    rows: &[&[&str]],
) -> Element<'a, Message> {
    let (number, own) = (one.id.0, (part as &dyn Record).number().unwrap_or(0));
    let remove = view.may_write().then(|| {
        button(kind.word("remove"))
            .quiet()
            .icon(Icon::Trash2)
            .key(format!("{number}-{own}"))
            .on_press(Message::Remove(number, kind, own))
    });
    let content = column![fields(view, one, kind, part, rows)].push(remove).push(kit::line());
    content.spacing(space::S).into()
}

/// What adds a part.
pub(super) fn adds<'a>(
    view: View<'a>,
    one: &Bespreking,
    kind: Kind,
) -> Option<Element<'a, Message>> {
    let number = one.id.0;
    view.may_write().then(|| {
        let add = button(kind.word("add")).icon(Icon::Plus).key(number.to_string());
        add.on_press(Message::Add(number, kind)).into()
    })
}

/// What there is of one kind, below its title.
pub(super) fn list<'a, R: Described>(
    view: View<'a>,
    one: &Bespreking,
    kind: Kind,
    parts: &'a [R],
    rows: &[&[&str]],
) -> Element<'a, Message> {
    let none = parts.is_empty().then(|| kit::nothing_yet(kind.word("none")));
    let rows = parts.iter().map(|part| row(view, one, kind, part, rows));
    Column::new()
        .push(kit::h3(t!(kind.described().label)))
        .push(none)
        .extend(rows)
        .push(adds(view, one, kind))
        .spacing(space::S)
        .into()
}
