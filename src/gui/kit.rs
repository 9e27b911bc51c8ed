//! The parts that every screen is made of: headings, cards, badges, notes.
//!
//! Screens take these instead of styling their own, so that the same thing
//! looks and speaks the same everywhere.

use iced::widget::canvas::Frame;
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Column, Container, Row, Scrollable, Space, column, container, row, text};
use iced::{
    Background, Border, Center, Color, Element, Fill, Length, Padding, Point, Renderer, Size,
    border,
};

use super::theme::{Tokens, Tone, radius, space, text as size};
use super::widget::{Role, announce, hush};
use super::{fonts, icon};
use crate::case::{Answer, Ave, Phase, ViolenceForm};
use crate::t;

/// A colour picked from the tokens of the theme in force.
pub type Pick<T> = fn(&'static Tokens) -> T;

/// Running text.
pub fn body<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    text(words).size(size::BODY).line_height(size::LINE).into()
}

/// Help, sources and other asides.
pub fn small<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    tinted(words, size::SMALL, |tokens| tokens.ink_faint)
}

/// Words that stand out.
pub fn strong<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    text(words)
        .size(size::BODY)
        .line_height(size::LINE)
        .font(fonts::SEMIBOLD)
        .into()
}

/// Words in a colour of the theme.
pub fn tinted<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    points: f32,
    pick: Pick<Color>,
) -> Element<'a, M> {
    text(words)
        .size(points)
        .line_height(size::LINE)
        .style(move |theme| text::Style {
            color: Some(pick(Tokens::of(theme))),
        })
        .into()
}

/// Bold words in a colour of the theme.
pub fn strong_tinted<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    points: f32,
    pick: Pick<Color>,
) -> Element<'a, M> {
    text(words)
        .size(points)
        .line_height(size::LINE)
        .font(fonts::SEMIBOLD)
        .style(move |theme| text::Style {
            color: Some(pick(Tokens::of(theme))),
        })
        .into()
}

/// The title of a screen with, below it, what the screen is for.
pub fn title<'a, M: Clone + 'a>(
    words: impl text::IntoFragment<'a>,
    purpose: impl text::IntoFragment<'a>,
) -> Element<'a, M> {
    column![h1(words), small(purpose)]
        .spacing(2)
        .width(Fill)
        .into()
}

/// The title of a screen.
pub fn h1<'a, M: Clone + 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    heading(words, size::H1, 1)
}

/// The title of a card.
pub fn h2<'a, M: Clone + 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    heading(words, size::H2, 2)
}

/// A heading inside a card.
pub fn h3<'a, M: Clone + 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    heading(words, size::H3, 3)
}

fn heading<'a, M: Clone + 'a>(
    words: impl text::IntoFragment<'a>,
    points: f32,
    level: u8,
) -> Element<'a, M> {
    let words = words.into_fragment();
    let name = words.to_string();
    let shown = text(words)
        .size(points)
        .line_height(1.3)
        .font(fonts::SEMIBOLD);
    announce(Role::Heading, name, hush(shown))
        .level(level)
        .into()
}

/// A white card.
pub fn card<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Container<'a, M> {
    container(content)
        .padding(space::L)
        .width(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            boxed(
                tokens.card,
                border::rounded(radius::CARD).color(tokens.line).width(1),
            )
        })
}

/// A card with a dashed feel for what is still empty: no ground of its own.
pub fn empty_card<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Container<'a, M> {
    container(content)
        .padding(space::L)
        .width(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            boxed(
                tokens.panel,
                border::rounded(radius::CARD).color(tokens.line).width(1),
            )
        })
}

/// A card whose edge has a tone: chosen, advised, in danger.
pub fn edged_card<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    pick: Pick<Color>,
) -> Container<'a, M> {
    container(content)
        .padding(space::L)
        .width(Fill)
        .style(move |theme| {
            let tokens = Tokens::of(theme);
            boxed(
                tokens.card,
                border::rounded(radius::CARD).color(pick(tokens)).width(2),
            )
        })
}

/// A note with a coloured edge: something to know.
pub fn note<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    toned(content, |tokens| tokens.info)
}

/// A note that asks for attention.
pub fn warning<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    toned(content, |tokens| tokens.warn)
}

/// A note about danger.
pub fn danger<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    toned(content, |tokens| tokens.danger)
}

