//! The words around a preposition that stands before a name: what it is the presence of, what was handed over, what is only
//! hoped for.

use std::ops::Range;

use super::attended::{Hit, Rules};
use super::groups::Group;
use super::markers;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

impl Rules<'_, '_> {
    /// "met with the Chief Prelate of the Chapter, the Most Venerable Doe": the token before the office in apposition that
    /// ends with the comma at `lead`, else `lead`.
    pub(super) fn past_office(&self, lead: usize, floor: usize) -> usize {
        let doc = self.document;
        // Without a comma the office runs up to the name: "the Minister of Defence of Norland Doe".
        let comma = doc.is(lead, &[",", "and"]);
        if !comma && !doc.is_capitalised(lead) {
            return self.past_description(lead, floor);
        }
        let office = Class::TITLE | Class::TITLE_MODIFIER;
        let of_office = |i: usize| {
            doc.is_capitalised(i) && !doc.is(i, &["With", "At", "On"])
                || doc.class(i).intersects(office)
                || doc.is(i, &["new", "newly", "former", "then"])
                || doc.is(i, &["of", "for", "to", "and", "the", "&", "’s", "'s"])
        };
        let before = (floor..lead).rev().take(18).find(|&i| !of_office(i));
        let Some(before) = before.filter(|&i| i + 1 < lead) else {
            return self.past_description(lead, floor);
        };
        let first = before + 1 + usize::from(doc.is(before + 1, &["the", "The"]));
        let titled = (first..lead).any(|i| doc.class(i).intersects(Class::TITLE));
        let opens = matches!(doc.word(before), "with" | "by" | "met" | "between");
        if titled && opens {
            before
        } else if titled && doc.is(before + 1, &["to"]) {
            // "handed over to the new Secretary of the Board, Doe"
            before + 1
        } else if comma {
            lead
        } else {
            self.past_description(lead, floor)
        }
    }

    /// "met today with linebacker and survivor Doe": the preposition before what somebody is called who has no title, else
    /// `lead`.
    pub(super) fn past_description(&self, lead: usize, floor: usize) -> usize {
        let doc = self.document;
        let parts = |i: usize| {
            let word = doc.word(i);
            let verb = !doc.is_capitalised(i)
                && (word.ends_with("ing") || word.ends_with("ed"))
                && !is_adjective(word);
            verb || !doc.tokens[i].is_word() && doc.kind(i) != Some(Kind::Possessive)
                || doc.is(
                    i,
                    &[
                        "to", "that", "who", "which", "in", "at", "on", "from", "about",
                    ],
                )
                || doc.is(i, &["his", "her", "their", "its"])
                || doc.is(i, &["of"]) && !doc.class(i.wrapping_sub(1)).intersects(Class::TITLE)
        };
        let described = (floor..lead + 1).rev().take(9).take_while(|&i| !parts(i));
        let mut with = described.filter(|&i| doc.is(i, &["with", "by"]));
        let Some(with) = with.next().filter(|&i| i < lead) else {
            return lead;
        };
        let met = with.saturating_sub(2).max(floor)..with;
        let meets = |i: usize| {
            doc.is(
                i,
                &[
                    "met",
                    "joined",
                    "accompanied",
                    "hosted",
                    "attended",
                    "down",
                    "moderated",
                    "emceed",
                    "performed",
                    "Hosted",
                    "Moderated",
                    "greeted",
                    "welcomed",
                ],
            )
        };
        if met.into_iter().any(meets) {
            with
        } else {
            lead
        }
    }

    /// "in the presence of", "under the leadership of", "the swearing-in of": the noun right before "of".
    pub(super) fn company_of(&self, group: &Group, mut window: Range<usize>) -> Option<usize> {
        let doc = self.document;
        let noun = window.next_back()?;
        let word = doc.word(noun);
        let holds = markers::is_company(word)
            || word == "leadership" && self.tenor.is_held(group.sentence)
            || matches!(word, "honour" | "honor") && self.is_feasted(noun)
            || word == "swearing-in"
            || word == "ceremony" && doc.is(noun.wrapping_sub(1), &["swearing-in"]);
        holds.then_some(noun)
    }

