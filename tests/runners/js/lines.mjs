// node lines.mjs PACKAGE: changed inputs, one a line, as `cargo xtask fuzz` draws them, each with what Rust gives. The package
// gives the same answer; what Rust refuses it refuses with an error of ours or names the parameter, and no error tells what
// must not be told again.
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { THROUGH } from "./generated/ops.mjs";
import { called, canonical } from "./replay.mjs";

const [pack] = process.argv.slice(2);
const gridaid = await import(pathToFileURL(join(pack, "node", "gridaid.js")));
let passed = 0;
const faults = [];

const isRefused = (output) => Boolean(output?.refused?.code);

/** Why what an operation gives, or a method of a handle, is not as it must be. */
function fault(name, { told, input, output }) {
  let given;
  try {
    given = called(gridaid, name, input);
  } catch (error) {
    const typed = error instanceof TypeError && / must be /u.test(error.message);
    if (told.some((one) => error.message.includes(one))) return "an error that tells what it was told";
    return typed && isRefused(output) ? undefined : `${error.name}: ${error.message}`;
  }
  if (isRefused(output) && isRefused(JSON.parse(given))) return undefined;
  return given === JSON.stringify(canonical(output)) ? undefined : "another answer";
}

for await (const line of createInterface({ input: process.stdin })) {
  const vector = JSON.parse(line);
  for (const name of [vector.op, THROUGH[vector.op]].filter(Boolean)) {
    const why = fault(name, vector);
    if (why === undefined) passed += 1;
    else faults.push(`case ${vector.id}, ${name}: ${why}`);
  }
}
for (const one of faults.slice(0, 20)) console.log(one);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length > 0 ? 1 : 0);
