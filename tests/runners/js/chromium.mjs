// node chromium.mjs PACKAGE VECTORS CHROMIUM: the runner in a headless browser.
import { inPage } from "./page.mjs";
import { load, report } from "./vectors.mjs";

const [pack, folder, executablePath] = process.argv.slice(2);
const given = load(folder);
const imports = `import { replay } from "/runners/replay.mjs";`;
const script = "replay(gridaid, given)";
report(await inPage({ pack, executablePath, imports, script, given }), given.length);
