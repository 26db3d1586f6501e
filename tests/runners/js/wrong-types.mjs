// node wrong-types.mjs PACKAGE VECTORS: a value of another type in any parameter of any function is an error with a type
// and a name, never a trap of the machine, and the next call answers.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { OPS } from "./generated/ops.mjs";
import { load } from "./vectors.mjs";

const [pack, folder] = process.argv.slice(2);
const gridaid = await import(pathToFileURL(join(pack, "node", "gridaid.js")));

const cycle = {};
cycle.self = cycle;
const freed = new gridaid.PolicyPack();
freed.free();
const WRONG = [
  undefined, null, true, 5, -1, 1.5, NaN, Infinity, 10n, "", "x", [], [[]], {}, new Date(), new Map(), new Set(), Symbol("s"),
  () => 5, cycle, Object.create(null), new Proxy({}, { get() { throw new Error("no"); } }), freed, new gridaid.PolicyPack(),
  new gridaid.VisitLog({}), new gridaid.GridRegister({}), { lend: () => 1 }, { lend() { throw new Error("no"); } }, new Uint8Array(8),
  "\ud800", { __wbg_ptr: 4 },
];

let passed = 0;
const faults = [];
const isParameter = /^[a-zA-Z]+ must be /u;

/** The library with one argument of the call of this name replaced; a method is a function of its object. */
function spoiled(name, at, value) {
  const [type, method] = name.split(".");
  const put = (call) => (...args) => {
    if (at < args.length || at === 0) args[at] = value;
    return call(...args);
  };
  return new Proxy(gridaid, {
    get(target, key) {
      if (key === name) return put(target[key]);
      if (method && key === type) {
        return class {
          constructor(...args) {
            const object = new target[key](...args);
            this[method] = put(object[method].bind(object));
          }
        };
      }
      return target[key];
    },
  });
}

function judge(name, at, value, call) {
  try {
    call();
    passed += 1;
  } catch (error) {
    const typed = error instanceof TypeError && isParameter.test(error.message);
    if (typed || error.name === "GridaidError") passed += 1;
    else faults.push(`${name}, argument ${at}, ${typeof value}: ${error.name}: ${error.message}`);
  }
}

const first = new Map();
for (const vector of load(folder)) if (!first.has(vector.op)) first.set(vector.op, vector);
const inputs = (op) => first.get(op)?.input ?? {};
for (const [name, call] of Object.entries(OPS)) {
  // A method is asked with the input of a vector of its operation where there is one.
  const input = first.has(name) ? inputs(name) : { ...inputs("checkVisits"), ...inputs("checkGrid") };
  for (let at = 0; at < 5; at += 1) {
    for (const value of WRONG) judge(name, at, value, () => call(spoiled(name, at, value), input));
  }
}
for (const value of WRONG) {
  for (const type of ["PolicyPack", "GridRegister", "VisitLog"]) judge(type, 0, value, () => new gridaid[type](value));
}

// The examples that people met.
const good = new gridaid.PolicyPack();
const must = (message, call) => {
  let thrown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  if (thrown instanceof TypeError && thrown.message.startsWith(message)) passed += 1;
  else faults.push(`expected a TypeError "${message} …", got ${thrown}`);
};
must("key must be", () => gridaid.parameter(good, 5, "2026-07-01"));
must("asOf must be", () => gridaid.assess(good, {}, new Date()));
must("pack must be", () => gridaid.assess(freed, {}, "2026-07-01"));
must("pack must be", () => gridaid.assess({}, {}, "2026-07-01"));
must("household must be", () => gridaid.assess(good, new Date(), "2026-07-01"));
must("synthetic must be", () => gridaid.checkCitizenNumber("1", "false"));
gridaid.assess(good, {}, "2026-07-01");

for (const fault of faults.slice(0, 20)) console.log(fault);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length > 0 ? 1 : 0);