fn toned<'a, M: 'a>(content: impl Into<Element<'a, M>>, pick: Pick<Tone>) -> Element<'a, M> {
    let ground = container(content)
        .padding([10.0, space::M])
        .width(Fill)
        .style(move |theme| {
            let tokens = Tokens::of(theme);
            container::Style {
                text_color: Some(tokens.ink),
                ..boxed(pick(tokens).soft, Border::default())
            }
        });
    // The edge is what shows of the ground below, which costs no layout of its own.
    container(ground)
        .padding(Padding::ZERO.left(4))
        .style(move |theme| boxed(pick(Tokens::of(theme)).solid, border::rounded(3)))
        .width(Fill)
        .into()
}

/// A small word on a tinted ground.
pub fn badge<'a, M: 'a>(words: impl text::IntoFragment<'a>, pick: Pick<Tone>) -> Element<'a, M> {
    let words = text(words)
        .size(13)
        .font(fonts::SEMIBOLD)
        .wrapping(text::Wrapping::None)
        .style(move |theme| text::Style {
            color: Some(pick(Tokens::of(theme)).on_soft),
        });
    container(words)
        .padding([3, 9])
        .style(move |theme| boxed(pick(Tokens::of(theme)).soft, border::rounded(radius::BADGE)))
        .into()
}

/// The level as symbol, number and word; a dash while there is none.
pub fn ave_badge<'a, M: 'a>(level: Option<Ave>) -> Element<'a, M> {
    badge(ave_words(level), ave_tone(level))
}

/// "◆ AVE 2", or that there is no level yet.
#[must_use]
pub fn ave_words(level: Option<Ave>) -> String {
    level.map_or_else(
        || t!("ave-none"),
        |level| format!("{} {}", ave_symbol(level), ave_name(level)),
    )
}

/// "AVE 2".
#[must_use]
pub fn ave_name(level: Ave) -> String {
    t!("ave-name", number = level.number())
}

/// The shape of a level, so that it never depends on colour.
#[must_use]
pub fn ave_symbol(level: Ave) -> char {
    match level {
        Ave::One => '●',
        Ave::Two => '◆',
        Ave::Three => '▲',
        Ave::Four => '■',
    }
}

/// The colours of a level.
#[must_use]
pub fn ave_tone(level: Option<Ave>) -> Pick<Tone> {
    match level {
        Some(Ave::One) => |tokens| tokens.ave[0],
        Some(Ave::Two) => |tokens| tokens.ave[1],
        Some(Ave::Three) => |tokens| tokens.ave[2],
        Some(Ave::Four) => |tokens| tokens.ave[3],
        None => |tokens| Tone {
            solid: tokens.border,
            soft: tokens.disabled,
            on_soft: tokens.on_disabled,
        },
    }
}

/// An answer as it stands on a chip.
#[must_use]
pub fn answer(answer: Answer) -> String {
    match answer {
        Answer::Yes => t!("Yes"),
        Answer::No => t!("No"),
        Answer::Unknown => t!("Unknown"),
    }
}

/// An answer inside a sentence.
#[must_use]
pub fn answer_in_a_sentence(answer: Answer) -> String {
    match answer {
        Answer::Yes => t!("yes"),
        Answer::No => t!("no"),
        Answer::Unknown => t!("unknown"),
    }
}

/// The three answers with their words, to choose from.
#[must_use]
pub fn answers() -> [(Answer, String); 3] {
    Answer::ALL.map(|one| (one, answer(one)))
}

/// "Fase 1 · Directe veiligheid".
pub fn phase_badge<'a, M: 'a>(phase: Phase) -> Element<'a, M> {
    badge(
        t!(
            "phase-badge",
            number = phase.number(),
            name = phase_name(phase)
        ),
        |tokens| tokens.phase,
    )
}

/// "1 Veiligheid".
pub fn short_phase_badge<'a, M: 'a>(phase: Phase) -> Element<'a, M> {
    badge(short_phase(phase), |tokens| tokens.phase)
}

/// The name of a phase.
#[must_use]
pub fn phase_name(phase: Phase) -> String {
    match phase {
        Phase::DirecteVeiligheid => t!("phase-directe-veiligheid"),
        Phase::Risicos => t!("phase-risicos"),
        Phase::Herstel => t!("phase-herstel"),
    }
}

/// The name of a phase for tables.
#[must_use]
pub fn short_phase(phase: Phase) -> String {
    match phase {
        Phase::DirecteVeiligheid => t!("phase-short-directe-veiligheid"),
        Phase::Risicos => t!("phase-short-risicos"),
        Phase::Herstel => t!("phase-short-herstel"),
    }
}

