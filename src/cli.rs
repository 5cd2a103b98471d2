//! Arguments to a command. The doc comments of the fields are the words of `--help`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::app::{Depth, Options, Palette, Start};
use crate::archive::{FacetOrder, Order};
use crate::export::Format;
use crate::export::rows::RowFormat;

/// Reads press releases in the terminal, and shows who was in the room.
///
/// A folder of releases opens as three panes: the list, the release, and the people it names, each with titles,
/// organisations, and what they did there: attended, were quoted, were only mentioned, or answer the press. Press ?
/// there for the keys, q to leave.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, after_long_help = MORE)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Subcommands>,
    #[command(flatten)]
    read: ReadArgs,
}

/// What `--help` says below the options.
const MORE: &str = "\
Examples:
  dateline                         the folder data here, else the releases it comes with
  dateline releases/               a folder, with all that is in it
  dateline release.html            one release
  rg -l Changchun | dateline       the files whose names come in
  curl -s URL | dateline           the release that comes in
  dateline releases/ | less        without a terminal: the same as plain text
  dateline list -q 'attended:ruiz date:2023..' releases/
  dateline people -q org:ministry --format csv releases/
  dateline extract --format jsonl releases/ | jq '.people[].name'

Formats, told apart by what a file holds: plain text, Markdown, HTML, JSON, IPTC ninjs, JSON Lines.

Exit status:
  0  all went well, or the screen was left with q
  1  something could not be read; the rest was
  2  the command line is wrong, or a path on it does not exist; nothing was read";

#[derive(Debug, Args)]
struct ReadArgs {
    /// Files or folders to read; `-` is standard input, a release or the names of files
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// For which ground the colours are chosen; NO_COLOR in the environment takes them all away
    #[arg(long, value_enum, default_value_t)]
    theme: Theme,
    /// Keep no index of a large folder: everything is read anew, and held in memory
    #[arg(long)]
    no_index: bool,
    /// Leave the mouse to the terminal, for selecting text with it
    #[arg(long)]
    no_mouse: bool,
}

/// For which ground the colours are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Theme {
    /// As the terminal says (COLORFGBG), else for a dark ground
    #[default]
    Auto,
    /// For a dark ground
    Dark,
    /// For a light ground
    Light,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    /// Write what was found: people, roles, organisations, statements
    Extract(ExtractArgs),
    /// List releases: date, headline, source, file
    List(ListArgs),
    /// List the people that releases name, with in how many they are named and were there
    People(NamesArgs),
    /// List the organisations that releases name, with in how many
    Orgs(NamesArgs),
    /// Take a folder into its index, which starts keep up to date by themselves
    Index(IndexArgs),
}

/// Which releases to list, and how.
#[derive(Debug, Args)]
#[command(after_long_help = QUERIES)]
pub struct ListArgs {
    /// In which order
    #[arg(long, short, value_enum, default_value_t)]
    pub sort: Order,
    /// Of which releases, and how to write it.
    #[command(flatten)]
    pub ask: AskArgs,
}

/// The names of which releases to list, and how.
#[derive(Debug, Args)]
#[command(after_long_help = QUERIES)]
pub struct NamesArgs {
    /// In which order
    #[arg(long, short, value_enum, default_value_t)]
    pub sort: FacetOrder,
    /// Of which releases, and how to write it.
    #[command(flatten)]
    pub ask: AskArgs,
}

