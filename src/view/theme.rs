//! The colours. The terminal's own sixteen, so that its theme decides how they look; which of them are used depends on
//! the ground, since yellow cannot be read on white nor blue on black. Dimming is left to the terminal, too.

use ratatui::style::{Color, Modifier, Style};

use crate::app::{Depth, Palette};

/// A style for everything that is told apart.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Plain text.
    pub text: Style,
    /// What stands back: dates, counts, boilerplate, rules.
    pub dim: Style,
    /// What has the focus.
    pub accent: Style,
    /// A headline.
    pub headline: Style,
    /// A heading within the text.
    pub heading: Style,
    /// What stands between quotation marks.
    pub quotation: Style,
    /// The bar beside it.
    pub bar: Style,
    /// A person who attended.
    pub attended: Style,
    /// Any other person.
    pub person: Style,
    /// An organisation.
    pub organisation: Style,
    /// A mention of the selection, over the colour of the name.
    pub mention: Style,
    /// The words by which the selection was found.
    pub evidence: Style,
    /// A match of the search.
    pub found: Style,
    /// Where the reader was taken last.
    pub spot: Style,
    /// A row that is selected in the focused pane.
    pub selected: Style,
    /// A row that is selected in another pane.
    pub rested: Style,
    /// A filter's chip.
    pub chip: Style,
    /// A key in a hint.
    pub key: Style,
    /// A notice.
    pub notice: Style,
    /// The filled part of the gauge.
    pub gauge: Style,
    /// The star of a release.
    pub star: Style,
    /// What is wrong in what was typed.
    pub fault: Style,
    /// What was chosen of what may be meant by what is typed.
    pub chosen: Style,
}

impl Theme {
    /// The theme for a ground and a number of colours.
    pub fn new(palette: Palette, depth: Depth) -> Self {
        match palette {
            Palette::None => plain(),
            Palette::Dark => coloured(&DARK, depth),
            Palette::Light => coloured(&LIGHT, depth),
        }
    }
}

/// The colours of one ground.
struct Colours {
    accent: Color,
    person: Color,
    organisation: Color,
    quotation: Color,
    notice: Color,
    fault: Color,
    chip: (Color, Color),
    found: (Color, Color),
    spot: (Color, Color),
    /// The ground under the selection where there are 256 colours, focused and not.
    ground: (Color, Color),
}

const DARK: Colours = Colours {
    accent: Color::Cyan,
    person: Color::Cyan,
    organisation: Color::Yellow,
    quotation: Color::Green,
    notice: Color::Yellow,
    fault: Color::Red,
    chip: (Color::Black, Color::Cyan),
    found: (Color::Black, Color::Yellow),
    spot: (Color::Black, Color::Green),
    ground: (Color::Indexed(238), Color::Indexed(236)),
};

const LIGHT: Colours = Colours {
    accent: Color::Blue,
    person: Color::Blue,
    organisation: Color::Magenta,
    quotation: Color::Green,
    notice: Color::Magenta,
    fault: Color::Red,
    chip: (Color::White, Color::Blue),
    found: (Color::Black, Color::Yellow),
    spot: (Color::White, Color::Magenta),
    ground: (Color::Indexed(252), Color::Indexed(254)),
};

fn coloured(c: &Colours, depth: Depth) -> Theme {
    let plain = plain();
    let ground = |style: Style, color| match depth {
        Depth::Sixteen => style,
        Depth::Many => style.bg(color),
    };
    let pair = |(fg, bg): (Color, Color)| Style::new().fg(fg).bg(bg);
    Theme {
        accent: plain.accent.fg(c.accent),
        bar: Style::new().fg(c.quotation),
        attended: plain.attended.fg(c.person),
        person: Style::new().fg(c.person),
        organisation: Style::new().fg(c.organisation),
        mention: Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED),
        found: over(pair(c.found)),
        spot: over(pair(c.spot)).add_modifier(Modifier::BOLD),
        selected: ground(plain.selected, c.ground.0),
        rested: ground(plain.rested, c.ground.1),
        chip: pair(c.chip),
        key: Style::new().fg(c.accent),
        notice: Style::new().fg(c.notice),
        gauge: Style::new().fg(c.accent),
        star: Style::new().fg(c.notice),
        fault: plain.fault.fg(c.fault),
        chosen: pair(c.chip),
        ..plain
    }
}

/// A style that takes the place of those under it.
fn over(style: Style) -> Style {
    style.remove_modifier(Modifier::REVERSED | Modifier::UNDERLINED | Modifier::DIM)
}

/// Without colour: bold, underlined, reversed and dim.
fn plain() -> Theme {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let dim = Style::new().add_modifier(Modifier::DIM);
    let reversed = Style::new().add_modifier(Modifier::REVERSED);
    let underlined = Style::new().add_modifier(Modifier::UNDERLINED);
    Theme {
        text: Style::new(),
        dim,
        accent: bold,
        headline: bold,
        heading: bold,
        quotation: Style::new().add_modifier(Modifier::ITALIC),
        bar: Style::new(),
        attended: bold,
        person: underlined,
        organisation: underlined,
        mention: reversed,
        evidence: underlined,
        found: reversed,
        spot: reversed.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        selected: bold,
        rested: bold,
        chip: reversed,
        key: bold,
        notice: bold,
        gauge: Style::new(),
        star: bold,
        fault: underlined.add_modifier(Modifier::BOLD),
        chosen: reversed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(theme: &Theme) -> Vec<Style> {
        let t = theme.clone();
        vec![
            t.text,
            t.dim,
            t.accent,
            t.headline,
            t.heading,
            t.quotation,
            t.bar,
            t.attended,
            t.person,
            t.organisation,
            t.mention,
            t.evidence,
            t.found,
            t.spot,
            t.selected,
            t.rested,
            t.chip,
            t.key,
            t.notice,
            t.gauge,
            t.star,
            t.fault,
            t.chosen,
        ]
    }

    #[test]
    fn no_colour_means_none() {
        for s in styles(&Theme::new(Palette::None, Depth::Many)) {
            assert_eq!((s.fg, s.bg), (None, None), "{s:?}");
        }
    }

    #[test]
    fn a_coloured_ground_names_its_letters() {
        for palette in [Palette::Dark, Palette::Light] {
            for s in styles(&Theme::new(palette, Depth::Sixteen)) {
                assert!(s.bg.is_none() || s.fg.is_some(), "{s:?}");
                assert!(!matches!(s.fg, Some(Color::Indexed(_) | Color::Rgb(..))));
                assert!(!matches!(s.bg, Some(Color::Indexed(_) | Color::Rgb(..))));
            }
        }
    }
}
