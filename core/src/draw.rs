//! Trees and bars as pictures (图), for any room: Mermaid and SVG, written once.
//!
//! *Invariant:* a picture shows what it is given and knows no room.

use std::fmt::Write as _;

/// A box of a tree, in pre-order.
pub(crate) struct Drawn {
    /// Index of the box above.
    pub(crate) parent: Option<u32>,
    /// What stands in it.
    pub(crate) text: String,
    /// Its colour.
    pub(crate) fill: &'static str,
}

/// Text that SVG reads as text.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The tree for Mermaid.
pub(crate) fn mermaid(nodes: &[Drawn]) -> String {
    let mut out = String::from("flowchart LR\n");
    for (i, node) in nodes.iter().enumerate() {
        // Mermaid reads entity codes with a number sign in a quoted label.
        let text = node.text.replace('#', "#35;").replace('"', "#quot;");
        let text = text.replace('<', "#lt;").replace('>', "#gt;");
        let _ = writeln!(out, "  n{i}[\"{text}\"]");
        if let Some(parent) = node.parent {
            let _ = writeln!(out, "  n{parent} --> n{i}");
        }
    }
    out
}

/// Height of a row, and of the text in it.
const ROW: i64 = 34;
const SIZE: i64 = 14;
/// Between two columns.
const GAP: i64 = 36;

/// Width of a text in hundredths of its height: a Chinese character is as wide as it is high.
fn width(text: &str) -> i64 {
    text.chars()
        .map(|c| if c.is_ascii() { 58 } else { 100 })
        .sum()
}

/// A tree from left to right: leaves one below the other, each parent in the middle of its children.
pub(crate) fn svg(nodes: &[Drawn]) -> String {
    let mut depth = vec![0usize; nodes.len()];
    let mut columns: Vec<i64> = vec![];
    for (i, node) in nodes.iter().enumerate() {
        let above = node.parent.and_then(|p| depth.get(p as usize).copied());
        let at = above.map_or(0, |d| d + 1);
        if let Some(slot) = depth.get_mut(i) {
            *slot = at;
        }
        let wide = width(&node.text) * SIZE / 100 + 20;
        match columns.get_mut(at) {
            Some(column) => *column = wide.max(*column),
            None => columns.push(wide),
        }
    }
    let mut left = vec![10];
    for (i, column) in columns.iter().enumerate() {
        left.push(left.get(i).copied().unwrap_or(0) + column + GAP);
    }
    // From the end: a leaf takes the next row, a parent stands between its first and last child.
    let parents: std::collections::BTreeSet<u32> = nodes.iter().filter_map(|n| n.parent).collect();
    let leaf = |i: usize| !parents.contains(&(i as u32));
    let leaves = (0..nodes.len()).filter(|i| leaf(*i)).count() as i64;
    let mut next = leaves;
    let mut y = vec![0i64; nodes.len()];
    let mut span: Vec<Option<(i64, i64)>> = vec![None; nodes.len()];
    for (i, node) in nodes.iter().enumerate().rev() {
        let own = span.get(i).copied().flatten();
        let at = match own {
            Some((first, last)) => (first + last) / 2,
            None => {
                next -= 1;
                10 + next * ROW + ROW / 2
            }
        };
        if let Some(slot) = y.get_mut(i) {
            *slot = at;
        }
        if let Some(slot) = node.parent.and_then(|p| span.get_mut(p as usize)) {
            let (first, last) = slot.unwrap_or((at, at));
            *slot = Some((first.min(at), last.max(at)));
        }
    }
    let (wide, high) = (
        left.last().copied().unwrap_or(10) - GAP + 10,
        leaves * ROW + 20,
    );
    let mut out = opened(wide, high);
    let place = |i: usize| -> (i64, i64, i64) {
        let d = depth.get(i).copied().unwrap_or(0);
        let at = |v: &[i64], i: usize| v.get(i).copied().unwrap_or(0);
        (at(&left, d), at(&columns, d), at(&y, i))
    };
    for (i, node) in nodes.iter().enumerate() {
        let (x, _, y) = place(i);
        if let Some(parent) = node.parent {
            let (px, pw, py) = place(parent as usize);
            let (from, mid) = (px + pw, x - GAP / 2);
            let _ = writeln!(
                out,
                "<path d=\"M{from} {py}H{mid}V{y}H{x}\" fill=\"none\" stroke=\"#8a94a6\"/>"
            );
        }
    }
    for (i, node) in nodes.iter().enumerate() {
        let (x, w, y) = place(i);
        let fill = node.fill;
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{}\" width=\"{w}\" height=\"{}\" rx=\"4\" fill=\"{fill}\" stroke=\"#5b6b8c\"/><text x=\"{}\" y=\"{}\">{}</text>",
            y - ROW / 2 + 3,
            ROW - 6,
            x + 10,
            y + SIZE / 2 - 2,
            escaped(&node.text),
        );
    }
    out.push_str("</svg>\n");
    out
}

