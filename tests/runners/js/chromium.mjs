// node chromium.mjs PACKAGE VECTORS CHROMIUM: the runner in a headless browser.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
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

const profile = await mkdtemp(join(tmpdir(), "gridaid-chromium-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});
try {
  const tab = await browser.newPage();
  const broken = new Promise((_, fail) => tab.on("pageerror", fail));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await Promise.race([tab.waitForFunction(() => window.replayed), broken]);
  report(await tab.evaluate(() => window.replayed), vectors.length);
} finally {
  await browser.close();
  server.close();
  await rm(profile, { recursive: true, force: true });
}
