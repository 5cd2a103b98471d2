//! The lines of a contact block: a name alone on its line, and the office on the next.

use super::{Link, Links};
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::release::Part;

/// Gives a name alone on a line of a contact block the office that the next line is.
pub(super) fn read(ground: &Ground, scan: &Scan, links: &mut Links) {
    let paragraphs = &ground.doc.paragraphs;
    if scan.titles.is_empty() || paragraphs.iter().all(|p| p.part != Part::Contact) {
        return;
    }
    for (index, run) in scan.runs.iter().enumerate() {
        let own = ground.doc.sentences[run.sentence].paragraph;
        let line = &paragraphs[own];
        if line.part != Part::Contact || !links.of_run[index].is_empty() {
            continue;
        }
        let alone = run.tokens.start == line.tokens.start
            && (run.tail.end..line.tokens.end).all(|i| ground.is(i, &[",", "-", "–"]));
        let Some(next) = paragraphs
            .get(own + 1)
            .filter(|p| alone && p.part == Part::Contact)
        else {
            continue;
        };
        let at = scan
            .titles
            .partition_point(|t| t.tokens.start < next.tokens.start);
        let Some(title) = scan.titles.get(at) else {
            continue;
        };
        let closed = title.tokens.end >= next.tokens.end
            || ground.is(title.tokens.end, &[",", "|", "–", "-", "(", ";"]);
        if title.tokens.start == next.tokens.start && closed && !links.borne[at] {
            links.borne[at] = true;
            links.of_run[index].push(Link {
                title: at,
                rule: "title-line",
                body: None,
            });
        }
    }
}
