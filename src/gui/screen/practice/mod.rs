//! Oefenen: a practice case, stage by stage. First everybody chooses alone, then the
//! group, a panel and the program are looked at, then everybody chooses once more.
//!
//! Nothing of this page reads or writes the vault, but that a new practice case can begin
//! with a case of it, from which the names are taken first.

mod choosing;
mod counting;
mod files;
mod kompas;
mod offered;
mod opening;
mod paper;
mod run;
mod stage;
mod table;
mod trainer;
mod trying;
mod writing;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::{Space, container, row};
use iced::{Color, Element, Fill, border};

use super::page::page;
use crate::case::{Answer, CaseId, QuestionId, Summary};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::reply::Reply;
use crate::gui::theme::{radius, space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::practice::{Practice, TakenIn};
use crate::t;

pub use files::Of;
pub use run::Beside;
use run::Run;
use writing::Editor;
pub use writing::Unfinished;

/// What this page remembers while the window is open.
#[derive(Debug, Default)]
pub struct State {
    /// Read when the page is first opened.
    offered: Vec<offered::Offered>,
    opening: opening::State,
    paper: paper::State,
    /// The text that is worked on.
    writing: Option<Editor>,
    run: Option<Run>,
    files: files::State,
    black: bool,
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Begin a practice case, by its place in the list.
    Begin(usize),
    /// Back to the list; what was chosen is forgotten.
    Stop,
    /// Begin the same one anew.
    Anew,
    /// Go to a stage, by its place.
    Go(usize),
    /// Choose an answer to a question.
    Pick(usize, u8),
    /// Type why.
    Why(String),
    /// Lock what was chosen.
    Lock,
    /// Go on without an own answer.
    Skip,
    /// Show the next thing.
    Next,
    /// Type how many hands were raised for an answer to a question.
    Hands(usize, usize, String),
    /// Count the hands.
    Count,
    /// Count anew.
    Uncount,
    /// Fold something out or in.
    Fold(Beside),
    /// Take a question to answer otherwise.
    Question(QuestionId),
    /// Answer it otherwise, on a copy.
    Try(Answer),
    /// Type the folder of the files with answers.
    Folder(String),
    /// Ask for that folder with the dialog of the system.
    PickFolder,
    /// A folder was chosen, or not.
    Picked(Option<PathBuf>),
    /// Type the number of the seat.
    Seat(String),
    /// Keep the own answer as a file.
    KeepFile,
    /// It was kept, under this name, or not.
    FileKept(Result<String, String>),
    /// Take in the answers in the folder.
    TakeIn,
    /// They were taken in, of this stage and round, or not.
    Taken(Of, Result<TakenIn, String>),
    /// Make the whole window black, or show it again.
    Black,
    /// Work on the text of one, by its place in the list.
    Edit(usize),
    /// A text that begins with a case, without the names in it, or why there is none.
    Begun(Result<String, String>),
    /// In one of one's own.
    Opening(opening::Message),
    /// On paper.
    Paper(paper::Message),
    /// In the text that is worked on.
    Writing(writing::Message),
}

/// What this page asks of the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Scroll to the top.
    Top,
    /// Give the keyboard to where one goes on, and show what came from its top.
    GoOn,
    /// Read a case, take the names out, and make the text of a practice case of it.
    Text(CaseId),
}

impl State {
    /// Whether a practice case is being done.
    pub fn is_running(&self) -> bool {
        self.run.is_some()
    }

    /// The text that is worked on: it stands in no vault and may stand in no file.
    pub fn writing(&self) -> Option<Unfinished> {
        self.writing.as_ref().map(Editor::unfinished)
    }

    /// Goes on with a text that was found, unless one is worked on already.
    pub fn take_up(&mut self, found: Unfinished, context: &Context<'_>) {
        self.writing.get_or_insert_with(|| Editor::again(found, context));
    }

    fn practice(&self, place: usize) -> Option<&Practice> {
        self.offered.get(place).map(|one| &one.practice)
    }

    fn begin(&mut self, practice: Option<Practice>, context: &Context<'_>) -> Reply<Message, Ask> {
        self.run = practice.and_then(|practice| Run::begin(&practice, context));
        Reply::ask(Ask::Top)
    }

