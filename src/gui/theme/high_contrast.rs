//! White and yellow on black, with strong lines.

use iced::Color;

use super::{Tokens, rgb, tone};

/// White and yellow on black, with strong lines.
pub const HIGH_CONTRAST: Tokens = Tokens {
    ink: rgb(0xff_ff_ff),
    ink_soft: rgb(0xff_ff_ff),
    ink_faint: rgb(0xe6_e6_e6),
    line: rgb(0xb0_b0_b0),
    border: rgb(0xff_ff_ff),
    paper: rgb(0x00_00_00),
    card: rgb(0x00_00_00),
    panel: rgb(0x00_00_00),
    hover: rgb(0x2a_2a_2a),
    selection: rgb(0x00_4c_8c),
    rail: rgb(0x00_00_00),
    rail_active: rgb(0x30_30_30),
    rail_edge: rgb(0xff_ff_ff),
    rail_text: rgb(0xff_ff_ff),
    on_rail_active: rgb(0xff_ff_ff),
    brand: rgb(0x6f_e8_ff),
    on_brand: rgb(0x00_00_00),
    brand_hover: rgb(0xb5_f3_ff),
    brand_soft: rgb(0x00_3d_4a),
    on_brand_soft: rgb(0xff_ff_ff),
    chosen_edge: rgb(0x6f_e8_ff),
    focus: rgb(0xff_e6_00),
    focus_inner: rgb(0x00_00_00),
    track: rgb(0x3a_3a_3a),
    count: rgb(0xff_e6_00),
    on_count: rgb(0x00_00_00),
    disabled: rgb(0x1c_1c_1c),
    on_disabled: rgb(0xd0_d0_d0),
    ave: [
        tone(0x6d_f0_9a, 0x00_33_14, 0xff_ff_ff),
        tone(0xff_d2_4a, 0x3a_2a_00, 0xff_ff_ff),
        tone(0xff_9c_70, 0x48_1a_06, 0xff_ff_ff),
        tone(0xff_8f_ab, 0x4d_06_1c, 0xff_ff_ff),
    ],
    phase: tone(0x8f_c7_ff, 0x0a_2c_52, 0xff_ff_ff),
    info: tone(0x8f_c7_ff, 0x0a_2c_52, 0xff_ff_ff),
    warn: tone(0xff_9c_70, 0x48_1a_06, 0xff_ff_ff),
    danger: tone(0xff_8f_ab, 0x4d_06_1c, 0xff_ff_ff),
    on_danger: rgb(0x00_00_00),
    ok: tone(0x6d_f0_9a, 0x00_33_14, 0xff_ff_ff),
    veil: Color { a: 0.7, ..rgb(0x00_00_00) },
};
