// node serve.mjs [PORT]: shows the form on this machine, with the package that `cargo xtask test --only npm` built.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".wasm": "application/wasm" };

/** A server of the page's own files and, under `gridaid/`, of the package's module for forms. */
export function serve(pack, port = 0) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = path.startsWith("/gridaid/")
      ? join(pack, "form", path.slice("/gridaid/".length))
      : join(here, path === "/" ? "index.html" : path);
    try {
      response.setHeader("content-type", `${types[extname(file)]}; charset=utf-8`).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(join(here, "../../target/npm/gridaid"), Number(process.argv[2] ?? 8000));
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
