//! The article of a page.
//!
//! dom_smoothie finds where it is, but takes lists, tables, sub-headlines and addresses out of it that look like
//! something else. So what it finds only marks the place: the blocks from the first to the last that it found are
//! taken from the page itself, less those that are links, or that stand beside the story and were not found.

use dom_query::Document;
use dom_smoothie::{Config, Readability};
use rustc_hash::FxHashMap;

use super::blocks::{Part, Place, all, parts};
use crate::release::{Block, BlockKind};

/// How many elements are weighed in the search for the article; in a page of more the whole body is taken.
const MOST_ELEMENTS: usize = 100_000;

/// How far above the article its headline may stand, in blocks.
const FARTHEST_TITLE: usize = 12;

/// The blocks of the article in a page, or of the whole page where no article is found. `title` is the headline that
/// the page's metadata gives.
pub(super) fn read(document: Document, title: Option<&str>) -> Vec<Block> {
    let page = parts(&document);
    let found = find(document).filter(|found| is_enough(found, &page));
    let Some(found) = found else {
        return page
            .into_iter()
            .filter(|p| p.place == Place::Story)
            .map(|p| p.block)
            .collect();
    };
    let Some((first, last, marked)) = align(&found, &page) else {
        return found;
    };
    let group = main_group(&page, &marked);
    let within = first..=last;
    let (first, last) = with_group(&page, first, last, group);
    let first = title.map_or(first, |title| above(&page, first, title));
    let last = below(&page, last);
    let chosen = page
        .into_iter()
        .zip(marked)
        .enumerate()
        .take(last + 1)
        .skip(first);
    let blocks: Vec<Block> = chosen
        .filter(|(i, (part, marked))| match part.place {
            Place::Story if group == Some(part.group) && within.contains(i) => true,
            Place::Story => *marked || !is_links(part),
            Place::Beside => *marked,
            Place::Around => false,
        })
        .map(|(_, (part, _))| part.block)
        .collect();
    // What was found in other blocks than the page has must not be lost.
    if length(&blocks) * 10 < length(&found) * 8 {
        return trimmed(found, title);
    }
    trimmed(blocks, title)
}

fn length(blocks: &[Block]) -> usize {
    blocks.iter().map(|b| b.text.len()).sum()
}

/// What dom_smoothie takes for the article.
fn find(document: Document) -> Option<Vec<Block>> {
    let config = Config {
        max_elements_to_parse: MOST_ELEMENTS,
        disable_json_ld: true,
        ..Config::default()
    };
    let mut readability = Readability::with_document(document, None, Some(config)).ok()?;
    let article = readability.parse().ok()?;
    Some(all(&Document::fragment(article.content)))
}

/// Whether what was found can be the article: not next to nothing of the page.
fn is_enough(found: &[Block], page: &[Part]) -> bool {
    let found = length(found);
    let page: usize = page.iter().map(|p| p.block.text.len()).sum();
    found > 0 && found * 20 > page
}

/// Where the blocks that were found stand in the page: the first, the last, and for each of the page whether it was
/// found. None where they are not the page's own.
fn align(found: &[Block], page: &[Part]) -> Option<(usize, usize, Vec<bool>)> {
    /// How far ahead a block is looked for: one that was rewritten must not use up the page.
    const WINDOW: usize = 60;
    /// How many blocks may come before the first that is the page's own.
    const MOST_UNKNOWN: usize = 20;
    let keys: Vec<String> = page.iter().map(|p| key(&p.block.text)).collect();
    let mut marked = vec![false; page.len()];
    let (mut next, mut hits, mut all) = (0, 0, 0);
    let mut first = None;
    for (i, block) in found.iter().filter(|b| !b.text.is_empty()).enumerate() {
        if first.is_none() && i == MOST_UNKNOWN {
            return None;
        }
        all += block.text.len();
        let wanted = key(&block.text);
        // The first may stand anywhere; what follows it is near.
        let window = if first.is_none() { page.len() } else { WINDOW };
        let here = keys.iter().enumerate().skip(next).take(window);
        let hit = here.filter(|(_, k)| **k == wanted).map(|(i, _)| i).next();
        if let Some(i) = hit {
            marked[i] = true;
            if page[i].place != Place::Around {
                first.get_or_insert(i);
            }
            hits += block.text.len();
            next = i + 1;
        }
    }
    let last = marked.iter().rposition(|m| *m)?;
    (hits * 2 > all).then_some((first?, last, marked))
}

/// What two renderings of one block have in common: its first letters.
fn key(text: &str) -> String {
    let letters: String = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(48)
        .collect();
    if letters.is_empty() {
        text.trim().to_owned()
    } else {
        letters
    }
}

