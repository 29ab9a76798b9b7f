import { findNode, NODES } from "./nodes.mjs";

/** The other versions of Node that are there, with their paths. In CI all must be; elsewhere those that are missing are named. */
export function otherNodes(): readonly { readonly version: string; readonly path: string }[] {
  const found = NODES.map((node) => ({ ...node, path: findNode(node) }));
  const missing = found.filter(({ path }) => path === null).map(({ version }) => version);
  if (missing.length > 0) {
    const message = `Node ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing: npm test installs them.`;
    if (process.env["CI"]) throw new Error(message);
    process.stderr.write(`${message} What runs under them is skipped.\n`);
  }
  return found.flatMap(({ version, path }) => (path === null ? [] : [{ version, path }]));
}