    /// "hosted a banquet in honour of Doe": whether those who are honoured, at the noun at `noun`, sit at a table.
    fn is_feasted(&self, noun: usize) -> bool {
        let doc = self.document;
        let floor = doc.sentences[doc.sentence_of(noun)].tokens.start;
        let table = &["banquet", "dinner", "lunch", "luncheon", "reception"];
        doc.is(noun.wrapping_sub(1), &["in"])
            && (floor..noun).rev().take(30).any(|i| doc.is(i, table))
    }

    /// "Delivering an engaging lecture to the students, Doe stressed": the subject of a sentence that begins with a speech.
    pub(super) fn delivering(&self, group: &Group, start: usize) -> Hit {
        let doc = self.document;
        let near = start + 1..group.tokens.start.min(start + 24);
        let speech = near.clone().take(7).find(|&i| {
            doc.is(
                i,
                &[
                    "remarks",
                    "speech",
                    "lecture",
                    "session",
                    "address",
                    "keynote",
                    "talk",
                    "presentation",
                    "oration",
                    "sermon",
                    "note",
                ],
            )
        })?;
        let comma = near.clone().find(|&i| i > speech && doc.is(i, &[","]))?;
        let verbs = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
        let subject = (comma + 1..group.tokens.start)
            .all(|i| doc.is_capitalised(i) || self.titles[i] || !doc.class(i).intersects(verbs));
        let fits = subject && !self.is_possessive(group);
        fits.then(|| ("at-the-event", doc.span(start..speech + 1)))
    }

    /// "Your Excellency Jane Doe, President of Norland," at the head of a line, in the text of a speech.
    pub(super) fn is_saluted(&self, group: &Group, your: usize) -> bool {
        let doc = self.document;
        let opens = your == 0
            || doc.paragraphs[doc.paragraph_of(your)].tokens.start == your
            || doc.is(your - 1, &[",", "."]);
        opens && doc.is(group.tokens.end, &[","]) && self.is_speech_text()
    }

    /// "Speech by President Doe at the banquet": whether the headline says that the release is a speech.
    pub(super) fn is_speech_text(&self) -> bool {
        let doc = self.document;
        let sentences = (0..doc.sentences.len()).take_while(|s| *s < 4);
        sentences.filter(|&s| self.is_headline(s)).any(|s| {
            let start = doc.sentences[s].tokens.start;
            (start..start + 3).any(|i| is_speech_of(doc, i))
        })
    }

