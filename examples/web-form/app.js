// A household form with live answers. It uses the package `gridaid` and its own files, nothing else.
import init, * as gridaid from "./gridaid/gridaid.js";
import * as fields from "./fields.js";
import * as words from "./words.js";
import { el, parseAmount, parseCount, today } from "./dom.js";
import { findingsList, headline, openList, results } from "./answer.js";

const state = {
  language: "zh-CN",
  on: today(),
  urban: undefined,
  rural: undefined,
  synthetic: true,
  household: { members: [{ supporters: [] }] },
};
const empty = { member: () => ({ supporters: [] }), supporter: () => ({}) };
const say = (pair) => pair[state.language === "en" ? 1 : 0];

// ---- the form -----------------------------------------------------------------------------------

const idOf = (pointer) => `fact${pointer.replaceAll("/", "-")}`;

/** One labelled control that writes into `target[name]`; what cannot be read counts as unknown. A choice is its names. */
function field(target, name, kind, label, pointer) {
  const id = idOf(pointer);
  const note = el("p", { class: "note", id: `${id}-note` });
  const set = (value, fault) => {
    if (value === undefined) delete target[name];
    else target[name] = value;
    note.textContent = fault ? say(fault) : "";
    input.toggleAttribute("aria-invalid", Boolean(fault));
    update();
  };
  let input;
  if (kind === "flag" || Array.isArray(kind)) {
    const options = kind === "flag"
      ? [["true", words.page.yes], ["false", words.page.no]]
      : kind.map((choice) => [choice, words.choices[choice]]);
    const read = (text) => (text === "" ? undefined : kind === "flag" ? text === "true" : text);
    input = el("select", { onchange: () => set(read(input.value)) },
      el("option", { value: "" }, say(words.page.unknown)),
      options.map(([value, text]) => el("option", { value }, say(text))));
    input.value = target[name] === undefined ? "" : String(target[name]);
  } else if (kind === "day") {
    input = el("input", { type: "date", oninput: () => set(input.value || undefined) });
    input.value = target[name] ?? "";
  } else {
    const [parse, fault, mode] = kind === "fen"
      ? [parseAmount, words.page.badAmount, "decimal"]
      : [parseCount, words.page.badCount, "numeric"];
    input = el("input", { type: "text", inputmode: mode, placeholder: say(words.page.unknown) });
    input.oninput = () => {
      const text = input.value.trim();
      const value = parse(text);
      set(value, text !== "" && value === undefined ? fault : undefined);
    };
    const value = target[name];
    input.value = value === undefined ? "" : kind === "fen" ? String(value / 100) : String(value);
  }
  input.id = id;
  input.setAttribute("aria-describedby", note.id);
  return el("div", { class: "field", "data-pointer": pointer },
    el("label", { for: id }, say(label)), input, note);
}

/** The kind of control for a fact. */
const control = (row) => row.choices ?? (row.unit?.startsWith("fen") ? "fen" : row.kind);

const fieldsOf = (level, target, pointer, keep = () => true) =>
  fields.facts[level].filter((row) => keep(row.name)).map((row) =>
    field(target, row.name, control(row), fields.label(row), `${pointer}/${row.name}`));

/** The facts that are shown at once, and what is shown on request: the others, and more. */
const folded = (level, target, pointer, ...more) => [
  el("div", { class: "grid" }, fieldsOf(level, target, pointer, (name) => fields.first[level].has(name))),
  el("details", {},
    el("summary", {}, say(words.page.more)),
    el("div", { class: "grid" }, fieldsOf(level, target, pointer, (name) => !fields.first[level].has(name))),
    ...more),
];

/** A list of members or supporters, with buttons to add and to remove one. */
function list(items, kind, add, pointer, content) {
  const change = (act) => () => { act(); render(); };
  return [
    items.map((item, i) => el("fieldset", { class: kind },
      el("legend", {}, say([`第${i + 1}位${words.page[kind][0]}`, `${words.page[kind][1]} ${i + 1}`])),
      content(item, `${pointer}/${i}`),
      el("button", { type: "button", class: "quiet", onclick: change(() => items.splice(i, 1)) },
        say([`删除第${i + 1}位${words.page[kind][0]}`, `Remove: ${words.page[kind][1]} ${i + 1}`])))),
    el("button", { type: "button", onclick: change(() => items.push(empty[kind]())) },
      say(words.page[add])),
  ];
}

const memberFields = (member, pointer) => folded("member", member, pointer,
  list(member.supporters, "supporter", "addSupporter", `${pointer}/supporters`,
    (supporter, at) => el("div", { class: "grid" }, fieldsOf("supporter", supporter, at))));

