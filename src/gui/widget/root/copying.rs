//! Noticing what fields put on the clipboard.

use iced::advanced::Clipboard;
use iced::advanced::clipboard::Kind;

/// The clipboard, with somebody who sees what is put on it.
pub(super) struct Watched<'a, 'b, Message> {
    pub(super) inner: &'a mut dyn Clipboard,
    pub(super) on_copy: Option<&'b dyn Fn(&str) -> Message>,
    /// What was sent of it.
    pub(super) sent: Vec<Message>,
}

impl<Message> Clipboard for Watched<'_, '_, Message> {
    fn read(&self, kind: Kind) -> Option<String> {
        self.inner.read(kind)
    }

    fn write(&mut self, kind: Kind, contents: String) {
        self.sent.extend(self.on_copy.map(|on_copy| on_copy(&contents)));
        self.inner.write(kind, contents);
    }
}