    /// "received their letters of appointment from": the verb of getting what is handed over face to face.
    pub(super) fn handed_from(&self, window: Range<usize>) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let got = window
            .clone()
            .find(|&i| doc.is(i, &["received", "accepted"]))?;
        let given = (got..window.end).any(|i| {
            doc.is(
                i,
                &[
                    "letters",
                    "letter",
                    "certificate",
                    "certificates",
                    "medal",
                    "medals",
                    "blessings",
                    "credentials",
                    "trophy",
                    "keys",
                ],
            )
        });
        let appointed = (got..window.end).any(|i| {
            doc.is(
                i,
                &["appointment", "blessings", "credentials", "keys", "trophy"],
            ) || doc.is(i, &["medals", "medal", "certificates", "certificate"])
        });
        (given && appointed).then_some(("presented-to", got))
    }

    /// "handed over the statements and the report of the bank to": the verb of handing over that stands further off.
    pub(super) fn handed_far_off(&self, floor: usize, to: usize) -> Option<usize> {
        let doc = self.document;
        let near = (floor..to).rev().take(26);
        near.take_while(|&i| !doc.is(i, &[",", ";", "by", "that"]))
            .find(|&i| doc.is(i, &["handed"]) && doc.is(i + 1, &["over"]))
    }

    /// "during a meeting held today at the palace with Doe": the meeting that stands further off.
    pub(super) fn met_far_off(&self, floor: usize, with: usize) -> Option<usize> {
        let doc = self.document;
        let near = (floor + 1..with).rev().take(18);
        near.take_while(|&i| !doc.is(i, &[",", ";", "by", "that", "with"]))
            .find(|&i| doc.is(i, &["held"]) && doc.is(i - 1, &["meeting", "discussion", "talks"]))
            .map(|held| held - 1)
    }

    /// "Doe addressed the gathering, along with Roe": what those whom the group is named along with did there.
    pub(super) fn along_with(&self, group: &Group, with: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let along =
            with > 1 && doc.is(with - 1, &["along", "together"]) && doc.is(with - 2, &[","]);
        let index = self.groups.partition_point(|g| g.tokens.start < with);
        let other = index.checked_sub(1).filter(|_| along)?;
        let (rule, span) =
            (self.groups[other].sentence == group.sentence).then(|| self.behind(other))??;
        let verb = doc.tokens_of(span).start;
        (verb < with).then_some((rule, verb))
    }

    /// "attended, among others, by": the participle before what stands between it and the "by" at `by`.
    pub(super) fn among_others(&self, by: usize, floor: usize) -> Option<usize> {
        let doc = self.document;
        let among = by.checked_sub(5).filter(|i| *i >= floor)?;
        let between = doc.is(among + 1, &[","])
            && doc.is(among + 2, &["among", "amongst"])
            && doc.is(among + 3, &["others"])
            && doc.is(among + 4, &[","]);
        (between && doc.is(among, &["attended", "addressed", "graced"])).then_some(among)
    }

    /// "was signed by Doe for the port and by Roe on behalf of the bank": what was done by those named before, as it was
    /// found for them. Asked anew it would be asked for all before them, too.
    pub(super) fn and_by(&self, group: &Group, by: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let and = by.checked_sub(1).filter(|i| doc.is(*i, &["and"]))?;
        let index = self.groups.partition_point(|g| g.tokens.start < and);
        let other = &self.groups[index.checked_sub(1)?];
        let near = other.sentence == group.sentence && and - other.tokens.end <= 24;
        let (sentence, rule, span) = self.list.filter(|_| near)?;
        let found = doc.tokens_of(span);
        let theirs = sentence == group.sentence
            && found.end <= other.tokens.start
            && index
                .checked_sub(2)
                .is_none_or(|i| self.groups[i].tokens.start < found.end);
        (theirs && rule == "attended-by").then_some((rule, found.start))
    }

    /// "The committee heard from", "packed the hall to hear from": whether the verb at `verb` tells of those who listened.
    pub(super) fn are_heard(&self, verb: usize, floor: usize) -> bool {
        let doc = self.document;
        if doc.is(verb, &["heard"]) {
            let other = &[
                "have", "has", "had", "never", "not", "be", "also", "we", "We", "I",
            ];
            return !doc.is(verb.wrapping_sub(1), other);
        }
        let came = &[
            "packed",
            "gathered",
            "turned",
            "came",
            "filled",
            "crowded",
            "assembled",
            "attended",
        ];
        doc.is(verb, &["hear"])
            && doc.is(verb.wrapping_sub(1), &["to"])
            && (floor..verb).rev().take(14).any(|i| doc.is(i, came))
    }

    /// "On hand for the opening were": the hand, in the `window` before the verb.
    pub(super) fn on_hand(&self, mut window: Range<usize>) -> Option<usize> {
        let doc = self.document;
        window.find(|&i| doc.is(i, &["hand"]) && doc.is(i.wrapping_sub(1), &["On", "on"]))
    }

    /// "The bank's team included": the team at talks that this sentence or the one before tells of.
    pub(super) fn of_team(&self, group: &Group, verb: usize) -> Option<usize> {
        let doc = self.document;
        let team = verb.checked_sub(1)?;
        let came = doc.is(team, &["team", "mission"]) && doc.is(verb, &["included", "comprised"]);
        (came && self.are_parties_met(group.sentence)).then_some(team)
    }

    /// "with Doe serving as translator": whether what follows somebody is a part in the gathering.
    pub(super) fn serves_as(&self, group: &Group) -> bool {
        let doc = self.document;
        let end = group.tokens.end;
        let serves = doc.is(end, &["serving", "acting"]) && doc.is(end + 1, &["as"]);
        let part = &[
            "moderator",
            "translator",
            "interpreter",
            "emcee",
            "host",
            "compere",
            "facilitator",
            "officiant",
            "judge",
            "timekeeper",
        ];
        let of_event =
            |i| doc.is(i, part) || doc.is(i, &["master", "mistress"]) && doc.is(i + 1, &["of"]);
        serves && (end + 2..end + 5).any(of_event)
    }

    /// "introduced Doe at the hearing", "welcomed Doe to a news conference": whether behind whom somebody presents to others
    /// the gathering follows at which it was done.
    pub(super) fn is_brought(&self, group: &Group) -> bool {
        let doc = self.document;
        let end = doc.sentences[group.sentence]
            .tokens
            .end
            .min(group.tokens.end + 12);
        let at = (group.tokens.end..end)
            .take_while(|&i| !doc.is(i, &["who", "that", "as"]))
            .find(|&i| doc.is(i, &["at", "during", "to"]) && doc.is(i + 1, HERE));
        at.is_some_and(|at| (at + 2..end.min(at + 6)).any(|i| self.is_event_at(i)))
            && !self.is_possessive(group)
    }

    /// "called on the President this morning", and not "called on the President to act": what follows the one at `end`.
    pub(super) fn is_called_on(&self, end: usize) -> bool {
        let when = &[
            "today",
            "yesterday",
            "this",
            "last",
            "at",
            "here",
            "earlier",
        ];
        self.document.is(end, when)
            && !(end..end + 12)
                .take_while(|&i| !self.document.is(i, &[",", "."]))
                .any(|i| self.document.is(i, &["to"]))
    }

    /// "a telephone conversation with", "a discussion by phone with": whether nobody saw anybody at what is named at `i`.
    pub(super) fn is_call(&self, i: usize, lead: usize) -> bool {
        let phone = |k: usize| self.document.is(k, &["telephone", "phone"]);
        (i.saturating_sub(2)..lead).any(phone)
    }

    /// "hoped to meet with": whether the meeting at `i` is only wished for.
    pub(super) fn is_hoped(&self, i: usize, floor: usize) -> bool {
        let doc = self.document;
        let infinitive = doc.is(i, &["meet", "hold"]) && i > floor && doc.is(i - 1, &["to"]);
        infinitive && (floor..i).rev().take(7).any(|k| is_hope(doc.word(k)))
    }

    /// Whether the "call" at `i` is one that is paid.
    pub(super) fn is_courtesy(&self, i: usize, sentence: usize) -> bool {
        let floor = self.document.sentences[sentence].tokens.start;
        (floor..i).rev().take(6).any(|k| {
            self.document.is(
                k,
                &[
                    "courtesy", "Courtesy", "paid", "Pays", "pays", "made", "paying",
                ],
            )
        })
    }
}