function render() {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll("[data-text]")) {
    node.textContent = say(words.page[node.dataset.text]);
  }
  document.title = `gridaid · ${say(words.page.title)}`;
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", button.dataset.language === state.language);
  }
  const form = document.getElementById("form");
  const opened = [...form.querySelectorAll("details")].map((d) => d.open);
  const synthetic = el("input", { type: "checkbox", id: "synthetic" });
  synthetic.checked = state.synthetic;
  synthetic.onchange = () => { state.synthetic = synthetic.checked; update(); };
  form.replaceChildren(
    el("fieldset", {}, el("legend", {}, say(words.page.law)),
      el("div", { class: "grid" },
        field(state, "on", "day", words.page.on, "/on"),
        field(state, "urban", "fen", words.page.urban, "/urban"),
        field(state, "rural", "fen", words.page.rural, "/rural")),
      el("label", { class: "check" }, synthetic, el("span", {}, say(words.page.synthetic)))),
    el("fieldset", {}, el("legend", {}, say(words.page.household)),
      ...folded("household", state.household, "")),
    ...list(state.household.members, "member", "addMember", "/members", memberFields).flat(),
  );
  [...form.querySelectorAll("details")].forEach((d, i) => { d.open = Boolean(opened[i]); });
  update();
}

// ---- the answers --------------------------------------------------------------------------------

/** The standards of the form as local values. */
function overlay() {
  const values = ["urban", "rural"].filter((area) => state[area] !== undefined).map((area) => ({
    key: `dibao.standard.${area}`,
    value: { type: "fen", value: state[area] },
    from: "2021-07-01",
  }));
  return { name: "web-form", synthetic: state.synthetic, values };
}

function assess() {
  const pack = new gridaid.PolicyPack(overlay());
  try {
    return gridaid.assess(pack, state.household, state.on);
  } finally {
    pack.free();
  }
}

function update() {
  const answer = document.getElementById("answer");
  const marked = state.synthetic && (state.urban !== undefined || state.rural !== undefined);
  const mark = marked ? el("p", { class: "mark" }, say(words.page.watermark)) : null;
  document.getElementById("results").classList.toggle("synthetic", marked);
  let content;
  try {
    const assessment = assess();
    content = [
      results(assessment, say, numberName),
      openList(assessment, say, numberName),
      findingsList(assessment.findings ?? [], gridaid, state.language, say),
    ];
    markFields(assessment);
    document.getElementById("jump").textContent = headline(assessment, say);
  } catch (error) {
    if (error.name !== "GridaidError") throw error;
    document.getElementById("jump").textContent = say(words.page.failed);
    content = [
      el("p", { class: "outcome" }, say(words.page.failed)),
      findingsList(error.findings, gridaid, state.language, say),
    ];
  }
  answer.replaceChildren(...[mark, content, el("p", { class: "advice" }, say(words.page.advice)), el("p", { class: "advice" }, say(words.page.where))].flat().filter(Boolean));
}

/** What the library says of a local number that is not set. */
function numberName(key) {
  const params = [{ name: "key", value: { type: "text", value: key } }];
  return gridaid.describeFinding({ code: "parameterMissing", kind: "open", place: {}, params }, state.language).what;
}

/** Shows at the fields what is still asked and what is wrong. */
function markFields(assessment) {
  const missing = new Set(assessment.results.flatMap((r) => r.missingFacts ?? []));
  const faults = new Map((assessment.findings ?? []).map((f) => [f.place.pointer, f]));
  for (const box of document.querySelectorAll("[data-pointer]")) {
    const pointer = box.dataset.pointer;
    box.classList.toggle("asked", missing.has(pointer));
    const fault = faults.get(pointer);
    const note = box.querySelector(".note");
    if (fault) note.textContent = gridaid.describeFinding(fault, state.language).what;
    else if (!box.querySelector("[aria-invalid]")) note.textContent = "";
    box.classList.toggle("wrong", Boolean(fault) || Boolean(box.querySelector("[aria-invalid]")));
  }
}

// A link to a fact opens what hides it and goes there.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-to]");
  const input = link && document.getElementById(idOf(link.dataset.to));
  if (!input) return;
  event.preventDefault();
  for (let d = input.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  input.focus();
  input.scrollIntoView({ block: "center" });
});

for (const button of document.querySelectorAll("[data-language]")) {
  button.onclick = () => { state.language = button.dataset.language; render(); };
}

await init();
fields.take(gridaid.facts());
render();
