// Replays vectors against the package, in Node and in a browser.
import { OPS } from "./ops.mjs";

/** A value in which an absent and a null fact are the same, with its keys in order. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  return Object.fromEntries(keys.sort().map((key) => [key, canonical(value[key])]));
}

function output(gridaid, vector) {
  const call = OPS[vector.op];
  if (!call) throw new Error(`unknown operation ${vector.op}`);
  try {
    return call(gridaid, vector.input);
  } catch (error) {
    if (error.name !== "GridaidError") throw error;
    return { refused: { code: error.code, findings: error.findings } };
  }
}

/** How many vectors give what they should, and what the others give. */
export function replay(gridaid, vectors) {
  let good = 0;
  const faults = [];
  for (const vector of vectors) {
    let given;
    try {
      given = JSON.stringify(canonical(output(gridaid, vector)));
    } catch (error) {
      given = String(error);
    }
    const expected = JSON.stringify(canonical(vector.output));
    if (given === expected) good += 1;
    else faults.push(`${vector.id}: expected\n  ${expected}\ngave\n  ${given}`);
  }
  return { good, faults };
}
