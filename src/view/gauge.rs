//! The gauge while releases are taken in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{Phase, Progress};
use crate::text::wrap::columns;

use super::paint::{number, put, put_right};
use super::theme::Theme;

/// The columns of the bar.
const BAR: u16 = 12;

/// For how long a rate is not told, in seconds: it is not one yet.
const SETTLING: f64 = 0.4;

/// Draws how far taking in has come at the right end of `row`. Returns the columns used.
pub fn draw(buffer: &mut Buffer, row: Rect, progress: &Progress, theme: &Theme) -> u16 {
    let filled = progress
        .total
        .filter(|t| *t > 0)
        .map(|total| bar(progress.taken as f64 / total as f64, BAR));
    let bar_columns = if filled.is_some() { BAR + 1 } else { 0 };
    let room = row.width.saturating_sub(bar_columns);
    let words = words(progress);
    let fits = |text: &String| columns(text) as u16 + 2 < room;
    let text = words.iter().find(|t| fits(t)).or(words.last());
    let text = text.map_or("", String::as_str);
    let used = put_right(buffer, row.right(), row.y, text, room, theme.dim);
    if let (Some(filled), true) = (filled, used > 0) {
        let x = row.right() - used - bar_columns;
        put(buffer, x, row.y, &filled, BAR, theme.gauge);
    }
    used + bar_columns
}

/// What there is to say, the longest first: "12,345 of 72,644 read · 4,100/s · 15 s left", "12,345 of 72,644", "12,345".
fn words(progress: &Progress) -> Vec<String> {
    let taken = number(progress.taken);
    let count = match progress.total {
        Some(total) => format!("{taken} of {}", number(total)),
        None => taken.clone(),
    };
    let what = match progress.phase {
        Phase::Listing => format!("{count} read"),
        Phase::Text => format!("full text: {count}"),
    };
    let mut all = vec![taken, count, what.clone()];
    let seconds = progress.elapsed.as_secs_f64();
    let rate = progress.taken as f64 / seconds.max(f64::EPSILON);
    if seconds > SETTLING && rate >= 1.0 {
        let paced = format!("{what} · {}/s", number(rate as usize));
        let left = progress.total.map(|t| t.saturating_sub(progress.taken));
        let left = left.map(|n| left_words((n as f64 / rate).ceil() as u64));
        all.push(paced.clone());
        all.extend(left.map(|left| format!("{paced} · {left}")));
    }
    all.reverse();
    all
}

/// A time that is left, in words. Told no finer than it is known.
fn left_words(seconds: u64) -> String {
    match seconds {
        0..=1 => "1 s left".to_owned(),
        2..90 => format!("{seconds} s left"),
        90..5_400 => format!("{} min left", (seconds + 30) / 60),
        _ => format!("{} h left", (seconds + 1_800) / 3_600),
    }
}

/// A bar of `width` columns filled by a share, in eighths.
fn bar(share: f64, width: u16) -> String {
    const EIGHTHS: [&str; 9] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
    let eighths = (share.clamp(0.0, 1.0) * f64::from(width) * 8.0).round() as usize;
    let mut bar = "█".repeat(eighths / 8);
    bar.push_str(EIGHTHS[eighths % 8]);
    let used = columns(&bar);
    bar.push_str(&"·".repeat(usize::from(width) - used));
    bar
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_bar_keeps_its_width() {
        for i in 0..=100 {
            assert_eq!(columns(&bar(f64::from(i) / 100.0, 12)), 12);
        }
        assert_eq!(bar(0.5, 4), "██··");
        assert_eq!(bar(7.0, 4), "████");
    }

    #[test]
    fn the_rate_is_said_once_it_is_known_and_the_time_that_is_left() {
        let mut progress = Progress {
            taken: 2000,
            total: Some(8000),
            ..Progress::default()
        };
        assert_eq!(words(&progress)[0], "2,000 of 8,000 read");
        progress.elapsed = Duration::from_millis(500);
        assert_eq!(
            words(&progress)[0],
            "2,000 of 8,000 read · 4,000/s · 2 s left"
        );
        progress.phase = Phase::Text;
        progress.total = None;
        assert_eq!(words(&progress)[0], "full text: 2,000 · 4,000/s");
    }

    #[test]
    fn a_time_is_told_as_finely_as_it_is_known() {
        let told = [0, 15, 89, 90, 3_600, 5_400].map(left_words);
        let expected = ["1 s", "15 s", "89 s", "2 min", "60 min", "2 h"];
        assert_eq!(told, expected.map(|t| format!("{t} left")));
    }
}
