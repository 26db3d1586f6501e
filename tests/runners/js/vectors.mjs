// Reads `tests/vectors/**/*.json`.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function load(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

/** Prints the count and sets the exit code. */
export function report({ good, faults }, total) {
  for (const fault of faults) console.error(fault);
  console.log(`${good} of ${total} vectors`);
  process.exitCode = good === total && total > 0 ? 0 : 1;
}
