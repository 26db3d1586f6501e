// Replays vectors against the package, in Node and in a browser.
import { OPS, THROUGH } from "./generated/ops.mjs";

/** A value in which an absent and a null fact are the same, with its keys in order. */
export function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  return Object.fromEntries(keys.sort().map((key) => [key, canonical(value[key])]));
}

/** The output of a vector as text; where a handle answers the same, it must. */
function output(gridaid, vector) {
  const direct = called(gridaid, vector.op, vector.input);
  const method = THROUGH[vector.op];
  if (method) {
    const asked = called(gridaid, method, vector.input);
    if (asked !== direct) throw new Error(`${method} gave\n  ${asked}\nthe operation\n  ${direct}`);
  }
  return direct;
}

/** What a call gives, as text. */
export function called(gridaid, op, input) {
  return JSON.stringify(canonical(answer(gridaid, op, input)));
}

function answer(gridaid, op, input) {
  const call = OPS[op];
  if (!call) throw new Error(`unknown operation ${op}`);
  try {
    return call(gridaid, input) ?? null;
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
      given = output(gridaid, vector);
    } catch (error) {
      given = String(error);
    }
    const expected = JSON.stringify(canonical(vector.output));
    if (given === expected) good += 1;
    else faults.push(`${vector.id}: expected\n  ${expected}\ngave\n  ${given}`);
  }
  return { good, faults };
}