/// The group in which most of what was found stands; None where the page has no groups.
fn main_group(page: &[Part], marked: &[bool]) -> Option<u32> {
    let mut lengths: FxHashMap<u32, usize> = FxHashMap::default();
    for (part, _) in page.iter().zip(marked).filter(|(_, m)| **m) {
        *lengths.entry(part.group).or_default() += part.block.text.len();
    }
    let most = lengths
        .into_iter()
        .max_by_key(|(group, length)| (*length, *group));
    most.map(|(group, _)| group).filter(|group| *group != 0)
}

/// Widens a range to the blocks that stand in the main group, links aside.
fn with_group(page: &[Part], first: usize, last: usize, group: Option<u32>) -> (usize, usize) {
    let belongs = |p: &Part| Some(p.group) == group && p.place == Place::Story && !is_links(p);
    let begin = page
        .iter()
        .position(belongs)
        .map_or(first, |i| i.min(first));
    let end = page.iter().rposition(belongs).map_or(last, |i| i.max(last));
    (begin, end)
}

/// Whether a block is there for its links.
fn is_links(part: &Part) -> bool {
    part.links * 2 > part.block.text.len()
}

/// Where the article starts if its headline stands not far above what was found.
fn above(page: &[Part], first: usize, title: &str) -> usize {
    let from = first.saturating_sub(FARTHEST_TITLE);
    let title = key(title);
    let found = (from..first)
        .rev()
        .find(|i| key(&page[*i].block.text) == title);
    found.unwrap_or(first)
}

/// Where the article ends if the contact, the boilerplate or the end mark follow what was found.
fn below(page: &[Part], last: usize) -> usize {
    const CLOSING: &[&str] = &[
        "about ",
        "media contact",
        "press contact",
        "contact",
        "for media",
        "for more information",
        "source",
        "###",
        "# # #",
        "-30-",
        "- 30 -",
        "notes to editors",
        "forward-looking",
    ];
    let mut end = last;
    let mut open = false;
    for (i, part) in page.iter().enumerate().skip(last + 1).take(12) {
        let text = part.block.text.to_lowercase();
        let closing = CLOSING.iter().any(|c| text.starts_with(c));
        let heading = matches!(part.block.kind, BlockKind::Heading(_));
        if part.place != Place::Story
            || !(closing || open && !heading)
            || is_links(part) && !text.contains('@')
        {
            break;
        }
        open = true;
        end = i;
    }
    end
}

/// The blocks without the labels that sites put round a release.
fn trimmed(mut blocks: Vec<Block>, title: Option<&str>) -> Vec<Block> {
    if let Some(title) = title.map(key)
        && let Some(at) = blocks
            .iter()
            .take(FARTHEST_TITLE)
            .position(|b| key(&b.text) == title)
    {
        let mut i = 0;
        blocks.retain(|b| {
            i += 1;
            i > at || says_release_or_date(&b.text)
        });
    }
    loop {
        let last = blocks.last().map_or("", |b| b.text.trim());
        let number = !last.is_empty() && last.len() < 20 && !last.chars().any(char::is_alphabetic);
        let labelled = number
            && blocks.len() > 1
            && is_label(&blocks[blocks.len() - 2])
            && last.chars().any(|c| c.is_ascii_digit());
        if labelled {
            blocks.pop();
        }
        if blocks.pop_if(|b| is_label(b)).is_none() {
            return blocks;
        }
    }
}

/// Whether a block above the headline belongs to the release: FOR IMMEDIATE RELEASE, an embargo, a date.
fn says_release_or_date(text: &str) -> bool {
    let lower = text.to_lowercase();
    let year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    lower.contains("for immediate")
        || lower.contains("embargo")
        || lower.contains("for release")
        || lower.split(|c: char| !c.is_ascii_digit()).any(year)
}

/// Whether a last block only labels something that is not there, or says when the page was changed.
fn is_label(block: &Block) -> bool {
    const LABELS: &[&str] = &[
        "updated ",
        "last updated",
        "last modified",
        "tags",
        "topic",
        "filed under",
        "posted in",
        "share this",
        "share:",
        "print",
        "back to ",
    ];
    let text = block.text.trim().to_lowercase();
    let short = text.len() < 60;
    let contact = ["contact", "phone", "tel", "fax", "mobile"];
    short
        && !contact.iter().any(|c| text.contains(c))
        && (block.kind == BlockKind::Rule
            || text.ends_with(':')
            || LABELS.iter().any(|l| text.starts_with(l)))
}
