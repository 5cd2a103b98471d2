//! Who is who: the mentions of one person joined, the short forms found.

mod earlier;

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Scan;
use super::cues::Cue;
use super::ground::Ground;
use super::names::{Run, unglued};
use super::namesake::{acts, same_person, same_sound};
use super::spelled::{Beginnings, Lower, is_long, with_lower, words_of, written};
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::extract::{Evidence, Mention};

/// A person in the making.
#[derive(Debug, Default)]
pub struct Character {
    /// Where the person is named, with the tokens of each name.
    pub mentions: Vec<Named>,
    /// The longest name, in tokens of lower case, suffix and nickname marks excluded.
    key: Vec<Lower>,
    /// Every word that it has been named with.
    words: Vec<Lower>,
    /// How many of the mentions are full names: they come first, in the order of the text, and the short ones after
    /// them, in the order of the text too.
    full: usize,
}

impl Character {
    /// Whether a word is the family name, in any spelling that the person has been named with.
    fn is_family(&self, word: &str) -> bool {
        self.key.last().is_some_and(|family| {
            **family == *word
                || same_sound(family, word) && self.words.iter().any(|known| **known == *word)
        })
    }

    /// Where the last mention before the byte offset `at` begins.
    fn last_before(&self, at: u32) -> Option<u32> {
        let (full, short) = self.mentions.split_at(self.full);
        let last = |part: &[Named]| {
            let end = part.partition_point(|m| m.mention.span.start < at);
            end.checked_sub(1).map(|i| part[i].mention.span.start)
        };
        last(full).max(last(short))
    }
}

/// One naming of a person.
#[derive(Debug, Clone)]
pub struct Named {
    /// The run it is: an index into the scan's runs.
    pub run: usize,
    /// The name, in tokens.
    pub tokens: Range<usize>,
    /// As reported.
    pub mention: Mention,
}

/// Groups the runs that have a cue, then finds the short forms of the people found, in the order of the text.
pub fn group(ground: &Ground, scan: &Scan, cues: &[Option<Cue>]) -> Vec<Character> {
    let mut cast = Cast {
        ground,
        scan,
        characters: Vec::new(),
        by_word: FxHashMap::default(),
        known: Beginnings::default(),
        ends: OnceCell::new(),
    };
    let mut aliased = vec![false; scan.runs.len()];
    let mut last = None;
    for (run, cue) in cues.iter().enumerate() {
        let tokens = &scan.runs[run].tokens;
        if cue.is_none() && last.is_none() {
            continue;
        }
        if let Some(at) = last.filter(|_| is_also_known(ground, scan, run)) {
            cast.also(run, at, words_of(ground, tokens));
            aliased[run] = true;
            continue;
        }
        let long = cue.as_ref().filter(|_| is_long(ground, &scan.runs[run]));
        last = long.map(|cue| cast.full(run, cue, words_of(ground, tokens)));
    }
    for character in &mut cast.characters {
        character.full = character.mentions.len();
    }
    let known = cast.characters.len();
    for (run, cue) in cues.iter().enumerate() {
        let tokens = &scan.runs[run].tokens;
        let read = match cue {
            Some(_) => !is_long(ground, &scan.runs[run]),
            None => cast.may_know(&scan.runs[run]),
        };
        if read && !aliased[run] {
            cast.short(run, cue.as_ref(), words_of(ground, tokens));
        }
    }
    cast.look_back(known, cues);
    let mut characters = cast.characters;
    for c in &mut characters {
        c.mentions.sort_by_key(|n| n.mention.span.start);
    }
    characters.sort_by_key(|c| c.mentions[0].mention.span.start);
    characters
}

/// "Jane Doe, 27, aka Jane Roe": whether a run is another name of whoever the run before it names.
fn is_also_known(ground: &Ground, scan: &Scan, run: usize) -> bool {
    let (Some(before), this) = (run.checked_sub(1).map(|r| &scan.runs[r]), &scan.runs[run]) else {
        return false;
    };
    let start = this.tokens.start;
    before.sentence == this.sentence && start - before.tokens.end <= 6 && ground.is(start - 1, AKA)
}

/// What stands before another name of the same person.
pub const AKA: &[&str] = &["aka", "a.k.a.", "AKA"];

/// What makes a family name by itself a person.
const ALONE: &[&str] = &[
    "honorific",
    "title-before",
    "party-state",
    "speech-verb",
    "couple",
];

/// How many people of one name are looked at, the latest first.
const NAMESAKES: usize = 24;

