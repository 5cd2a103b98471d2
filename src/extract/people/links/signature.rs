//! A name on a line of its own with an office on the line below, as those who sign write them.

use super::{Link, Links, plausible};
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::Run;

/// Gives every name that is a whole line the office that is the whole line below it.
pub(super) fn below(ground: &Ground, scan: &Scan, links: &mut Links) {
    let sentences = &ground.doc.sentences;
    let long = |(_, run): &(usize, &Run)| run.tokens.len() > 1;
    for (index, run) in scan.runs.iter().enumerate().filter(long) {
        let line = &sentences[run.sentence].tokens;
        let start = run.honorific.as_ref().map_or(run.tokens.start, |h| h.start);
        // A comma may end either line.
        if start != line.start || run.tail.end + 1 < line.end || !links.of_run[index].is_empty() {
            continue;
        }
        let Some(under) = sentences.get(run.sentence + 1).map(|s| &s.tokens) else {
            continue;
        };
        let title = scan
            .titles
            .partition_point(|t| t.tokens.start < under.start);
        let whole = scan.titles.get(title).is_some_and(|t| {
            t.tokens.start == under.start
                && t.tokens.end + 1 >= under.end
                && t.capital
                && !t.plural
                && !links.borne[title]
        });
        if whole && plausible(ground, run) {
            links.borne[title] = true;
            links.of_run[index].push(Link {
                title,
                rule: "title-line",
                body: None,
            });
        }
    }
}