    fn write(&mut self, editor: Editor) -> Reply<Message, Ask> {
        self.writing = Some(editor);
        Reply::ask(Ask::Top)
    }

    /// Whether the window is black.
    pub fn is_black(&self) -> bool {
        self.black
    }

    /// Reads the practice cases, once.
    pub fn refresh(&mut self, context: &Context<'_>) {
        if self.offered.is_empty() {
            self.offered = offered::carried(context.guidance);
        }
        if let Some(editor) = &mut self.writing {
            editor.check(context);
        }
    }
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("practice-page")
}

/// Where one goes on: the next button, or the first question.
pub fn next() -> Id {
    Id::new("practice-next")
}

/// Handles a message.
pub fn update(state: &mut State, message: Message, context: &Context<'_>) -> Reply<Message, Ask> {
    match message {
        Message::Begin(place) => {
            let practice = state.practice(place).cloned();
            return state.begin(practice, context);
        }
        Message::Edit(place) => {
            let one = state.offered.get(place).map(|one| (one.text.clone(), one.file.clone()));
            return match one {
                Some((text, Some(file))) => state.write(Editor::of_file(file, text, context)),
                Some((text, None)) => state.write(Editor::of(text, context)),
                None => Reply::none(),
            };
        }
        Message::Begun(Ok(text)) => return state.write(Editor::of_case(text, context)),
        Message::Begun(Err(why)) => state.opening.refuse(why),
        Message::Opening(message) => return open(state, message, context),
        Message::Paper(message) => {
            let offered = &state.offered;
            let practice = |place: usize| offered.get(place).map(|one| &one.practice);
            return state.paper.update(message, practice, context).into();
        }
        Message::Writing(message) => return write(state, message, context),
        Message::Stop => {
            (state.run, state.black) = (None, false);
            return Reply::ask(Ask::Top);
        }
        Message::Black => state.black = !state.black && state.is_running(),
        message => {
            let Some(run) = &mut state.run else {
                return Reply::none();
            };
            let message = match with_files(&mut state.files, run, message, context) {
                Ok(task) => return task.into(),
                Err(message) => message,
            };
            let before = run.here().seen();
            if in_run(run, message, context) {
                state.files.forget();
                return Reply::ask(Ask::Top);
            }
            // What was pressed is gone: the keyboard goes to where one goes on.
            if run.here().seen() > before {
                return Reply::ask(Ask::GoOn);
            }
        }
    }
    Reply::none()
}

/// Handles a message about one of one's own. A file in which nothing is wrong is offered
/// with the others; in another one it is worked on first.
fn open(
    state: &mut State,
    message: opening::Message,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    if let opening::Message::Begin(case) = message {
        drop(state.opening.update(message, context));
        return Reply::ask(Ask::Text(case));
    }
    let (task, found) = state.opening.update(message, context);
    let Some((file, text)) = found else {
        return task.into();
    };
    let editor = Editor::of_file(file.clone(), text, context);
    let Some(practice) = editor.practice().cloned() else {
        return state.write(editor);
    };
    let text = editor.text().to_owned();
    state.offered.retain(|one| one.practice.id != practice.id);
    state.offered.insert(0, offered::Offered { practice, text, file: Some(file) });
    Reply::ask(Ask::Top)
}

/// Handles a message about the text that is worked on.
fn write(
    state: &mut State,
    message: writing::Message,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    let Some(editor) = &mut state.writing else {
        return Reply::none();
    };
    if let writing::Message::Try = message {
        let practice = editor.practice().cloned();
        return state.begin(practice, context);
    }
    let (task, gone) = editor.update(message, context);
    if gone {
        state.writing = None;
        return Reply::ask(Ask::Top);
    }
    task.into()
}

