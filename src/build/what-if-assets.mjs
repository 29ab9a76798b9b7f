// Makes src/whatif/generated: the panel's style, and its script with the engine in it (compressed, to be started as a worker), as strings.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build, transform } from "esbuild";
import { pageScript } from "./page-script.mjs";
import { plainDecimal } from "./plain-decimal.mjs";

export async function buildWhatIfAssets(root) {
  const [style, engine] = await Promise.all([styleOf(root), engineOf(root)]);
  const compressed = deflateRawSync(engine, { level: 9, memLevel: 9 });
  const script = await pageScript(root, "src/whatif/client/panel.ts", {
    ENGINE: JSON.stringify(printable(compressed)),
  });
  const folder = join(root, "src", "whatif", "generated");
  mkdirSync(folder, { recursive: true });
  const text = [
    `/** What the panel adds to the report's stylesheet. */\nexport const WHAT_IF_STYLE = ${JSON.stringify(style)};\n`,
    `/** The panel, with the engine in it. */\nexport const WHAT_IF_SCRIPT = ${JSON.stringify(script)};\n`,
  ].join("\n");
  const file = join(folder, "assets.ts");
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

async function engineOf(root) {
  const built = await build({
    entryPoints: ["src/whatif/worker.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    // Where a script of a page would have its workers: it has none.
    define: { "import.meta.url": '""' },
    plugins: [small, plainDecimal],
    absWorkingDir: root,
  });
  return built.outputFiles[0].contents;
}

/**
 * What a panel does not show is not in its page (how assumptions and conventions read), nor what a page does not have: threads of Node.
 * The kernel's bytes compress better than their base64.
 */
const small = {
  name: "small",
  setup({ onLoad }) {
    const none = (name) => ({ contents: `export const ${name} = () => [];`, loader: "ts" });
    onLoad({ filter: /src\/plan\/assumptions\.ts$/ }, () => none("listAssumptions"));
    onLoad({ filter: /src\/plan\/conventions\.ts$/ }, () => none("listConventions"));
    onLoad({ filter: /src\/simulation\/threads\.ts$/ }, () => ({
      contents: "export const recruitThreads = () => null;",
      loader: "ts",
    }));
    onLoad({ filter: /wasm\/generated\/kernel\.ts$/ }, ({ path }) => {
      const [, base64] = /"([A-Za-z0-9+/=]+)"/.exec(readFileSync(path, "utf8"));
      const bytes = JSON.stringify(Buffer.from(base64, "base64").toString("latin1"));
      return { contents: `export const KERNEL = btoa(${bytes});`, loader: "ts" };
    });
  },
};

/**
 * Bytes as text that a script can hold: their number, a colon, then five characters for each four, of the 85 from "(" to "~" without
 * "<" and "\". Base64 would take a fifteenth more.
 */
function printable(bytes) {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const characters = [];
  for (let at = 0; at < whole.length; at += 4) {
    const word = whole.readUInt32BE(at);
    for (let power = 85 ** 4; power >= 1; power /= 85) characters.push(character(Math.floor(word / power) % 85));
  }
  return `${bytes.length}:${characters.join("")}`;
}

function character(value) {
  const code = 40 + value + (value >= 20 ? 1 : 0);
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}

async function styleOf(root) {
  const source = readFileSync(join(root, "src", "whatif", "client", "panel.css"), "utf8");
  return (await transform(source, { loader: "css", minify: true, target: "chrome110" })).code.trim();
}
