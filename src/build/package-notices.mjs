// The licences of bundled packages, which ask that their notices travel with copies of their code.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HEADING = "The bundles beside this file carry code of these packages, under their own licences.\n";
const LINE = "=".repeat(80);

/** Name, version, licence and licence text of every package that one of these files belongs to. */
export function packageNotices(root, files) {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  const inOrder = [...folders].sort((a, b) => (a < b ? -1 : 1));
  return [HEADING, ...inOrder.map((folder) => noticeOf(join(root, folder)))].join("\n");
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (typeof license !== "string" || texts.length === 0)
    throw new Error(`${name} names no licence that could be passed on`);
  return `${LINE}\n${name} ${version} (${license})\n${LINE}\n${texts.join("\n\n")}\n`;
}
