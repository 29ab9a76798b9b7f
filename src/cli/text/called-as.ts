import { basename, delimiter, dirname, resolve } from "node:path";

/** How a process was started. */
export interface Started {
  /** What Node runs, as `process.argv[1]` has it. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What one types to run Aumcast again from any folder: its name where the shell finds it, npx where a project has it, or else its script. */
export function calledAs({ script, env }: Started): string {
  if (env["npm_command"] === "exec" || /[\\/]node_modules[\\/]/.test(script)) return "npx aumcast";
  const name = basename(script).replace(/\.(js|cmd|ps1)$/, "");
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  if (name === "aumcast" && folders.some((folder) => resolve(folder) === dirname(resolve(script)))) return "aumcast";
  const path = resolve(script);
  return `node ${/\s/.test(path) ? `"${path}"` : path}`;
}
