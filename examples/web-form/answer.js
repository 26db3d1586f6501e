// From an assessment to what the page shows.
import * as fields from "./fields.js";
import * as words from "./words.js";
import { el } from "./dom.js";

const nth = (list, index, say) => say([`第${index + 1}位${words.page[list][0]}`, `${words.page[list][1]} ${index + 1}`]);

/** Whose fact a pointer names: "第1位成员：出生日期". */
export function factName(pointer, say) {
  const steps = pointer.split("/").slice(1);
  const lists = { members: "member", supporters: "supporter" };
  let level = "household";
  const parts = [];
  for (let i = 0; i < steps.length; i += 1) {
    const list = lists[steps[i]];
    if (list && i + 1 < steps.length) {
      parts.push(nth(list, Number(steps[i + 1]), say));
      level = list;
      i += 1;
    } else if (list) parts.push(say(words.page[list]));
    else if (steps[i] === "disability") parts.push(say(["残疾", "disability"]));
    else {
      const known = fields.facts[level].find((row) => row.name === steps[i]);
      parts.push(say(known ? fields.label(known) : words.page.otherFact));
    }
  }
  return parts.join(say(["：", ": "]));
}

const who = (member, say) =>
  member === undefined ? "" : nth("member", member, say);

const yuan = (fen) => (fen / 100).toFixed(2).replace(".00", "");
const amount = (result, say) => result.amountFen === undefined ? "" :
  say([`每月${yuan(result.amountFen)}元`, `${yuan(result.amountFen)} yuan a month`]);

/** The answer for dibao in one line, for small screens where the answers stand below the form. */
export function headline(assessment, say) {
  const dibao = assessment.results.find((result) => result.programme === "dibao");
  const parts = [say(words.outcomes[dibao.outcome]), amount(dibao, say)].filter(Boolean);
  return `${say(["低保：", "Dibao: "])}${parts.join(say(["，", ", "]))} ↓`;
}

/** One card a programme, each with its grounds. */
export function results(assessment, say, numberName) {
  return el("ul", { class: "results" }, assessment.results.map((result) => {
    const monthly = amount(result, say);
    const discretion = result.discretion ?? [];
    return el("li", { class: result.outcome, "data-programme": result.programme },
      el("p", { class: "outcome" },
        el("span", { class: "programme" }, say(words.programmes[result.programme]),
          result.member === undefined ? "" : ` · ${who(result.member, say)}`),
        el("strong", {}, say(words.outcomes[result.outcome])),
        monthly ? el("span", { class: "amount" }, monthly) : ""),
      discretion.length ? el("p", {}, say(words.page.discretion)) : "",
      result.grounds?.length ? grounds(result.grounds, say, numberName) : "");
  }));
}

/** The tree of conditions; nodes that name no condition, fact or number are passed over. */
function grounds(nodes, say, numberName) {
  const lists = [];
  const top = el("ul", { class: "grounds" });
  nodes.forEach((node, i) => {
    const parent = node.parent === undefined ? top : lists[node.parent];
    const text = groundText(node, say, numberName);
    if (!text) {
      lists[i] = parent;
      return;
    }
    const item = el("li", { class: node.truth }, text);
    parent.append(item);
    // A list appears only where something is below.
    lists[i] = { append: (child) => {
      if (item.lastElementChild?.tagName !== "UL") item.append(el("ul"));
      item.lastElementChild.append(child);
    } };
  });
  return el("details", {}, el("summary", {}, say(words.page.grounds)), top);
}

function groundText(node, say, numberName) {
  const truth = { yes: "✓", no: "✗", open: "？" }[node.truth];
  if (node.step) return `${truth} ${say(words.steps[node.step])}`;
  if (node.kind === "discretion") return `${truth} ${say(words.page.discretion)}`;
  if (node.kind === "fact" && node.source) return `${truth} ${factName(node.source, say)}`;
  // A number that is set is told by its comparison.
  if (node.kind === "parameter" && node.source && node.truth === "open") return `${truth} ${numberName(node.source)}`;
  return "";
}

/** What is still to be asked or set, and for which programmes. */
export function openList(assessment, say, numberName) {
  const asked = new Map();
  const unset = new Map();
  for (const result of assessment.results) {
    const programme = say(words.programmes[result.programme]);
    const note = (map, key) => map.set(key, (map.get(key) ?? new Set()).add(programme));
    for (const pointer of result.missingFacts ?? []) note(asked, pointer);
    for (const p of result.missingParameters ?? []) note(unset, p.key);
  }
  const why = (programmes) => el("small", {}, [...programmes].join(say(["、", ", "])));
  const list = (title, map, item) => map.size === 0 ? "" : el("section", { class: "open" },
    el("h3", {}, `${say(title)}${say([`（${map.size}项）`, ` (${map.size})`])}`),
    el("ul", {}, [...map].map(([key, programmes]) => el("li", {}, item(key), why(programmes)))));
  if (asked.size + unset.size === 0) return el("p", { class: "none" }, say(words.page.nothingOpen));
  return el("div", {},
    list(words.page.parameters, unset, (key) => el("span", {}, numberName(key))),
    list(words.page.open, asked, (pointer) => el("a", { href: "#", "data-to": pointer }, factName(pointer, say))));
}

/** Findings in the words of the library. */
export function findingsList(findings, gridaid, language, say) {
  if (findings.length === 0) return "";
  return el("section", { class: "faults" }, el("h3", {}, say(words.page.findings)),
    el("ul", {}, findings.map((finding) => {
      const text = gridaid.describeFinding(finding, language);
      const where = finding.place.pointer ? factName(finding.place.pointer, say) : text.place;
      return el("li", {}, [where, text.what, text.why, text.fix].filter(Boolean).join(say(["；", "; "])));
    })));
}
