//! Dark letters on light paper.

use iced::Color;

use super::{Tokens, rgb, tone};

/// Dark letters on light paper.
pub const LIGHT: Tokens = Tokens {
    ink: rgb(0x14_25_2b),
    ink_soft: rgb(0x47_59_5f),
    ink_faint: rgb(0x57_68_6e),
    line: rgb(0xd9_e0_df),
    border: rgb(0x71_84_82),
    paper: rgb(0xf5_f4_f0),
    card: rgb(0xff_ff_ff),
    panel: rgb(0xfb_fb_f9),
    hover: rgb(0xed_f3_f2),
    selection: rgb(0xb9_dc_d9),
    rail: rgb(0x10_36_3d),
    rail_active: rgb(0x1b_4a_52),
    rail_edge: rgb(0x1b_4a_52),
    rail_text: rgb(0xd6_e6_e4),
    on_rail_active: rgb(0xff_ff_ff),
    brand: rgb(0x0f_6b_6b),
    on_brand: rgb(0xff_ff_ff),
    brand_hover: rgb(0x0b_59_59),
    brand_soft: rgb(0xe0_ef_ed),
    on_brand_soft: rgb(0x0b_4f_4f),
    chosen_edge: rgb(0xe0_ef_ed),
    focus: rgb(0xbb_6f_00),
    focus_inner: rgb(0xff_ff_ff),
    track: rgb(0xd9_e0_df),
    count: rgb(0xe0_8a_00),
    on_count: rgb(0x20_14_00),
    disabled: rgb(0xe9_ed_ec),
    on_disabled: rgb(0x55_66_6b),
    ave: [
        tone(0x2f_7d_4f, 0xe3_f1_e7, 0x1f_5e_3a),
        tone(0x9a_6b_00, 0xfb_f0_d3, 0x6d_4b_00),
        tone(0xc2_49_1d, 0xfb_e6_dc, 0x8f_2f_0d),
        tone(0x8a_12_30, 0xf6_df_e5, 0x7b_0d_29),
    ],
    phase: tone(0x1f_5a_96, 0xe3_ed_f7, 0x17_4a_7d),
    info: tone(0x1f_5a_96, 0xe3_ed_f7, 0x17_4a_7d),
    warn: tone(0xc2_49_1d, 0xfb_e6_dc, 0x8f_2f_0d),
    danger: tone(0xa3_15_38, 0xf6_df_e5, 0x7b_0d_29),
    on_danger: rgb(0xff_ff_ff),
    ok: tone(0x2f_7d_4f, 0xe3_f1_e7, 0x1f_5e_3a),
    veil: Color { a: 0.45, ..rgb(0x0a_1a_1e) },
};
