//! A screen buffer as an SVG picture: what the terminal would show, letter for letter, for a README.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// A cell, in SVG user units.
const CELL: (f32, f32) = (8.4, 18.0);
/// Space around the screen.
const MARGIN: f32 = 14.0;
const BACKGROUND: &str = "#16181d";
const FOREGROUND: &str = "#d4d7dd";

/// The sixteen colours of a terminal, as a calm dark theme has them.
const PALETTE: [&str; 16] = [
    "#3b4048", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#abb2bf", //
    "#7f848e", "#ef8a92", "#b0d794", "#f0d399", "#8ac6f7", "#d79ee8", "#7fd0da", "#eceff4",
];

/// What cells share that are drawn as one stretch.
#[derive(Debug, Clone, PartialEq)]
struct Ink {
    foreground: String,
    background: Option<String>,
    bold: bool,
    dim: bool,
    italic: bool,
    underlined: bool,
}

/// Draws a buffer. The same buffer gives the same picture, byte for byte.
pub fn draw(buffer: &Buffer) -> String {
    let (columns, rows) = (f32::from(buffer.area.width), f32::from(buffer.area.height));
    let width = columns * CELL.0 + 2.0 * MARGIN;
    let height = rows * CELL.1 + 2.0 * MARGIN;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" \
         font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"14\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{BACKGROUND}\"/>\n"
    );
    for row in 0..buffer.area.height {
        draw_row(buffer, row, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

fn draw_row(buffer: &Buffer, row: u16, out: &mut String) {
    let mut column = 0;
    while column < buffer.area.width {
        let ink = ink(&buffer[(column, row)]);
        let (start, mut text) = (column, String::new());
        while column < buffer.area.width && self::ink(&buffer[(column, row)]) == ink {
            let symbol = buffer[(column, row)].symbol();
            text.push_str(symbol);
            // A wide character hides the cell after it.
            column += u16::try_from(symbol.width().max(1)).unwrap_or(1);
        }
        stretch(start, column - start, row, &text, &ink, out);
    }
}

/// One stretch of cells of the same ink.
fn stretch(column: u16, cells: u16, row: u16, text: &str, ink: &Ink, out: &mut String) {
    let x = MARGIN + f32::from(column) * CELL.0;
    let y = MARGIN + f32::from(row) * CELL.1;
    let width = f32::from(cells) * CELL.0;
    if let Some(background) = &ink.background {
        let height = CELL.1;
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{background}\"/>"
        );
    }
    if text.trim().is_empty() {
        return;
    }
    let baseline = y + 13.5;
    let mut style = format!("fill=\"{}\"", ink.foreground);
    for (on, attribute) in [
        (ink.bold, " font-weight=\"bold\""),
        (ink.dim, " opacity=\"0.6\""),
        (ink.italic, " font-style=\"italic\""),
        (ink.underlined, " text-decoration=\"underline\""),
    ] {
        if on {
            style.push_str(attribute);
        }
    }
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{baseline:.1}\" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\" {style}>{}</text>",
        escape(text)
    );
}

fn ink(cell: &Cell) -> Ink {
    let has = |modifier| cell.modifier.contains(modifier);
    let (mut foreground, mut background) = (colour(cell.fg), colour(cell.bg));
    if has(Modifier::REVERSED) {
        let front = background.unwrap_or_else(|| BACKGROUND.to_owned());
        background = Some(foreground.unwrap_or_else(|| FOREGROUND.to_owned()));
        foreground = Some(front);
    }
    Ink {
        foreground: foreground.unwrap_or_else(|| FOREGROUND.to_owned()),
        background,
        bold: has(Modifier::BOLD),
        dim: has(Modifier::DIM),
        italic: has(Modifier::ITALIC),
        underlined: has(Modifier::UNDERLINED),
    }
}

/// A colour in hexadecimal; None for the terminal's own.
fn colour(colour: Color) -> Option<String> {
    let number = match colour {
        Color::Reset => return None,
        Color::Rgb(r, g, b) => return Some(format!("#{r:02x}{g:02x}{b:02x}")),
        Color::Indexed(i) => i,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    Some(indexed(number))
}

/// A colour of the 256 that xterm numbers: sixteen named ones, a cube of six to the side, and greys.
fn indexed(number: u8) -> String {
    let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match number {
        0..16 => PALETTE[usize::from(number)].to_owned(),
        16..232 => {
            let n = number - 16;
            let (r, g, b) = (level(n / 36), level(n / 6 % 6), level(n % 6));
            format!("#{r:02x}{g:02x}{b:02x}")
        }
        _ => {
            let grey = 8 + 10 * (number - 232);
            format!("#{grey:02x}{grey:02x}{grey:02x}")
        }
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