struct Cast<'c, 'd, 'a> {
    ground: &'c Ground<'d, 'a>,
    scan: &'c Scan,
    characters: Vec<Character>,
    /// The characters whose key has a word.
    by_word: FxHashMap<Lower, Vec<usize>>,
    /// How those words begin.
    known: Beginnings,
    /// How many runs end in a word, counted where a rule asks for it.
    ends: OnceCell<FxHashMap<&'a str, usize>>,
}

impl Cast<'_, '_, '_> {
    fn named(
        &self,
        run: usize,
        tokens: Range<usize>,
        rule: &'static str,
        words: Range<usize>,
    ) -> Named {
        let mut span = self.ground.doc.span(tokens.clone());
        let last = self.ground.word(tokens.end - 1);
        if let Some(name) = unglued(last) {
            span.end -= (last.len() - name.len()) as u32;
        }
        let evidence = Evidence {
            rule,
            span: self.ground.doc.span(words),
        };
        Named {
            run,
            tokens,
            mention: Mention { span, evidence },
        }
    }

    /// Whether a name without a cue may be that of somebody known, as its first or its last word is one of a name. Most
    /// are not, which is told without writing them anew.
    fn may_know(&self, run: &Run) -> bool {
        let (ground, tokens) = (self.ground, &run.tokens);
        if run.plain {
            let last = tokens.end - 1;
            return self.may_know_word(ground.word(tokens.start))
                || last > tokens.start && self.may_know_word(ground.word(last));
        }
        let mut words = written(ground, tokens);
        let ends = [words.next(), words.next_back()];
        let mut ends = ends.into_iter().flatten();
        ends.any(|word| !word.is_ascii() || self.may_know_word(word))
    }

    /// See [`Cast::may_know`]; for a word in ASCII.
    fn may_know_word(&self, word: &str) -> bool {
        let known = |word: &str| self.by_word.contains_key(word);
        self.known.fit(word)
            && with_lower(word, |lower| {
                known(lower) || lower.strip_suffix('s').is_some_and(known)
            })
    }

    /// Adds a name of several words to the character that it fits, or as a new one: which one it is.
    fn full(&mut self, run: usize, cue: &Cue, mut words: Vec<Lower>) -> usize {
        let tokens = self.scan.runs[run].tokens.clone();
        let owns = self.owns(&tokens);
        if let Some(last) = words.last_mut().filter(|_| owns) {
            *last = last[..last.len() - 1].into();
        }
        let fits = self.fitting(&words);
        let mut named = self.named(run, tokens, cue.rule, cue.words.clone());
        named.mention.span.end -= u32::from(owns);
        self.add(fits, named, words)
    }

    /// Adds another name of a character, whatever it looks like.
    fn also(&mut self, run: usize, at: usize, words: Vec<Lower>) {
        let tokens = self.scan.runs[run].tokens.clone();
        let named = self.named(
            run,
            tokens.clone(),
            "known-name",
            tokens.start - 1..tokens.end,
        );
        let key = self.characters[at].key.clone();
        self.add(Some(at), named, words);
        self.characters[at].key = key;
    }

    /// "Senator Jane Dorrans plan": whether the last word ends in the "s" of a possessive that lost its apostrophe, as the
    /// name stands elsewhere without it.
    fn owns(&self, tokens: &Range<usize>) -> bool {
        let (ground, last) = (self.ground, tokens.end - 1);
        let Some(stem) = ground.word(last).strip_suffix('s') else {
            return false;
        };
        if !ground.doc.class(last).is_empty() || !ground.doc.apostrophes_lost() {
            return false;
        }
        let ends = self.ends.get_or_init(|| {
            let mut ends = FxHashMap::default();
            for run in &self.scan.runs {
                *ends.entry(ground.word(run.tokens.end - 1)).or_default() += 1;
            }
            ends
        });
        let ends_in = |word: &str| ends.get(word).copied().unwrap_or(0);
        let stems = ends_in(stem);
        stems > 0 && stems >= ends_in(ground.word(last))
    }

    fn fitting(&self, words: &[Lower]) -> Option<usize> {
        // The latest who share the last word or the first: a text with a thousand Johns stays linear.
        let ends = [words.last(), words.first()].into_iter().flatten();
        let candidates = ends.filter_map(|w| self.by_word.get(w));
        candidates
            .flat_map(|c| c.iter().rev().take(NAMESAKES))
            .copied()
            .filter(|&c| same_person(&self.characters[c].key, words))
            .max()
    }

    fn add(&mut self, to: Option<usize>, named: Named, words: Vec<Lower>) -> usize {
        let at = to.unwrap_or_else(|| {
            self.characters.push(Character::default());
            self.characters.len() - 1
        });
        let character = &mut self.characters[at];
        character.mentions.push(named);
        for word in words.iter().filter(|w| w.chars().count() > 1) {
            if !character.words.contains(word) {
                character.words.push(word.clone());
                self.known.add(word);
                self.by_word.entry(word.clone()).or_default().push(at);
            }
        }
        if words.len() > character.key.len() {
            character.key = words;
        }
        at
    }

    /// A name without a cue of its own, or of one word: a known person's, or, with a cue, a new one's.
    fn short(&mut self, run: usize, cue: Option<&Cue>, words: Vec<Lower>) {
        let tokens = self.scan.runs[run].tokens.clone();
        if words.len() > 1 {
            return self.known_full(run, tokens, words);
        }
        let Some(word) = words.first() else { return };
        // "Webbs plan": a possessive that lost its apostrophe.
        let stem = word.strip_suffix('s').filter(|s| s.len() > 2);
        if let Some((at, rule)) = stem
            .filter(|_| !self.by_word.contains_key(word))
            .and_then(|s| self.known_short(s, &tokens))
        {
            let mut named = self.named(run, tokens.clone(), rule, tokens);
            named.mention.span.end -= 1;
            self.characters[at].mentions.push(named);
            return;
        }
        let exact = self.known_short(word, &tokens).or_else(|| {
            cue.filter(|c| matches!(c.rule, "honorific" | "title-before"))?;
            self.known_given(word).or_else(|| self.known_sound(word))
        });
        if let Some((at, rule)) = exact {
            let words_of_cue = cue.map_or(tokens.clone(), |c| c.words.clone());
            let tokens = self.with_particles(at, tokens);
            let named = self.named(run, tokens, cue.map_or(rule, |c| c.rule), words_of_cue);
            self.characters[at].mentions.push(named);
        } else if let Some(cue) = cue.filter(|c| ALONE.contains(&c.rule)) {
            let stem = self
                .owns_what_follows(&tokens)
                .then(|| vec![word[..word.len() - 1].into()]);
            let mut named = self.named(run, tokens, cue.rule, cue.words.clone());
            named.mention.span.end -= u32::from(stem.is_some());
            let words = stem.unwrap_or(words);
            self.add(None, named, words);
        }
    }

    /// "President Does budget request": whether a family name ends in the "s" of a possessive, in a text that has lost its
    /// apostrophes. A noun stands behind it, no verb.
    fn owns_what_follows(&self, tokens: &Range<usize>) -> bool {
        let ground = self.ground;
        let (word, next) = (ground.word(tokens.end - 1), tokens.end);
        let verbal = Class::FUNCTION
            | Class::CUE_VERB
            | Class::SPEECH_ACT
            | Class::ATTEND_VERB
            | Class::MONTH
            | Class::PLACE
            | Class::TITLE;
        let noun = ground.spaced(next - 1)
            && (ground.lower(next)
                || ground.capital(next) && ground.word(next).bytes().any(|b| b.is_ascii_digit()))
            && !ground.has(next, verbal)
            && !ground.word(next).ends_with("ed")
            && !ground.word(next).ends_with('s')
            && !ground.word(next).ends_with("ly");
        let stem = word.strip_suffix('s').unwrap_or("");
        noun && stem.len() > 3
            && stem.is_ascii()
            && (stem.ends_with(['a', 'o', 'h', 'z', 'x']) || look_up(stem).contains(Class::FAMILY))
            && !ground.has(tokens.end - 1, Class::GIVEN | Class::FAMILY)
            && ground.doc.apostrophes_lost()
    }

    /// The part of a run that is the person's name: all of it, or, where a headline glued more to it, the words that are.
    fn within(
        &self,
        character: usize,
        tokens: Range<usize>,
        words: &[Lower],
    ) -> Option<Range<usize>> {
        let key = &self.characters[character].key;
        if words.len() <= key.len() || words.len() != tokens.len() {
            return Some(tokens);
        }
        let at = words.windows(key.len()).position(|w| w == key)?;
        Some(tokens.start + at..tokens.start + at + key.len())
    }

    /// "van der Meulen" for the family name alone: the particles before it that are the person's too.
    fn with_particles(&self, character: usize, tokens: Range<usize>) -> Range<usize> {
        let known = &self.characters[character].key;
        let mut start = tokens.start;
        while start > 0
            && self.ground.lower(start - 1)
            && self.ground.has(start - 1, Class::PARTICLE)
            && self.ground.spaced(start - 1)
            && known.iter().any(|w| **w == *self.ground.word(start - 1))
        {
            start -= 1;
        }
        start..tokens.end
    }

    /// A run of several words without a cue: the name of a known person, perhaps behind a word that opens the sentence.
    fn known_full(&mut self, run: usize, tokens: Range<usize>, words: Vec<Lower>) {
        let heads = Class::THING_HEAD | Class::ORG_HEAD | Class::ORG_WEAK | Class::PLACE_HEAD;
        if tokens
            .clone()
            .skip(1)
            .any(|i| self.ground.has(i, heads) && !self.ground.has(i, Class::GIVEN | Class::FAMILY))
        {
            return;
        }
        if let Some(at) = self.fitting(&words) {
            if let Some(tokens) = self.within(at, tokens, &words) {
                let named = self.named(run, tokens.clone(), "known-name", tokens);
                self.characters[at].mentions.push(named);
            }
            return;
        }
        let sentence = self.ground.doc.sentences[self.scan.runs[run].sentence]
            .tokens
            .start;
        if tokens.start != sentence || tokens.len() != 2 {
            return;
        }
        let rest = tokens.start + 1..tokens.end;
        let word = words[words.len() - 1].clone();
        if let Some((at, rule)) = self.known_short(&word, &rest) {
            let named = self.named(run, rest.clone(), rule, rest);
            self.characters[at].mentions.push(named);
        }
    }

    /// The person whom one word names: by family name, else by given name; of several the last named before it.
    fn known_short(&self, word: &str, tokens: &Range<usize>) -> Option<(usize, &'static str)> {
        let candidates = self.by_word.get(word)?;
        let here = self.ground.doc.tokens[tokens.start].span.start;
        let written = self.ground.word(tokens.start).trim_end_matches('.');
        let shouting =
            self.ground.doc.paragraphs[self.ground.doc.paragraph_of(tokens.start)].shouts;
        let nearest = |fits: &dyn Fn(&Character) -> bool| {
            candidates
                .iter()
                .rev()
                .take(NAMESAKES)
                .copied()
                .filter(|&c| fits(&self.characters[c]) && (shouting || self.is_written(c, written)))
                .max_by_key(|&c| {
                    let before = self.characters[c].last_before(here);
                    (before.is_some(), before, std::cmp::Reverse(c))
                })
        };
        let family = nearest(&|c| c.is_family(word) || self.family_first(c, word));
        if let Some(at) = family {
            return Some((at, "family-name"));
        }
        let inner =
            nearest(&|c| c.key.len() > 2 && c.key[1..].iter().any(|w| **w == *word && w.len() > 3));
        if let Some(at) = inner {
            return Some((at, "family-name"));
        }
        let given = nearest(&|c| c.key.len() > 1 && *c.key[0] == *word);
        let listed = self.ground.has(tokens.start, Class::GIVEN)
            && !self
                .ground
                .has(tokens.start, Class::COMMON | Class::PLACE | Class::COUNTRY);
        given
            .filter(|_| listed || acts(self.ground, tokens.start))
            .map(|at| (at, "given-name-alone"))
    }

    /// "Minister Hisham" of "Hisham bin Hussein": the only person of that given name, where people are addressed by it.
    fn known_given(&self, word: &str) -> Option<(usize, &'static str)> {
        let mut bearers = self
            .by_word
            .get(word)?
            .iter()
            .take(NAMESAKES)
            .filter(|&&c| self.characters[c].key.len() > 1 && *self.characters[c].key[0] == *word);
        let only = *bearers.next()?;
        bearers
            .next()
            .is_none()
            .then_some((only, "given-name-alone"))
    }

    /// "President Dissanayake" of "Anura Disanayake": the last named whose family name is the same in another spelling.
    fn known_sound(&self, word: &str) -> Option<(usize, &'static str)> {
        let latest = self.characters.iter().enumerate().rev().take(NAMESAKES);
        let mut sounds = latest.filter(|(_, c)| {
            c.key.len() > 1 && c.key.last().is_some_and(|family| same_sound(family, word))
        });
        sounds.next().map(|(at, _)| (at, "family-name"))
    }

    fn family_first(&self, c: &Character, word: &str) -> bool {
        c.key.len() > 1
            && *c.key[0] == *word
            && c.mentions
                .iter()
                .any(|m| self.ground.has(m.tokens.start, Class::FAMILY))
    }

    /// Whether a character's name has the word as it is written here.
    fn is_written(&self, c: usize, written: &str) -> bool {
        self.characters[c].mentions.iter().take(NAMESAKES).any(|m| {
            m.tokens.clone().any(|i| {
                let word = self.ground.word(i).trim_end_matches('.');
                let shouted = || !word.contains(char::is_lowercase) && word.len() > 2;
                word == written
                    || written.strip_suffix('s') == Some(word)
                    || word.strip_suffix('s') == Some(written)
                    || shouted() && word.eq_ignore_ascii_case(written)
            })
        }) || written.chars().all(|c| !c.is_lowercase())
    }
}
