//! Offices that are one in other words: "Assistant Director Doe", "Jane Doe, Assistant Director of the Office".

use super::ground::Ground;
use super::wordings::{self, is_acronym, is_upper, subset, words};
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::extract::{Mention, Role};
use crate::text::token::Kind;

/// Adds a role, or joins it with one that is the same office in other words; the fullest wording stays.
pub fn add(ground: &Ground, roles: &mut Vec<Role>, role: Role) {
    for known in roles.iter_mut() {
        match same_office(ground, known, &role) {
            Some(true) => spell_out(known, &role),
            Some(false) => {
                let mut fuller = role;
                spell_out(&mut fuller, known);
                *known = fuller;
            }
            None => continue,
        }
        return;
    }
    roles.push(role);
}

/// "Chief Executive Officer" for the "CEO" of the same person.
fn spell_out(role: &mut Role, other: &Role) {
    let letters = role.title.len() <= 4 && is_upper(&role.title);
    if letters && !is_upper(&other.title) && words(&role.title) == words(&other.title) {
        role.title.clone_from(&other.title);
        role.title_span = other.title_span;
    }
}

/// Some(true) where `a` says all that `b` says of one office, Some(false) where `b` says more, None for two offices.
fn same_office(ground: &Ground, a: &Role, b: &Role) -> Option<bool> {
    // As where somebody is called "Senator" at every turn.
    if a.title == b.title && a.organisation == b.organisation {
        return Some(true);
    }
    let (wa, wb) = (words(&a.title), words(&b.title));
    if is_foreign(a, b) || is_foreign(b, a) {
        return None;
    }
    let bodies = fuller_body(ground, a, b, wa == wb)?;
    let bare = a.organisation.is_none() && b.organisation.is_none();
    let other_rank = |less: &[String], more: &[String]| is_other_rank(less, more, bare);
    if subset(&wb, &wa) && !other_rank(&wb, &wa) {
        return Some(
            wa.len() > wb.len()
                || bodies > 0
                || bodies == 0 && (is_upper(&b.title) || !is_upper(&a.title)),
        );
    }
    if subset(&wa, &wb) && !other_rank(&wa, &wb) {
        // "Norhaven U.S. Attorney Doe", "U.S. Attorney Doe of the District": where the office is held is said twice.
        let placed = bodies > 0 && wb.len() > wa.len() && wb.ends_with(&wa);
        return Some(placed && wb[..wb.len() - wa.len()].iter().all(|w| is_place(w)));
    }
    // Where a country's people stand for the country, the office behind "of" or "to" is the fuller one.
    if bodies <= 0 && wordings::of_a_land(&wa, &wb) && !other_rank(&wa, &wb) {
        return Some(false);
    }
    (bodies >= 0 && wordings::of_a_land(&wb, &wa) && !other_rank(&wb, &wa)).then_some(true)
}

/// Whether a title has an area of its own, which is not the other's body: "Director, Legal Services" is no wording of "Acting
/// Director of Communications".
fn is_foreign(less: &Role, more: &Role) -> bool {
    if less.organisation.is_none() || more.organisation.is_some() {
        return false;
    }
    let body = less.organisation.as_deref().map(words).unwrap_or_default();
    let area = more
        .title
        .split_once(" of ")
        .or_else(|| more.title.split_once(" for "))
        .or_else(|| more.title.split_once(" to "));
    area.is_some_and(|(office, area)| {
        // "Senior Secretary to the President" is not the "Secretary" of the President's Fund.
        let (office, area) = (words(office), words(area));
        let other =
            office.len() > words(&less.title).len() && body.iter().any(|w| !area.contains(w));
        other || !area.iter().any(|w| body.contains(w))
    })
}

/// By how much the body of `a` says more than that of `b`: above 0 where it does, below where it says less. None where they
/// are two bodies; `titled_alike` says whether the titles are the same words.
fn fuller_body(ground: &Ground, a: &Role, b: &Role, titled_alike: bool) -> Option<isize> {
    match (&a.organisation, &b.organisation) {
        (Some(x), Some(y)) => {
            let (x, y) = (words(x), words(y));
            let within = subset(&x, &y) || subset(&y, &x);
            if within || is_acronym(&x, &y) || is_acronym(&y, &x) || are_one(ground, a, b) {
                Some(x.len() as isize - y.len() as isize)
            } else if titled_alike && is_part(ground, a, b) {
                Some(1)
            } else if titled_alike && is_part(ground, b, a) {
                Some(-1)
            } else {
                None
            }
        }
        (Some(_), None) => Some(1),
        (None, Some(_)) => Some(-1),
        (None, None) => Some(0),
    }
}

/// Whether the longer of two titles is of another rank: "president" is no wording of "vice president". `bare` says that
/// neither has a body.
fn is_other_rank(less: &[String], more: &[String], bare: bool) -> bool {
    // Whoever governed is addressed as before: "former Governor Doe", "Governor Doe".
    let office = |w: &str| matches!(w, "governor" | "senator" | "mayor" | "representative");
    let addressed = bare && less.len() == 1 && office(&less[0]);
    more.iter().any(|w| {
        let said = less.contains(w) || w == "former" && addressed;
        !said
            && matches!(
                w.as_str(),
                "vice"
                    | "deputy"
                    | "assistant"
                    | "associate"
                    | "former"
                    | "lieutenant"
                    | "under"
                    | "junior"
            )
    })
}

fn is_place(word: &str) -> bool {
    look_up(word).intersects(Class::PLACE)
}

/// Whether two roles are held at one body under two names: "the Harbour Service (HS)".
fn are_one(ground: &Ground, a: &Role, b: &Role) -> bool {
    let of = |role: &Role| {
        let span = role.organisation_span?;
        ground.organisation(ground.doc.token_at(span.start))
    };
    of(a).zip(of(b)).is_some_and(|((x, _), (y, _))| x == y)
}

/// Whether the body of `a` is a part of that of `b`, whose it is said to be right before it: "HS Agent in Charge Doe", "Doe,
/// Agent in Charge of the HS's Norhaven Division".
fn is_part(ground: &Ground, a: &Role, b: &Role) -> bool {
    let (Some(part), Some(whole)) = (a.organisation_span, &b.organisation) else {
        return false;
    };
    let start = ground.doc.token_at(part.start);
    let owned = ground.doc.kind(start.wrapping_sub(1)) == Some(Kind::Possessive);
    let before = start.wrapping_sub(1 + usize::from(owned));
    let Some((_, parent)) = ground.organisation(before) else {
        return false;
    };
    parent.name == *whole || parent.aliases.contains(whole)
}

/// Gives the roles that are held at a body by the word for its kind alone, "the Committee", its name.
pub fn name_in_full(ground: &Ground, roles: &mut [Role]) {
    for role in roles {
        let Some(span) = role.organisation_span else {
            continue;
        };
        let Some((_, body)) = ground.organisation(ground.doc.token_at(span.start)) else {
            continue;
        };
        let at = body.mentions.partition_point(|m| m.span.start < span.start);
        let bare = |m: &Mention| m.span == span && m.evidence.rule == "bare-head";
        if body.mentions.get(at).is_some_and(bare) {
            role.organisation = Some(body.name.clone());
        }
    }
}