/// The head of a document of this size.
fn opened(wide: i64, high: i64) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, sans-serif\" font-size=\"{SIZE}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    )
}

/// Bars from left to right.
pub(crate) struct Bars<'a> {
    /// What they show.
    pub(crate) title: &'a str,
    /// What the numbers below count.
    pub(crate) below: &'a str,
    /// Number below, height and colour of each bar, ascending.
    pub(crate) bars: &'a [(u32, u32, &'static str)],
}

/// Height of the highest bar, and width of one.
const HIGH: i64 = 160;
const WIDE: i64 = 12;

/// Bars at their numbers: a number without a bar is a gap.
pub(crate) fn bars(of: &Bars<'_>) -> String {
    let first = of.bars.first().map_or(0, |b| i64::from(b.0));
    let last = of.bars.last().map_or(0, |b| i64::from(b.0));
    let most = of.bars.iter().map(|b| i64::from(b.1)).max().unwrap_or(0);
    // A few very large places do not make the picture endless: beyond this width several numbers share a column.
    let step = ((last - first) / 100 + 1).max(1);
    let columns = (last - first) / step + 1;
    let (base, left) = (HIGH + 60, 20);
    let wide = (columns * (WIDE + 2) + 2 * left).max(width(of.title) * SIZE / 100 + 2 * left);
    let mut out = opened(wide, base + 50);
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"24\">{}</text>",
        escaped(of.title)
    );
    let mut heights: Vec<(i64, i64, &str)> = vec![];
    for &(number, height, fill) in of.bars {
        let at = (i64::from(number) - first) / step;
        match heights.last_mut() {
            Some(one) if one.0 == at => one.1 += i64::from(height),
            _ => heights.push((at, i64::from(height), fill)),
        }
    }
    let most = heights.iter().map(|h| h.1).max().unwrap_or(most).max(1);
    for (n, (at, height, fill)) in heights.iter().enumerate() {
        let (x, h) = (left + at * (WIDE + 2), (height * HIGH / most).max(1));
        let number = first + at * step;
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{}\" width=\"{WIDE}\" height=\"{h}\" fill=\"{fill}\"><title>{number}: {height}</title></rect>",
            base - h
        );
        if n == 0 || n + 1 == heights.len() || number % 10 == 0 {
            let _ = writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"10\" text-anchor=\"middle\">{number}</text>",
                x + WIDE / 2,
                base + 14
            );
        }
    }
    let _ = writeln!(
        out,
        "<path d=\"M{left} {base}H{}\" stroke=\"#5b6b8c\"/><text x=\"{left}\" y=\"{}\" font-size=\"12\">{}</text>",
        left + columns * (WIDE + 2),
        base + 36,
        escaped(of.below)
    );
    out.push_str("</svg>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_escaped_and_every_bar_drawn() {
        let node = |parent, text: &str| Drawn {
            parent,
            text: text.into(),
            fill: "#fff",
        };
        let nodes = [
            node(None, "<a>\"&"),
            node(Some(0), "b#"),
            node(Some(0), "c"),
        ];
        let (tree, flow) = (svg(&nodes), mermaid(&nodes));
        assert!(!tree.contains("<a>") && !flow.contains("<a>"));
        assert_eq!(
            (tree.matches("<rect").count(), tree.matches("<path").count()),
            (4, 2)
        );
        assert_eq!(flow.matches("-->").count(), 2);
        let drawn = bars(&Bars {
            title: "<t>",
            below: "b",
            bars: &[(3, 1, "#000"), (5, 2, "#000"), (5000, 1, "#000")],
        });
        assert!(!drawn.contains("<t>"));
        // 3 and 5 share a column where the numbers reach to 5000.
        assert_eq!(drawn.matches("<rect").count(), 1 + 2);
        assert!(
            bars(&Bars {
                title: "t",
                below: "b",
                bars: &[]
            })
            .ends_with("</svg>\n")
        );
    }
}