/// Of which releases, and how to write the answer.
#[derive(Debug, Args)]
pub struct AskArgs {
    /// Only releases that this query finds; see below
    #[arg(long, short, value_name = "QUERY", allow_hyphen_values = true)]
    pub query: Option<String>,
    /// How to write it
    #[arg(long, short, value_enum, default_value_t)]
    pub format: RowFormat,
    /// At most so many lines
    #[arg(long, short = 'n', value_name = "NUMBER")]
    pub limit: Option<usize>,
    /// Keep no index of a large folder: everything is read anew
    #[arg(long)]
    pub no_index: bool,
    /// Files or folders; `-` is standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// What `--help` says of queries.
const QUERIES: &str = "\
A query is what the search line of the screen takes:
  harbour quay                  both words stand in the release
  \"climate change\" clim*        a phrase; the beginning of a word
  person:ruiz                   somebody of that name is named
  attended:ruiz quoted:lind     ... was there, ... is quoted; also mentioned: contact:
  with:ruiz,lind                both are named; a comma stands between people
  org:\"port board\"              an organisation of that name
  title:minister                somebody in that office
  said:tax said:(tax harbour)   words within one statement
  place:geneva source:ministry  where and by whom it was issued
  date:2023-07..2024            when; also 2023, 2023-07-14, 2023.., ..2024, >2023
  lang:en is:unread is:starred  language and marks
  -storm   a or b   (a b) or c  not; either; brackets";

/// Which folder's index.
#[derive(Debug, Args)]
pub struct IndexArgs {
    /// Only print the path of the index, a SQLite file that can be asked by hand
    #[arg(long)]
    pub path: bool,
    /// The folder
    #[arg(value_name = "FOLDER", default_value = "data")]
    pub folder: PathBuf,
}

/// What to extract from, and how to write it.
///
/// Writes, release by release, the people with roles and participation, the organisations and the statements.
#[derive(Debug, Args)]
#[command(after_long_help = "\
jsonl writes one object a release, one a line, as they are read; json one array of them; table is for reading.
Every start and end is an offset in bytes into the cleaned text, which --with-text adds.")]
pub struct ExtractArgs {
    /// How to write it
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Format,
    /// Say for each finding which rule gave it, and by which words
    #[arg(long, conflicts_with = "format")]
    pub explain: bool,
    /// Only from releases that this query finds, the newest first; `dateline list --help` says what a query is
    #[arg(long, short, value_name = "QUERY", allow_hyphen_values = true)]
    pub query: Option<String>,
    /// Add the cleaned text of each release, which all offsets refer to (json and jsonl)
    #[arg(long)]
    pub with_text: bool,
    /// Files or folders to read; `-` is standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// What the user wants done.
#[derive(Debug)]
pub enum Command {
    /// Read releases on the screen, or as plain text where there is none; with an index or without one.
    Read(Vec<PathBuf>, bool, Options),
    /// Write what was found.
    Extract(ExtractArgs),
    /// List releases.
    List(ListArgs),
    /// List people.
    People(NamesArgs),
    /// List organisations.
    Orgs(NamesArgs),
    /// Take a folder into its index.
    Index(IndexArgs),
}

impl ReadArgs {
    /// How the screen is to look, by the arguments and the environment.
    fn options(&self, environment: impl Fn(&str) -> Option<String>) -> Options {
        let variable = |name| environment(name).unwrap_or_default();
        let term = variable("TERM");
        let no_color = !variable("NO_COLOR").is_empty() || term.starts_with("vt");
        let palette = match self.theme {
            _ if no_color => Palette::None,
            Theme::Auto if is_light(&variable("COLORFGBG")) => Palette::Light,
            Theme::Light => Palette::Light,
            Theme::Auto | Theme::Dark => Palette::Dark,
        };
        let many = term.contains("256color") || !variable("COLORTERM").is_empty();
        Options {
            palette,
            depth: if many { Depth::Many } else { Depth::Sixteen },
            mouse: !self.no_mouse,
            start: Start::List,
        }
    }
}

/// Whether `COLORFGBG`, which some terminals set to `foreground;background`, has one of the light grounds: white or
/// bright white.
fn is_light(colorfgbg: &str) -> bool {
    matches!(colorfgbg.rsplit(';').next(), Some("7" | "15"))
}

/// The command of this process's arguments. Ends the process for `--help`, `--version` and arguments that are wrong.
pub fn command() -> Command {
    let cli = Cli::parse();
    match cli.command {
        Some(Subcommands::Extract(args)) => Command::Extract(args),
        Some(Subcommands::List(args)) => Command::List(args),
        Some(Subcommands::People(args)) => Command::People(args),
        Some(Subcommands::Orgs(args)) => Command::Orgs(args),
        Some(Subcommands::Index(args)) => Command::Index(args),
        None => {
            let options = cli.read.options(|name| std::env::var(name).ok());
            Command::Read(cli.read.paths, !cli.read.no_index, options)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_sound() {
        Cli::command().debug_assert();
    }
}
