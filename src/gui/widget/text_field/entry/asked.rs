//! What assistive technology may ask of the text.

use iced::advanced::Shell;
use iced::advanced::widget::Tree;

use super::change::selected_in;
use super::{Entry, input_state};
use crate::gui::widget::announcement::{Ask, Caret};
use crate::gui::widget::history::By;
use crate::gui::widget::typing::one_line;

impl<Message: Clone> Entry<'_, Message> {
    /// Does what assistive technology asked.
    pub(super) fn answer(&self, tree: &mut Tree, asked: Ask, shell: &mut Shell<'_, Message>) {
        match asked {
            Ask::Select(Caret { anchor, focus }) => {
                input_state(&mut tree.children[0]).select_range(anchor, focus);
                shell.request_redraw();
            }
            _ if self.announcement.disabled => {}
            Ask::SetText(words) => self.set(tree, &words, shell),
            Ask::InsertText(words) => {
                let here = selected_in(tree);
                self.replace(tree, here, &one_line(&words), By::Other, shell);
            }
            Ask::Press | Ask::Increase | Ask::Decrease => {}
        }
    }

    /// Replaces all of the text. Whoever does that to a field without going
    /// into it is done with it.
    fn set(&self, tree: &mut Tree, words: &str, shell: &mut Shell<'_, Message>) {
        let all = Caret { anchor: 0, focus: usize::MAX };
        self.replace(tree, all, &one_line(words), By::Other, shell);
        if !input_state(&mut tree.children[0]).is_focused()
            && let Some(message) = &self.on_blur
        {
            shell.publish(message.clone());
        }
    }
}
