//! Widgets inside widgets that speak a language of their own.

use iced::advanced::Shell;

/// Asks of the window what an inner widget asked of it, apart from its messages.
pub(crate) fn forward<Inner, Message>(local: &Shell<'_, Inner>, shell: &mut Shell<'_, Message>) {
    if local.is_event_captured() {
        shell.capture_event();
    }
    if local.is_layout_invalid() {
        shell.invalidate_layout();
    }
    if local.are_widgets_invalid() {
        shell.invalidate_widgets();
    }
    shell.request_redraw_at(local.redraw_request());
    shell.request_input_method(local.input_method());
}
