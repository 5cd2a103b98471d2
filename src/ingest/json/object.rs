//! A JSON object to a draft: our own release object, IPTC ninjs 1.x to 3.x, and what comes close to them.
//!
//! Our own: `headline`, `subheadline`, `date`, `dateline`, `body` (a text, or an array of paragraphs), `source` or
//! `publisher`, `contact` (a text, or an object of texts), `url`, `language`.
//! ninjs (<https://iptc.org/standards/ninjs/>): 1.x has `headline` and one `body_...` for each kind of text; 2.x
//! `headlines` and `bodies`, arrays of `{role, contenttype, value}`; 3.x the same in camel case. Keys are compared
//! without case, `_` and `-`, so that all are one.

use serde_json::{Map, Value};

use crate::ingest::plain::entities;
use crate::ingest::{IngestError, html, markdown, plain};
use crate::release::{Block, BlockKind, Draft, Metadata};

/// An object with its keys as they are compared.
struct Object<'a>(Vec<(String, &'a Value)>);

impl<'a> Object<'a> {
    fn new(map: &'a Map<String, Value>) -> Self {
        let plain = |key: &str| key.replace(['_', '-'], "").to_lowercase();
        Self(map.iter().map(|(k, v)| (plain(k), v)).collect())
    }

    /// The value of the first of these keys that there is.
    fn get(&self, keys: &[&str]) -> Option<&'a Value> {
        let find = |key: &&str| self.0.iter().find(|(k, _)| k == key).map(|(_, v)| *v);
        keys.iter().find_map(find)
    }

    /// The words at the first of these keys that has any: a text, or the name in an object, or those of the first
    /// of several.
    fn words(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| words(self.get(&[key])?))
    }
}

fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(line(text)),
        Value::Array(values) => values.iter().find_map(words),
        Value::Object(map) => Object::new(map).words(&["name", "value", "rendered"]),
        _ => None,
    }
}

/// A text of one line, such as a headline: without tags and entities.
fn line(text: &str) -> String {
    let blocks = if html::has_tags(text, 1) {
        html::fragment(text)
    } else {
        Vec::new()
    };
    let text = match &blocks[..] {
        [] => entities(text).into_owned(),
        blocks => blocks
            .iter()
            .map(|b| b.text.as_str())
            .collect::<Vec<_>>()
            .join(" "),
    };
    text.trim().to_owned()
}

/// The kinds of text that a body can be, the one that says most of its structure first.
const MARKUP: [&str; 3] = ["html", "markdown", "plain"];

/// Whether an object holds the text of a release.
pub(super) fn has_text(map: &Map<String, Value>) -> bool {
    let object = Object::new(map);
    object.words(&["headline", "headlines"]).is_some() || body(&object).is_ok_and(|b| !b.is_empty())
}

/// The draft of an object.
///
/// # Errors
///
/// [`IngestError::NoRelease`] where it has neither headline nor body.
pub(super) fn draft(map: &Map<String, Value>) -> Result<Draft, IngestError> {
    let object = Object::new(map);
    let headline = object.words(&["headline"]).or_else(|| headline_of(&object));
    let mut text = body(&object)?;
    if headline.is_none() && text.is_empty() {
        return Err(IngestError::NoRelease);
    }
    if let Some(dateline) = object.words(&["dateline"]) {
        put_dateline(&mut text, &dateline);
    }
    let mut blocks = Vec::new();
    blocks.extend(embargo(&object, &text));
    if let Some(text) = object.words(&["subheadline", "subhead", "subtitle", "deck"]) {
        let kind = BlockKind::Heading(2);
        blocks.push(Block { kind, text });
    }
    blocks.append(&mut text);
    blocks.extend(contact(&object, &blocks));
    let address = |url: &String| url.starts_with("http");
    Ok(Draft {
        metadata: Metadata {
            title: headline.or_else(|| object.words(&["title"])),
            date: object.words(&[
                "date",
                "datepublished",
                "published",
                "publishedat",
                "publicationdate",
                "pubdate",
                "versioncreated",
                "contentcreated",
                "firstcreated",
                "datestr",
            ]),
            publisher: object.words(&[
                "source",
                "publisher",
                "issuer",
                "organization",
                "organisation",
                "company",
                "by",
                "byline",
                "copyrightholder",
                "author",
            ]),
            url: object
                .words(&["url", "link", "canonicalurl", "uri"])
                .filter(address),
            language: object.words(&["language", "lang", "inlanguage"]),
        },
        blocks,
    })
}

/// The headline among `headlines`: the one whose role is main, else the first.
fn headline_of(object: &Object) -> Option<String> {
    let Value::Array(headlines) = object.get(&["headlines"])? else {
        return None;
    };
    let main = headlines.iter().find(|h| role(h) == "main");
    main.or(headlines.first()).and_then(words)
}

fn role(value: &Value) -> String {
    let map = value.as_object().map(Object::new);
    map.and_then(|o| o.words(&["role"]))
        .unwrap_or_default()
        .to_lowercase()
}

