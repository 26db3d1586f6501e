// node node.mjs PACKAGE VECTORS: the Node runner.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { replay } from "./replay.mjs";
import { load, report } from "./vectors.mjs";

const [pack, folder] = process.argv.slice(2);
const gridaid = await import(pathToFileURL(join(pack, "node", "gridaid.js")));
const vectors = load(folder);
report(replay(gridaid, vectors), vectors.length);
