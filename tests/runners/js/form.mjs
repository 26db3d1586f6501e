// node form.mjs PACKAGE VECTORS: the module of forms answers as the whole one does, and has the text of every finding
// that it can give; of a finding of another room it says where its text is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { OPS } from "./generated/ops.mjs";
import { replay } from "./replay.mjs";
import { load } from "./vectors.mjs";

const [pack, folder] = process.argv.slice(2);
const whole = await import(pathToFileURL(join(pack, "node", "gridaid.js")));
const form = await import(pathToFileURL(join(pack, "form", "gridaid.js")));
form.initSync({ module: readFileSync(join(pack, "form", "gridaid_bg.wasm")) });

const told = OPS.describeFinding;
const vectors = load(folder).filter(({ op }) => op !== "describeFinding" && op in form);
const { good, faults } = replay(form, vectors);

/** Every finding below a value. */
function findings(value) {
  if (Array.isArray(value)) return value.flatMap(findings);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, below]) => (name === "findings" ? below : findings(below)));
}

let texts = 0;
for (const vector of vectors) {
  for (const finding of findings(vector.output)) {
    for (const lang of ["zh-CN", "en"]) {
      const [here, there] = [form, whole].map((gridaid) => JSON.stringify(told(gridaid, { finding, lang })));
      if (here === there) texts += 1;
      else faults.push(`${vector.id}: the text of ${finding.code} is\n  ${here}\nnot\n  ${there}`);
    }
  }
}
const elsewhere = told(form, {
  finding: { code: "visitGapTooLong", kind: "data", gravity: null, place: {}, params: [] },
  lang: "en",
});
if (elsewhere.what !== "the text of this finding is not here") faults.push(`elsewhere: ${elsewhere.what}`);
if (texts === 0) faults.push("no finding has a text");
for (const fault of faults) console.error(fault);
console.log(`${good + texts} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
