// node calls-chromium.mjs PACKAGE GIVEN ROUNDS CALLS CHROMIUM: the times of typed calls in a headless browser.
import { readFileSync } from "node:fs";
import { inPage } from "./page.mjs";

const [pack, file, rounds, calls, executablePath] = process.argv.slice(2);
const given = JSON.parse(readFileSync(file, "utf8"));
const imports = `import { timings } from "/runners/calls.mjs";`;
const script = `timings(gridaid, given, ${Number(rounds)}, ${Number(calls)})`;
const timeout = 600_000;
const done = await inPage({ pack, executablePath, imports, script, given, timeout });
for (const timing of done) console.log(JSON.stringify(timing));