/// The name of a form of violence.
#[must_use]
pub fn violence_name(form: ViolenceForm) -> String {
    match form {
        ViolenceForm::Lichamelijk => t!("violence-lichamelijk"),
        ViolenceForm::Psychisch => t!("violence-psychisch"),
        ViolenceForm::Seksueel => t!("violence-seksueel"),
        ViolenceForm::Financieel => t!("violence-financieel"),
        ViolenceForm::Verwaarlozing => t!("violence-verwaarlozing"),
        ViolenceForm::DwingendeControle => t!("violence-dwingende-controle"),
        ViolenceForm::Stalking => t!("violence-stalking"),
        ViolenceForm::Conflictscheiding => t!("violence-conflictscheiding"),
        ViolenceForm::KindAlsGetuige => t!("violence-kind-als-getuige"),
        ViolenceForm::Ouderenmishandeling => t!("violence-ouderenmishandeling"),
        ViolenceForm::TegenOuders => t!("violence-tegen-ouders"),
        ViolenceForm::Eergerelateerd => t!("violence-eergerelateerd"),
    }
}

/// A bar that is filled for a part, 0 to 1.
pub fn bar<'a, M: 'a>(part: f32, width: impl Into<Length>) -> Element<'a, M> {
    let part = part.clamp(0.0, 1.0);
    // Portions are whole numbers; a thousandth is finer than a pixel.
    let filled = (part * 1000.0) as u16;
    let piece = |portion: u16, pick: Pick<Color>| {
        container(Space::new())
            .width(Length::FillPortion(portion))
            .height(8)
            .style(move |theme| boxed(pick(Tokens::of(theme)), border::rounded(4)))
    };
    let mut pieces = Row::new().width(width);
    if filled > 0 {
        pieces = pieces.push(piece(filled, |tokens| tokens.brand));
    }
    if filled < 1000 {
        pieces = pieces.push(piece(1000 - filled, |tokens| tokens.line));
    }
    pieces.into()
}

/// A thin line between rows.
pub fn line<'a, M: 'a>() -> Element<'a, M> {
    container(Space::new().width(Fill).height(1))
        .style(|theme| boxed(Tokens::of(theme).line, Border::default()))
        .into()
}

/// Rows with a thin line below each.
pub fn ruled<'a, M: 'a>(rows: impl IntoIterator<Item = Element<'a, M>>) -> Element<'a, M> {
    let mut all = Column::new().width(Fill);
    for row in rows {
        all = all.push(row).push(line());
    }
    all.into()
}

/// The head of a column in a table.
pub fn column_head<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    width: impl Into<Length>,
) -> Element<'a, M> {
    container(strong_tinted(words, size::SMALL, |tokens| tokens.ink_faint))
        .width(width)
        .padding([5, 8])
        .into()
}

/// A cell of a table.
pub fn cell<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    width: impl Into<Length>,
) -> Element<'a, M> {
    container(content).width(width).padding([7, 8]).into()
}

/// Words with a symbol before them.
pub fn with_icon<'a, M: 'a>(symbol: icon::Icon, words: Element<'a, M>) -> Element<'a, M> {
    row![icon::icon(symbol), words]
        .spacing(space::S)
        .align_y(Center)
        .into()
}

/// What a list says while it is empty, and what to do about it.
pub fn nothing_yet<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    container(small(words)).padding([space::S, 0.0]).into()
}

/// Content that scrolls, with a slim bar at its edge.
pub fn scroll<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Scrollable<'a, M> {
    let bar = Scrollbar::new().width(8).scroller_width(6).margin(1);
    Scrollable::with_direction(content, Direction::Vertical(bar))
}

/// An empty drawing of a size. The renderer repaints what the outline of a path
/// covers, without the width of its line; the invisible ground makes it repaint
/// all of the drawing, so that nothing stays behind.
#[must_use]
pub fn frame(renderer: &Renderer, size: Size) -> Frame {
    let mut frame = Frame::new(renderer, size);
    frame.fill_rectangle(Point::ORIGIN, size, Color::TRANSPARENT);
    frame
}

/// A plain box of one colour.
#[must_use]
pub fn boxed(background: Color, border: Border) -> container::Style {
    container::Style {
        background: Some(Background::Color(background)),
        border,
        ..container::Style::default()
    }
}
