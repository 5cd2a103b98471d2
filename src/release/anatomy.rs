//! The parts of a release that are not whole paragraphs, and those looked up often.

use memchr::{memchr, memchr3};

use super::date::PartialDate;
use super::layout::Layout;
use super::phrase::after;
use super::{Anatomy, Dateline, Part, calendar, dateline, quotation, release_line, source};
use crate::text::Span;
use crate::text::sentence::sentences;
use crate::text::token::{Token, tokenize};

/// The paragraphs of the story in which a dateline is looked for: decks can pass for the first of them.
const DATELINE_WITHIN: usize = 4;

/// The most of a paragraph in which the end of its first sentence is looked for, in bytes.
const LEDE: usize = 2000;

/// The anatomy, and the date that the dateline or a date line gives.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub anatomy: Anatomy,
    pub date: Option<(PartialDate, Span)>,
}

/// Finds the parts of a laid-out release whose paragraphs are told apart.
pub(super) fn find(layout: &Layout, parts: &[Part]) -> Found {
    let mut found = Found::default();
    let mut story = 0;
    let mut running = false;
    for (piece, part) in layout.pieces.iter().zip(parts) {
        let words = piece.span.of(&layout.text);
        match part {
            Part::Headline => {
                // A dash that led to the deck is no part of the title.
                let title = words.trim_end_matches(['-', '–', '—', ' ']).len();
                let title = if title == 0 { words.len() } else { title };
                found.anatomy.headline = Some(at(piece.span, (0, title)));
            }
            Part::ReleaseLine => found.release_line(words, piece.span),
            Part::Source => {
                let name = source::name(words).map(|r| at(piece.span, r));
                found.anatomy.source = name.or(found.anatomy.source);
            }
            Part::Body => {
                // Highlights and their heading can stand between the headline and the dateline: they don't count.
                if story < DATELINE_WITHIN && found.anatomy.dateline.is_none() {
                    found.dateline(words, piece.span);
                }
                story += 1;
                if found.anatomy.lede.is_none() {
                    found.lede(layout, piece.span);
                }
            }
            _ => {}
        }
        if *part != Part::Tail {
            running = quotation::find(
                &layout.text,
                piece.span,
                running,
                &mut found.anatomy.quotations,
            );
        }
    }
    found
}

/// The end of the first sentence of some words, or of as many of them as are looked at.
fn first_sentence(words: &str) -> Option<usize> {
    let mut most = words.len().min(LEDE);
    while !words.is_char_boundary(most) {
        most -= 1;
    }
    let words = &words[..most];
    let mut tokens = Vec::new();
    let mut from = 0;
    loop {
        let to = behind_stop(words, from);
        // What stands on either side of a space has no part in one token.
        tokens.extend(tokenize(&words[from..to]).into_iter().map(|token| Token {
            span: Span::new(
                from + token.span.start as usize,
                from + token.span.end as usize,
            ),
            ..token
        }));
        let all = sentences(&words[..to], &tokens);
        if all.len() > 1 || to == words.len() {
            return all
                .first()
                .map(|first| tokens[first.end - 1].span.end as usize);
        }
        from = to;
    }
}

/// Where the word ends that follows the next stop: enough to tell whether the stop ends a sentence.
fn behind_stop(words: &str, from: usize) -> usize {
    let bytes = words.as_bytes();
    let space = |at: usize| memchr(b' ', &bytes[at..]).map(|i| at + i);
    memchr3(b'.', b'!', b'?', &bytes[from..])
        .and_then(|stop| space(from + stop))
        .and_then(|behind| space(behind + 1))
        .unwrap_or(words.len())
}

/// A range within a paragraph as a span of the text.
fn at(paragraph: Span, (start, end): (usize, usize)) -> Span {
    let base = paragraph.start as usize;
    Span::new(base + start, base + end)
}

impl Found {
    fn release_line(&mut self, words: &str, span: Span) {
        if let Some(range) = release_line::embargo(words) {
            self.anatomy.embargo.get_or_insert(at(span, range));
        }
        if let Some(line) = dateline::read(words)
            .filter(|d| d.end == words.len() && (d.place.is_some() || d.wire.is_some()))
        {
            self.take_dateline(line, span);
            return;
        }
        if release_line::is_release_line(words) {
            self.anatomy.release_line.get_or_insert(span);
        }
        // The day on which a page was looked at is not its release's.
        let looked_at = after(words, "today").is_some();
        if self.date.is_none()
            && !looked_at
            && let Some((from, date)) = calendar::find(words)
        {
            self.date = Some((date.date, at(span, (from, from + date.len))));
        }
    }

    fn dateline(&mut self, words: &str, span: Span) {
        if let Some(line) = dateline::read(words) {
            self.take_dateline(line, span);
        }
    }

    fn take_dateline(&mut self, line: dateline::Found, span: Span) {
        let part = |range: Option<(usize, usize)>| range.map(|r| at(span, r));
        let date = part(line.date);
        if let (Some(day), Some(date)) = (line.day, date) {
            // A dateline with its date is surer than a line above it.
            self.date = Some((day, date));
        }
        let dateline = Dateline {
            span: at(span, (0, line.end)),
            place: part(line.place),
            date,
            wire: part(line.wire),
        };
        // One that has more parts takes the place of one that stood alone above the story.
        let parts = |d: &Dateline| [d.place, d.date, d.wire].iter().flatten().count();
        if self
            .anatomy
            .dateline
            .as_ref()
            .is_none_or(|d| parts(d) < parts(&dateline))
        {
            self.anatomy.dateline = Some(dateline);
        }
    }

    /// The first sentence after the dateline.
    fn lede(&mut self, layout: &Layout, paragraph: Span) {
        let start = match self.anatomy.dateline {
            Some(d) if paragraph.contains(d.span) => d.span.end,
            _ => paragraph.start,
        };
        let words = Span { start, ..paragraph }.of(&layout.text);
        let lead = words.len() - words.trim_start().len();
        let words = words.trim_start();
        if words.is_empty() {
            return;
        }
        let end = first_sentence(words).unwrap_or(words.len());
        let start = start as usize + lead;
        self.anatomy.lede = Some(Span::new(start, start + end));
    }
}
