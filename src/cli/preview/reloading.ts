import { createHash } from "node:crypto";

/** Asks the server to say when there is another page than this one, and says while one is made. */
const SCRIPT = `(() => {
const own = document.querySelector('meta[name="aumcast-preview"]').content;
const events = new EventSource("events");
const note = document.createElement("p");
note.textContent = "Running…";
note.setAttribute("role", "status");
const look = { position: "fixed", right: "12px", bottom: "12px", margin: "0", padding: "6px 12px", background: "#16202E", color: "#fff", font: "13px sans-serif" };
for (const [property, value] of Object.entries(look)) note.style.setProperty(property, value);
events.addEventListener("running", () => document.body.append(note));
events.addEventListener("version", ({ data }) => data === own ? note.remove() : location.reload());
})();`;

const HASH = `'sha256-${createHash("sha256").update(SCRIPT).digest("base64")}'`;
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/** The page with its version and the script that reloads it, and a policy that lets this script ask this server. */
export function reloading(page: string, version: number): string {
  const marked = page.replace(
    POLICY,
    (_, before: string, policy: string, after: string) =>
      `${before}${opened(policy)}${after}\n<meta name="aumcast-preview" content="${version}">`,
  );
  const end = marked.lastIndexOf("</body>");
  return `${marked.slice(0, end)}<script>${SCRIPT}</script>\n${marked.slice(end)}`;
}

/** The policy with one script more, and with requests to the server that the page came from. */
function opened(policy: string): string {
  const parts = policy.split("; ").filter((part) => !part.startsWith("connect-src"));
  const others = parts.filter((part) => !part.startsWith("script-src"));
  const scripts = parts.find((part) => part.startsWith("script-src")) ?? "script-src";
  return [...others, `${scripts} ${HASH}`, "connect-src 'self'"].join("; ");
}
