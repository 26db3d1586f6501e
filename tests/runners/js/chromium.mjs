// node chromium.mjs PACKAGE VECTORS CHROMIUM: the runner in a headless browser.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { browse } from "./browser.mjs";
import { load, report } from "./vectors.mjs";

const [pack, folder, executablePath] = process.argv.slice(2);
const vectors = load(folder);
const here = dirname(fileURLToPath(import.meta.url));
const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };
const page = `<!doctype html><meta charset="utf-8"><title>gridaid</title><script type="module">
import init, * as gridaid from "/package/web/gridaid.js";
import { replay } from "/runners/replay.mjs";
await init();
window.replayed = replay(gridaid, await (await fetch("/vectors")).json());
</script>`;

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  const send = (type, body) => response.setHeader("content-type", type).end(body);
  try {
    if (path === "/") send("text/html", page);
    else if (path === "/vectors") send("application/json", JSON.stringify(vectors));
    else {
      const [, root, ...rest] = path.split("/");
      const base = { package: pack, runners: here }[root];
      if (!base) return response.writeHead(404).end();
      send(types[extname(path)] ?? "text/plain", readFileSync(join(base, ...rest)));
    }
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));

try {
  await browse(executablePath, async (browser) => {
    const tab = await browser.newPage();
    tab.on("pageerror", (error) => console.error(`page: ${error}`));
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction(() => window.replayed, null, { timeout: 60_000 });
    report(await tab.evaluate(() => window.replayed), vectors.length);
  });
} finally {
  server.close();
}