/// Handles a message about files with answers; gives back any other.
fn with_files(
    files: &mut files::State,
    run: &mut Run,
    message: Message,
    context: &Context<'_>,
) -> Result<Task<Message>, Message> {
    match message {
        Message::Folder(folder) => files.type_folder(folder),
        Message::PickFolder => return Ok(files.pick(context)),
        Message::Picked(folder) => files.picked(folder),
        Message::Seat(seat) => files.type_seat(seat),
        Message::KeepFile => return Ok(files.keep(run)),
        Message::FileKept(kept) => files.kept(kept),
        Message::TakeIn => return Ok(files.take_in(run)),
        Message::Taken(of, taken) => {
            files.taken(&taken);
            if let Ok(taken) = taken {
                run.take_in(of.stage, of.round, &taken);
            }
        }
        other => return Err(other),
    }
    Ok(Task::none())
}

/// Handles a message about the practice case that is being done; says whether another
/// stage is on now.
fn in_run(run: &mut Run, message: Message, context: &Context<'_>) -> bool {
    match message {
        Message::Anew => {
            if let Some(anew) = Run::begin(&run.practice, context) {
                *run = anew;
            }
            return true;
        }
        Message::Go(place) => {
            run.go(place, context);
            return true;
        }
        Message::Fold(beside) => run.fold(beside),
        Message::Question(question) => {
            (run.question, run.tried) = (Some(question), None);
        }
        Message::Try(answer) => run.try_out(answer, context),
        message => choose(run, message),
    }
    false
}

fn choose(run: &mut Run, message: Message) {
    let (questions, here) = run.here_mut();
    match message {
        Message::Pick(question, pick) => here.pick(questions, question, pick),
        Message::Why(why) => here.say_why(why),
        Message::Lock => here.lock(),
        Message::Skip => here.skip(),
        Message::Next => here.go_on(),
        Message::Hands(question, answer, typed) => here.type_hands(question, answer, typed),
        Message::Count => here.count_hands(),
        Message::Uncount => here.uncount(),
        _ => {}
    }
}

/// Draws the page.
pub fn view<'a>(
    state: &'a State,
    cases: &'a [Arc<Summary>],
    context: &Context<'a>,
) -> Element<'a, Message> {
    let width = context.size.width;
    let Some(run) = &state.run else {
        return match &state.writing {
            Some(editor) => written(editor, context),
            None => {
                let about = kit::small(t!("practice-about"));
                let content = offered::list(state, cases, context);
                page(t!("nav-practice"), about, [], content, width, scrolling())
            }
        };
    };
    let title = t!("practice-title", title = run.practice.title.as_str());
    let about = kit::small(t!(
        "practice-part",
        number = run.place + 1,
        count = run.practice.stages.len(),
        title = run.stage().title.as_str()
    ));
    page(title, about, tools(run), stage::content(run, &state.files, context), width, scrolling())
}

/// The text that is worked on.
fn written<'a>(editor: &'a Editor, context: &Context<'a>) -> Element<'a, Message> {
    let about = kit::small(t!("practice-writing-about"));
    let content = writing::view(editor, context);
    let (title, width) = (t!("practice-writing"), context.size.width);
    page(title, about, [writing::back()], content, width, scrolling()).map(Message::Writing)
}

fn tools(run: &Run) -> Vec<Element<'_, Message>> {
    let notes = button(t!("practice-trainer"))
        .expanded(run.is_open(Beside::Trainer))
        .on_press(Message::Fold(Beside::Trainer));
    let anew = button(t!("practice-anew")).on_press(Message::Anew);
    let stop = button(t!("practice-stop")).on_press(Message::Stop);
    vec![row![notes, anew, stop].spacing(space::S).into()]
}

/// The whole window, black, with one quiet way back.
pub fn black<'a>() -> Element<'a, Message> {
    let words = kit::tinted(t!("practice-light"), size::SMALL, |tokens| tokens.rail_text);
    let back = container(unspoken(words)).padding(space::S);
    let back = announce(Role::Button, t!("practice-light"), back)
        .on_press(Message::Black)
        .ring(radius::CONTROL, 1.0);
    let content = container(back).padding(space::L).align_right(Fill).align_bottom(Fill);
    let title = announce(Role::Heading, t!("practice-black"), Space::new()).level(1);
    let content = container(row![title, content])
        .width(Fill)
        .height(Fill)
        .style(|_| kit::boxed(Color::BLACK, border::width(0)));
    announce(Role::Main, t!("practice-black"), content).into()
}
