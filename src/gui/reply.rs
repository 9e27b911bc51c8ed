//! What a part of the window answers to the part that holds it.

use iced::Task;

/// What came of a message: something to run, and at most one thing that only
/// the parent can do. `Message` is that of whoever answers, `Ask` names what
/// it may ask of its parent.
#[derive(Debug)]
#[must_use]
pub struct Reply<Message, Ask> {
    /// To be run by the window.
    pub task: Task<Message>,
    /// To be done by the parent.
    pub ask: Option<Ask>,
}

impl<Message: Send + 'static, Ask> Reply<Message, Ask> {
    /// Nothing to run and nothing to ask.
    pub fn none() -> Self {
        Task::none().into()
    }

    /// Asks something of the parent.
    pub fn ask(ask: Ask) -> Self {
        Self { task: Task::none(), ask: Some(ask) }
    }

    /// Runs `task` too, at the same time.
    pub fn and(self, task: Task<Message>) -> Self {
        Self { task: Task::batch([self.task, task]), ..self }
    }

    /// Runs `task` too, after what is to be run already.
    pub fn chain(self, task: Task<Message>) -> Self {
        Self { task: self.task.chain(task), ..self }
    }

    /// The same in the messages of the parent.
    pub fn map<Parent: Send + 'static>(
        self,
        wrap: impl FnMut(Message) -> Parent + Send + 'static,
    ) -> Reply<Parent, Ask> {
        Reply { task: self.task.map(wrap), ask: self.ask }
    }

    /// Lets the parent do what was asked, and gives all that is to be run.
    pub fn settle(self, act: impl FnOnce(Ask) -> Task<Message>) -> Task<Message> {
        match self.ask {
            None => self.task,
            Some(ask) => Task::batch([self.task, act(ask)]),
        }
    }

    /// Lets the parent do what was asked, who may ask something in its turn.
    pub fn then<Next>(self, act: impl FnOnce(Ask) -> Reply<Message, Next>) -> Reply<Message, Next> {
        match self.ask {
            None => self.task.into(),
            Some(ask) => act(ask).and(self.task),
        }
    }
}

impl<Message, Ask> From<Task<Message>> for Reply<Message, Ask> {
    fn from(task: Task<Message>) -> Self {
        Self { task, ask: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Child = Reply<u8, &'static str>;

    #[test]
    fn a_parent_does_what_is_asked_and_may_ask_something_itself() {
        let done = Child::ask("lock").then(|ask| Reply::<u8, usize>::ask(ask.len()));
        assert_eq!(done.ask, Some(4));
        let nothing = Child::none().then(|_| Reply::<u8, usize>::ask(1));
        assert_eq!(nothing.ask, None);
    }

    #[test]
    fn a_parent_that_asks_nothing_runs_everything() {
        let reply = Child::ask("lock").and(Task::done(1));
        assert_eq!(reply.settle(|_| Task::done(2)).units(), 2);
        assert_eq!(Child::none().settle(|_| Task::done(2)).units(), 0);
    }

    #[test]
    fn what_is_to_be_run_goes_up_with_what_is_asked() {
        let reply = Child::ask("lock").and(Task::done(1)).map(u16::from);
        let above = reply.then(|_| Reply::<u16, ()>::from(Task::done(2)).chain(Task::done(3)));
        assert_eq!((above.task.units(), above.ask), (3, None));
    }
}
