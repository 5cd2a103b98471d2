//! The gauge while releases are read.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Progress;
use crate::text::wrap::columns;

use super::paint::{number, put, put_right};
use super::theme::Theme;

/// Draws how far reading has come at the right end of `row`. Returns the columns used.
pub fn draw(buffer: &mut Buffer, row: Rect, progress: &Progress, theme: &Theme) -> u16 {
    let words = words(progress);
    let short = number(progress.read);
    let bar_width = 12;
    let done = progress.read + progress.left_out;
    let filled = progress
        .total
        .filter(|t| *t > 0)
        .map(|total| bar(done as f64 / total as f64, bar_width));
    let bar_columns = if filled.is_some() { bar_width + 1 } else { 0 };
    let room = row.width.saturating_sub(bar_columns);
    let text = if columns(&words) as u16 + 2 < room {
        &words
    } else {
        &short
    };
    let used = put_right(buffer, row.right(), row.y, text, room, theme.dim);
    if let (Some(filled), true) = (filled, used > 0) {
        let x = row.right() - used - bar_columns;
        put(buffer, x, row.y, &filled, bar_width, theme.gauge);
    }
    used + bar_columns
}

/// "12,345 of 72,644 · 4,100/s"
fn words(progress: &Progress) -> String {
    let read = number(progress.read);
    let seconds = progress.elapsed.as_secs_f64();
    let rate = if seconds > 0.2 {
        format!(" · {}/s", number((progress.read as f64 / seconds) as usize))
    } else {
        String::new()
    };
    match progress.total {
        Some(total) => format!("{read} of {} read{rate}", number(total)),
        None => format!("{read} read{rate}"),
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
    fn the_rate_is_said_once_it_is_known() {
        let mut progress = Progress {
            read: 2000,
            total: Some(4000),
            ..Progress::default()
        };
        assert_eq!(words(&progress), "2,000 of 4,000 read");
        progress.elapsed = Duration::from_millis(500);
        assert_eq!(words(&progress), "2,000 of 4,000 read · 4,000/s");
    }
}
