// node deadlines.mjs PACKAGE: every day of the published years is worked or not as chinese-days says (P-64).
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import chineseDays from "chinese-days";

const [pack] = process.argv.slice(2);
const gridaid = await import(pathToFileURL(join(pack, "node", "gridaid.js")));
const policy = new gridaid.PolicyPack();
const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

let passed = 0;
const wrong = [];
const compared = {};
for (let time = Date.UTC(2021, 0, 1); time < Date.UTC(2027, 0, 1); time += DAY) {
  const day = iso(time);
  // The first working day after the day before is the day itself, or it is not worked.
  const limit = gridaid.deadlineOf(policy, iso(time - DAY), { count: 1, unit: "workingDays" });
  compared[day.slice(0, 4)] = (compared[day.slice(0, 4)] ?? 0) + 1;
  if ((limit.due === day) === chineseDays.isWorkday(day)) passed += 1;
  else wrong.push(day);
}
const days = { 2021: 365, 2022: 365, 2023: 365, 2024: 366, 2025: 365, 2026: 365 };
if (JSON.stringify(compared) !== JSON.stringify(days)) wrong.push("the years that are compared");
for (const one of wrong) console.error(`differs: ${one}`);
console.log(`${passed} passed, ${wrong.length} failed`);
process.exit(wrong.length ? 1 : 0);