/// Participles that only describe somebody.
fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "retired"
            | "renowned"
            | "acclaimed"
            | "celebrated"
            | "distinguished"
            | "respected"
            | "beloved"
    )
}

/// What stands before a gathering that is told of: "at a hearing", "during his hearing".
pub(super) const HERE: &[&str] = &[
    "a",
    "an",
    "the",
    "his",
    "her",
    "today’s",
    "today's",
    "yesterday’s",
    "yesterday's",
];

/// What one has before a meeting, or without one.
fn is_hope(word: &str) -> bool {
    matches!(
        word,
        "hope"
            | "hopes"
            | "hoped"
            | "hoping"
            | "expectation"
            | "expectations"
            | "wish"
            | "wishes"
            | "wished"
            | "desire"
            | "intends"
            | "intention"
            | "plan"
            | "wants"
            | "want"
            | "wanted"
            | "eager"
            | "forward"
            | "requested"
            | "request"
            | "asked"
            | "asking"
            | "urged"
            | "urging"
            | "refused"
            | "failed"
            | "offered"
            | "willing"
            | "ready"
            | "agreed"
            | "invited"
    )
}

/// "Speech by", "Address delivered by"
pub(super) fn is_speech_of(document: &Document, i: usize) -> bool {
    document.is(
        i,
        &["Speech", "Address", "Remarks", "Toast", "SPEECH", "ADDRESS"],
    ) && document.is(
        i + 1,
        &["by", "By", "of", "Of", "delivered", "Delivered", "BY", "OF"],
    )
}
