// node calls-node.mjs PACKAGE GIVEN ROUNDS CALLS: the times of typed calls in Node.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { timings } from "./calls.mjs";

const [pack, given, rounds, calls] = process.argv.slice(2);
const gridaid = await import(pathToFileURL(join(pack, "node", "gridaid.js")));
const facts = JSON.parse(readFileSync(given, "utf8"));
for (const timing of timings(gridaid, facts, Number(rounds), Number(calls))) console.log(JSON.stringify(timing));
