//! What a page says of itself: JSON-LD, OpenGraph and other `<meta>`, `<time>`, `<title>`.

use dom_query::Document;
use serde_json::Value;

use crate::ingest::plain::entities;
use crate::release::Metadata;

/// The types of schema.org that a release can have, without the `schema.org/` in front.
const ARTICLES: &[&str] = &[
    "NewsArticle",
    "Article",
    "PressRelease",
    "ReportageNewsArticle",
    "BlogPosting",
    "SocialMediaPosting",
    "Report",
];

/// The metadata of a page; JSON-LD before OpenGraph before what the page shows.
pub(super) fn read(document: &Document) -> Metadata {
    let mut metadata = json_ld(document);
    let site = meta(
        document,
        &[
            "og:site_name",
            "dc.publisher",
            "dcterms.publisher",
            "application-name",
        ],
    );
    let shown = text_of(document, "title");
    let heading = only_heading(document);
    let title = meta(
        document,
        &[
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "citation_title",
        ],
    );
    metadata.title = metadata
        .title
        .or(title.map(|t| without_site(&t, site.as_deref(), heading.as_deref()).0))
        .or_else(|| {
            let shown = shown.as_deref()?;
            Some(without_site(shown, site.as_deref(), heading.as_deref()).0)
        })
        .or(heading);
    metadata.date = metadata.date.or_else(|| date(document));
    // `Headline | Office | Department`: where the page has no other name, the last is that of the publisher.
    let suffix = || {
        let (title, suffix) = without_site(shown.as_deref()?, None, metadata.title.as_deref());
        suffix.filter(|_| metadata.title.as_deref() == Some(&title))
    };
    metadata.publisher = metadata.publisher.take().or(site).or_else(suffix);
    metadata.url = metadata.url.take().or_else(|| {
        let canonical = document.select_single("link[rel=canonical]").attr("href");
        meta(document, &["og:url"]).or(canonical.map(|href| href.to_string()))
    });
    metadata.language = metadata.language.take().or_else(|| {
        let language = document.select_single("html").attr("lang");
        language
            .map(|l| l.trim().to_owned())
            .filter(|l| !l.is_empty())
    });
    metadata
}

/// The content of the first `<meta>` of these names that has one.
fn meta(document: &Document, names: &[&str]) -> Option<String> {
    let all = document.select("meta[content]");
    names.iter().find_map(|name| {
        all.nodes().iter().find_map(|node| {
            let of = |key| {
                node.attr(key)
                    .is_some_and(|n| n.trim().eq_ignore_ascii_case(name))
            };
            let named = of("property") || of("name") || of("itemprop");
            let content = node.attr("content").filter(|_| named)?;
            filled(&content)
        })
    })
}

/// Text without entities and outer white space, where any is left.
fn filled(text: &str) -> Option<String> {
    let text = entities(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn text_of(document: &Document, selector: &str) -> Option<String> {
    filled(&document.select_single(selector).text())
}

/// The highest heading, where the page has one such only.
fn only_heading(document: &Document) -> Option<String> {
    let headings = document.select("h1");
    match headings.nodes() {
        [one] => filled(&one.text()),
        _ => None,
    }
}

fn date(document: &Document) -> Option<String> {
    let named = [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dc:date",
        "parsely-pub-date",
        "sailthru.date",
        "release_date",
    ];
    meta(document, &named).or_else(|| {
        let marked = "[itemprop=datePublished], [property='dc:date'], [property=datePublished], time[pubdate]";
        let marked = document.select_single(marked);
        let content = marked.attr("content").or_else(|| marked.attr("datetime"));
        let only = || {
            let times = document.select("time[datetime]");
            (times.length() == 1).then(|| times.attr("datetime")).flatten()
        };
        filled(&content.or_else(only)?)
    })
}

/// `Headline | Site` as headline and site. `heading` is the heading of the page and decides where it is part of the
/// title; otherwise a suffix goes that is the name of the site, or stands behind a mark that headlines don't have.
fn without_site(
    title: &str,
    site: Option<&str>,
    heading: Option<&str>,
) -> (String, Option<String>) {
    let whole = (title.to_owned(), None);
    let last = |text: &str| {
        let name = text.rsplit(['|', '»']).next().unwrap_or("").trim();
        filled(name.trim_start_matches(['-', '–', '—', ':', '·', ' ']))
    };
    if let Some(heading) = heading
        && let Some(rest) = title.strip_prefix(heading)
    {
        let rest = rest.trim_start();
        return if rest.is_empty() || rest.starts_with(['|', '-', '–', '—', '»', ':', '·']) {
            (heading.to_owned(), last(rest))
        } else {
            whole
        };
    }
    for mark in [" | ", " » ", " :: "] {
        if let Some((head, rest)) = title.split_once(mark)
            && head.split_whitespace().count() >= 3
        {
            return (head.trim().to_owned(), last(rest));
        }
    }
    for mark in [" - ", " – ", " — ", " · "] {
        if let Some((head, rest)) = title.rsplit_once(mark)
            && site.is_some_and(|site| site.eq_ignore_ascii_case(rest.trim()))
        {
            return (head.trim().to_owned(), last(rest));
        }
    }
    whole
}

/// What the first article in the JSON-LD of a page says.
fn json_ld(document: &Document) -> Metadata {
    let scripts = document.select("script[type='application/ld+json']");
    for script in scripts.nodes() {
        let text = script.text();
        let text = text
            .trim()
            .trim_start_matches("<![CDATA[")
            .trim_end_matches("]]>");
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            continue;
        };
        if let Some(article) = find_article(&value) {
            return of_article(article);
        }
    }
    Metadata::default()
}

/// The first article in a value: itself, in an array, in `@graph` or `mainEntity`.
fn find_article(value: &Value) -> Option<&Value> {
    match value {
        Value::Array(values) => values.iter().find_map(find_article),
        Value::Object(object) => {
            let is = |t: &Value| {
                let name = t.as_str().unwrap_or("").rsplit(['/', ':']).next();
                name.is_some_and(|name| ARTICLES.contains(&name))
            };
            let types = object.get("@type");
            let article = match types {
                Some(Value::Array(types)) => types.iter().any(is),
                Some(one) => is(one),
                None => false,
            };
            if article {
                return Some(value);
            }
            ["@graph", "mainEntity", "mainEntityOfPage"]
                .iter()
                .find_map(|key| find_article(object.get(*key)?))
        }
        _ => None,
    }
}

fn of_article(article: &Value) -> Metadata {
    let text = |key: &str| article.get(key).and_then(name);
    Metadata {
        title: text("headline").or_else(|| text("name")),
        date: text("datePublished").or_else(|| text("dateCreated")),
        publisher: text("publisher").or_else(|| text("sourceOrganization")),
        url: text("url").or_else(|| text("mainEntityOfPage")),
        language: text("inLanguage"),
    }
}

/// The words of a value: a string, or the name of an object, or those of the first of several.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => filled(text),
        Value::Array(values) => values.first().and_then(name),
        Value::Object(object) => ["alternateName", "name", "@value", "@id"]
            .iter()
            .find_map(|key| name(object.get(*key)?)),
        _ => None,
    }
}
