//! Light letters on dark paper.

use iced::Color;

use super::{Tokens, rgb, tone};

/// Light letters on dark paper.
pub const DARK: Tokens = Tokens {
    ink: rgb(0xe9_f0_ef),
    ink_soft: rgb(0xbf_cd_cc),
    ink_faint: rgb(0xa3_b3_b3),
    line: rgb(0x2e_3f_44),
    border: rgb(0x71_87_8a),
    paper: rgb(0x11_1b_1e),
    card: rgb(0x19_26_2a),
    panel: rgb(0x15_20_24),
    hover: rgb(0x22_33_38),
    selection: rgb(0x1f_56_5a),
    rail: rgb(0x0b_14_17),
    rail_active: rgb(0x1b_3a_41),
    rail_edge: rgb(0x1b_3a_41),
    rail_text: rgb(0xc6_d8_d6),
    on_rail_active: rgb(0xff_ff_ff),
    brand: rgb(0x5c_c0_bc),
    on_brand: rgb(0x06_22_23),
    brand_hover: rgb(0x7a_d1_cd),
    brand_soft: rgb(0x17_3f_42),
    on_brand_soft: rgb(0xc4_ec_e9),
    chosen_edge: rgb(0x17_3f_42),
    focus: rgb(0xff_b0_3a),
    focus_inner: rgb(0x0b_14_17),
    track: rgb(0x2e_3f_44),
    count: rgb(0xf0_a0_20),
    on_count: rgb(0x20_14_00),
    disabled: rgb(0x22_2f_33),
    on_disabled: rgb(0xa3_b3_b3),
    ave: [
        tone(0x63_bd_86, 0x17_39_26, 0xb5_e6_c8),
        tone(0xe0_b0_3c, 0x3d_30_0d, 0xf4_d9_8e),
        tone(0xf0_84_5a, 0x45_22_14, 0xfb_c8_b2),
        tone(0xf0_7a_95, 0x47_15_23, 0xfb_c3_cf),
    ],
    phase: tone(0x7d_b2_ea, 0x18_31_4c, 0xc4_de_f8),
    info: tone(0x7d_b2_ea, 0x18_31_4c, 0xc4_de_f8),
    warn: tone(0xf0_84_5a, 0x45_22_14, 0xfb_c8_b2),
    danger: tone(0xf0_7a_95, 0x47_15_23, 0xfb_c3_cf),
    on_danger: rgb(0x2a_05_0f),
    ok: tone(0x63_bd_86, 0x17_39_26, 0xb5_e6_c8),
    veil: Color { a: 0.6, ..rgb(0x00_00_00) },
};