/// The blocks of the body.
fn body(object: &Object) -> Result<Vec<Block>, IngestError> {
    let named = [
        (
            "html",
            &["bodyxhtml", "bodyhtml", "bodyhtml5", "contenthtml", "html"][..],
        ),
        ("markdown", &["bodymarkdown", "contentmarkdown", "markdown"]),
        ("plain", &["bodytext", "contenttext", "articlebody"]),
        ("", &["body", "text", "content", "article"]),
    ];
    for (kind, keys) in named {
        for key in keys {
            let found = object
                .get(&[key])
                .map(|value| marked(value, kind))
                .transpose()?;
            if let Some(blocks) = found.filter(|b| !b.is_empty()) {
                return Ok(blocks);
            }
        }
    }
    if let Some(Value::Array(bodies)) = object.get(&["bodies"]) {
        return best_body(bodies);
    }
    // ninjs 1.x lets a provider name kinds of its own: `body_nitf`, `body_main`.
    let other = object
        .0
        .iter()
        .find(|(k, v)| k.starts_with("body") && v.is_string());
    other.map_or(Ok(Vec::new()), |(_, value)| marked(value, ""))
}

/// Of the `bodies` of ninjs 2.x and 3.x those with the role main or none, and of those the best marked up.
fn best_body(bodies: &[Value]) -> Result<Vec<Block>, IngestError> {
    let rank = |body: &&Value| {
        let kind = content_type(body);
        let markup = MARKUP
            .iter()
            .position(|m| kind == *m)
            .unwrap_or(MARKUP.len());
        (!matches!(role(body).as_str(), "main" | ""), markup)
    };
    let best = bodies
        .iter()
        .filter(|b| words(b).is_some())
        .min_by_key(rank);
    best.map_or(Ok(Vec::new()), |body| marked(body, content_type(body)))
}

/// The kind of a body: that of its content type.
fn content_type(body: &Value) -> &'static str {
    let map = body.as_object().map(Object::new);
    let kind = map
        .and_then(|o| o.words(&["contenttype"]))
        .unwrap_or_default();
    MARKUP
        .iter()
        .find(|m| kind.contains(**m))
        .copied()
        .unwrap_or("")
}

/// The blocks of a value that holds text of a kind; where `kind` is empty the text itself tells.
fn marked(value: &Value, kind: &str) -> Result<Vec<Block>, IngestError> {
    match value {
        Value::String(text) if text.trim().is_empty() => Ok(Vec::new()),
        Value::String(text) => Ok(match kind {
            "markdown" => markdown::read(text).blocks,
            "plain" => plain::read(text).blocks,
            "html" => html::read(text)?.blocks,
            _ if html::has_tags(text, 2) => html::read(text)?.blocks,
            _ => plain::read(text).blocks,
        }),
        Value::Array(values) => {
            let mut blocks = Vec::new();
            for value in values {
                let mut part = marked(value, kind)?;
                // An element of an array is a paragraph as it is.
                if let [one] = &mut part[..]
                    && one.kind == BlockKind::Plain
                    && !one.text.trim().contains('\n')
                {
                    one.kind = BlockKind::Paragraph;
                }
                blocks.append(&mut part);
            }
            Ok(blocks)
        }
        Value::Object(map) => {
            let object = Object::new(map);
            let inner = object.get(&["value", "text", "rendered", "content", "html"]);
            inner.map_or(Ok(Vec::new()), |value| marked(value, kind))
        }
        _ => Ok(Vec::new()),
    }
}

/// Puts a dateline that the object gives apart before the first paragraph, unless it stands there already.
fn put_dateline(blocks: &mut Vec<Block>, dateline: &str) {
    let dash = ['-', '–', '—'];
    let dateline = dateline.trim();
    let mark = if dateline.ends_with(dash) { "" } else { " --" };
    match blocks
        .iter_mut()
        .find(|b| !matches!(b.kind, BlockKind::Heading(_) | BlockKind::Rule))
    {
        Some(first)
            if first
                .text
                .trim_start()
                .starts_with(dateline.trim_end_matches(dash).trim_end()) => {}
        Some(first) => {
            first.text = format!("{dateline}{mark} {}", first.text.trim_start());
        }
        None => blocks.push(Block {
            kind: BlockKind::Paragraph,
            text: dateline.to_owned(),
        }),
    }
}

/// The embargo that the object gives apart, unless the text has one.
fn embargo(object: &Object, blocks: &[Block]) -> Option<Block> {
    let until = object.words(&["embargoed", "embargoeduntil", "embargo"])?;
    let says = blocks
        .iter()
        .any(|b| b.text.to_lowercase().contains("embargo"));
    let dated = until.chars().any(|c| c.is_ascii_digit());
    (dated && !says).then(|| Block {
        kind: BlockKind::Paragraph,
        text: format!("Embargoed until {until}"),
    })
}

/// The press contact that the object gives apart, unless the text has it.
fn contact(object: &Object, blocks: &[Block]) -> Option<Block> {
    let value = object.get(&["contact", "contacts", "mediacontact", "presscontact"])?;
    let mut lines = Vec::new();
    collect_lines(value, &mut lines);
    let has = |line: &String| blocks.iter().any(|b| b.text.contains(line.as_str()));
    if lines.iter().all(has) {
        return None;
    }
    if !lines[0].to_lowercase().contains("contact") {
        lines.insert(0, "Media Contact:".to_owned());
    }
    Some(Block {
        kind: BlockKind::Lines,
        text: lines.join("\n"),
    })
}

/// Every text in a value, a line each; the name first.
fn collect_lines(value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let text = text.split('\n').map(line).filter(|l| !l.is_empty());
            lines.extend(text);
        }
        Value::Array(values) => values.iter().for_each(|v| collect_lines(v, lines)),
        Value::Object(map) => {
            let name = map.iter().filter(|(key, _)| *key == "name");
            let rest = map.iter().filter(|(key, _)| *key != "name");
            name.chain(rest).for_each(|(_, v)| collect_lines(v, lines));
        }
        _ => {}
    }
}
