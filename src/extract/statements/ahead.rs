//! What gives a quotation to somebody where no attribution stands beside it: what is said ahead of it, or within.

use super::attribution::{Place, attributions};
use super::quotation::Quotation;
use super::stretch::Stretch;
use super::{Piece, Scribe, Voice};
use crate::extract::Evidence;

impl Scribe<'_, '_> {
    /// `“It is weak, said Doe. It has to go.”`: the inner marks of a quotation that its speaker interrupts were lost.
    pub(super) fn within(&self, quote: &Quotation) -> Option<Voice> {
        let document = self.document;
        let is_said = |i: &usize| document.is(*i, &["said", "says"]);
        let said = document
            .sites
            .cues
            .within(quote.inner.clone())
            .find(is_said)?;
        let sentence = document.sentences[document.sentence_of(said)]
            .tokens
            .clone();
        let stretch = Stretch {
            tokens: sentence.start.max(quote.inner.start)..sentence.end.min(quote.inner.end),
            document,
            cast: self.cast,
            salience: &self.salience,
        };
        let found = attributions(&stretch, false);
        let a = found.iter().find(|a| {
            a.place == Place::Before && a.verb == said && a.verb < a.subject.tokens.start
        })?;
        (!a.subject.people.is_empty()).then(|| Voice {
            people: a.subject.people.clone(),
            evidence: self.evidence(a),
        })
    }

    /// `Doe issued the following statement:` without a verb of saying.
    pub(super) fn announced(&self, piece: &Piece) -> Option<Voice> {
        let last = piece.tokens.end.checked_sub(1)?;
        if !self.document.is(last, &[":"]) {
            return None;
        }
        let stretch = self.stretch(piece);
        let subject = stretch.main(piece.tokens.end)?;
        (!subject.people.is_empty()).then(|| Voice {
            people: subject.people,
            evidence: Evidence {
                rule: "colon",
                span: self.document.span(subject.tokens.clone()),
            },
        })
    }

    /// `As Doe put it, “…”`, `In the words of Doe, “…”`, `Per Doe, “…”`, `Statement from Senator Doe: “…”`: whose words
    /// follow.
    pub(super) fn worded(&self, piece: &Piece) -> Option<Voice> {
        let (document, tokens) = (self.document, &piece.tokens);
        let is = |i: usize, word: &str| document.word(i).eq_ignore_ascii_case(word);
        let first = tokens.start;
        let name = match document.word(first) {
            "As" | "as" | "Per" => first + 1,
            "In" | "in" if is(first + 1, "the") && is(first + 2, "words") => first + 4,
            "Statement" | "Quote" | "Comment" | "Comments" | "Remarks" | "Message"
                if document.is(first + 1, &["from", "by", "of"]) =>
            {
                first + 2
            }
            _ => return None,
        };
        let named = (name..tokens.end.min(name + 4)).find_map(|i| self.cast.starting(i))?;
        let behind = named.tokens.end;
        let put = ["put", "puts", "described", "says", "said"];
        let said = put.iter().any(|w| is(behind, w)) || !is(first, "as");
        let closes = document.is(tokens.end - 1, &[",", ":"]);
        (said && closes).then(|| Voice {
            people: vec![named.person],
            evidence: Evidence {
                rule: "said-before",
                span: document.span(first..behind),
            },
        })
    }

    /// `The letter read, in part: “…”`: the words of whom the text is about.
    pub(super) fn written(&self, piece: &Piece) -> Option<Voice> {
        let document = self.document;
        let has = |words: &[&str]| piece.tokens.clone().find(|i| document.is(*i, words));
        let noun = has(&[
            "letter", "letters", "e-mail", "email", "emails", "message", "messages", "text",
            "note", "posting", "postings", "tweet", "flyer",
        ])?;
        let verb = has(&["read", "reads", "reading", "said", "stated", "was", "were"])?;
        Some(Voice {
            people: vec![self.salience.subject()?],
            evidence: Evidence {
                rule: "written-words",
                span: document.span(noun.min(verb)..noun.max(verb) + 1),
            },
        })
    }

    /// `Doe welcomed the plan. “It is a good one for all of the town.”`: a whole sentence of speech that nothing is said of,
    /// behind one that says what somebody said or did.
    pub(super) fn told_before(&self, piece: &Piece, quote: &Quotation) -> Option<Voice> {
        let document = self.document;
        let ended = document.is(piece.tokens.end.checked_sub(1)?, &["."]);
        let whole = document.is_capitalised(quote.inner.start)
            && document.is(quote.inner.end - 1, &[".", "!", "?"])
            && quote.words(document) >= 8;
        if !ended || !whole || quote.is_title(document) {
            return None;
        }
        let told = piece.attributions.iter().find(|a| a.place == Place::Behind);
        let people = match told {
            Some(a) => a.subject.people.clone(),
            None if piece.before.is_none() => self.stretch(piece).main(piece.tokens.end)?.people,
            None => return None,
        };
        (people.len() == 1).then(|| Voice {
            people,
            evidence: Evidence {
                rule: "continued-quotation",
                span: document.span(piece.tokens.clone()),
            },
        })
    }

    /// The last attribution of a piece that gives what stands behind it.
    pub(super) fn behind(&self, piece: &Piece) -> Option<Voice> {
        let a = piece
            .attributions
            .iter()
            .rfind(|a| a.place == Place::Behind)?;
        Some(Voice {
            people: a.subject.people.clone(),
            evidence: self.evidence(a),
        })
    }

    /// `Doe released the following statement today.`, `The following is a statement by Doe.`
    pub(super) fn releasing(&self, piece: &Piece) -> Option<Voice> {
        let document = self.document;
        let noun = document.sites.rare.within(piece.tokens.clone()).find(|i| {
            document.is(
                *i,
                &[
                    "statement",
                    "statements",
                    "remarks",
                    "speech",
                    "testimony",
                    "comments",
                    "comment",
                ],
            )
        })?;
        let follows = piece.tokens.clone().any(|i| {
            document.is(
                i,
                &[
                    "following",
                    "issued",
                    "released",
                    "made",
                    "issues",
                    "releases",
                    "today",
                    "statement:",
                    "follow",
                    "follows",
                    "below",
                ],
            )
        });
        if !follows {
            return None;
        }
        let stretch = self.stretch(piece);
        let by = document.is(noun + 1, &["by", "from", "of"]);
        let subject = if by {
            stretch.named_at(noun + 2)?
        } else {
            stretch.owner(noun).or_else(|| stretch.giver(noun))?
        };
        (!subject.people.is_empty()).then(|| Voice {
            evidence: Evidence {
                rule: "statement-follows",
                span: document.span(subject.tokens.clone()),
            },
            people: subject.people,
        })
    }
}
