// A page of a headless browser that has the package and the scripts of this folder.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { browse } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** What `script` leaves in `window.done`; it finds the package in `gridaid` and `given` in `given`. */
export async function inPage({ pack, executablePath, imports, script, given, timeout = 60_000 }) {
  const page = `<!doctype html><meta charset="utf-8"><title>gridaid</title><script type="module">
import init, * as gridaid from "/package/web/gridaid.js";
${imports}
await init();
const given = await (await fetch("/given")).json();
window.done = ${script};
</script>`;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const send = (type, body) => response.setHeader("content-type", type).end(body);
    try {
      if (path === "/") send("text/html", page);
      else if (path === "/given") send("application/json", JSON.stringify(given));
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
    let done;
    await browse(executablePath, async (browser) => {
      const tab = await browser.newPage();
      tab.on("pageerror", (error) => console.error(`page: ${error}`));
      await tab.goto(`http://127.0.0.1:${server.address().port}/`);
      await tab.waitForFunction(() => window.done, null, { timeout });
      done = await tab.evaluate(() => window.done);
    });
    return done;
  } finally {
    server.close();
  }
}
