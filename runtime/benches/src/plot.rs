//! The ratios as a picture: a column for each pair, a dot for each load.

use std::fmt::Write as _;

use crate::Row;

const LEFT: f64 = 60.0;
const TOP: f64 = 40.0;
const COLUMN: f64 = 110.0;
const HEIGHT: f64 = 320.0;
/// Ratios beyond this are drawn at the edge; their words tell the number.
const MOST: f64 = 1.5;
const COLOURS: [(u32, &str); 5] = [
    (100, "#1b6ca8"),
    (99, "#3a9ad9"),
    (90, "#5aa469"),
    (50, "#e0a030"),
    (0, "#c8553d"),
];

pub fn svg(rows: &[Row]) -> String {
    let mut names: Vec<&str> = rows.iter().map(|row| row.pair).collect();
    names.dedup();
    let mut unique: Vec<&str> = Vec::new();
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    let width = LEFT + COLUMN * unique.len() as f64 + 20.0;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {}\" font-family=\"sans-serif\" font-size=\"11\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"16\" font-size=\"13\">throughput of the first of each pair over the second (median of paired windows)</text>\n",
        TOP + HEIGHT + 90.0
    );
    let y = |ratio: f64| TOP + HEIGHT * (1.0 - ratio.min(MOST) / MOST);
    for line in [0.0, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0, 1.25, 1.5] {
        let (y, colour) = (y(line), if line == 1.0 { "#444" } else { "#ddd" });
        let _ = writeln!(
            text,
            "<line x1=\"{LEFT}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{colour}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\">{line}</text>",
            width - 20.0,
            LEFT - 6.0,
            y + 4.0
        );
    }
    for (column, name) in unique.iter().enumerate() {
        let x = LEFT + COLUMN * column as f64;
        for (line, word) in name.split(" / ").enumerate() {
            let _ = writeln!(
                text,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}{word}</text>",
                x + COLUMN / 2.0,
                TOP + HEIGHT + 18.0 + 14.0 * line as f64,
                if line == 0 { "" } else { "/ " }
            );
        }
        for row in rows.iter().filter(|row| row.pair == *name) {
            let place = COLOURS
                .iter()
                .position(|(reads, _)| *reads == row.load.reads);
            let place = place.unwrap_or(0);
            let jitter = [1, 2, 4]
                .iter()
                .position(|threads| *threads == row.load.threads);
            let x = x + 14.0 + 18.0 * place as f64 + 4.0 * jitter.unwrap_or(0) as f64;
            let _ = writeln!(
                text,
                "<circle cx=\"{x}\" cy=\"{}\" r=\"3\" fill=\"{}\" fill-opacity=\"0.7\"><title>{name}: {:.2} ({:.2} to {:.2}); {} keys, {} entries, {} threads, {} % reads</title></circle>",
                y(row.ratio),
                COLOURS[place].1,
                row.ratio,
                row.spread.0,
                row.spread.1,
                row.keys,
                row.load.size,
                row.load.threads,
                row.load.reads
            );
        }
    }
    for (at, (reads, colour)) in COLOURS.iter().enumerate() {
        let x = LEFT + 110.0 * at as f64;
        let y = TOP + HEIGHT + 70.0;
        let _ = writeln!(
            text,
            "<circle cx=\"{x}\" cy=\"{}\" r=\"4\" fill=\"{colour}\"/><text x=\"{}\" y=\"{y}\">{reads} % reads</text>",
            y - 4.0,
            x + 8.0
        );
    }
    text.push_str("</svg>\n");
    text
}
