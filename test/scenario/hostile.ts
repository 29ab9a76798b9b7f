/** Turns the neutral words of the hostile files into the scenario format, and leaves the one mutation of each as it is. */

/** Bytes as a string of the same length, so that what is not UTF-8 passes through unchanged. */
const LATIN1 = "latin1";

export function adapt(bytes: Buffer): Buffer {
  if (bytes[0] === 0 && bytes[1] !== 0) return swapped(adapt(Buffer.from(swapped(bytes).toString("utf16le"), "utf8")));
  const text = bytes.toString(LATIN1);
  const crlf = text.includes("\r\n");
  const adapted = inOurWords(crlf ? text.replaceAll("\r\n", "\n") : text);
  return Buffer.from(crlf ? adapted.replaceAll("\n", "\r\n") : adapted, LATIN1);
}

/** UTF-16 in the other byte order; UTF-8 text becomes UTF-16 first. */
function swapped(bytes: Buffer): Buffer {
  const wide = bytes.includes(0) ? Buffer.from(bytes) : Buffer.from(bytes.toString("utf8"), "utf16le");
  return wide.swap16();
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^start_date:/m, "start:"],
  [/^(h)orizon_months: (.*)$/im, "$1orizon: $2 months"],
  [/\bopening_aum:/g, "opening:"],
  [/\bgross_inflow:/g, "inflows:"],
  [/\bredemption:/g, "outflows:"],
  [/\bup_to:/g, "up-to:"],
  [/^( +)fees:\n( +)tiers:/gm, "$1fees:\n$2schedule: tiered\n$2tiers:"],
  [/\bfees: \{ tiers:/g, "fees: { schedule: tiered, tiers:"],
  [/\bamount: "-(\d[\d.]*)"/g, 'kind: outflow, amount: "$1"'],
];

function inOurWords(text: string): string {
  const words = WORDS.reduce((current, [pattern, by]) => current.replace(pattern, by), text);
  const { text: lifted, assets } = withMarkets(words);
  const pairs = pairsOf(lifted);
  const without = lifted.replace(/^correlation:\n {2}names:.*\n {2}matrix:\n(?: {4}- .*\n?)+/m, "");
  if (assets.length === 0) return without;
  return `${without.replace(/\n?$/, "\n")}${marketsBlock(assets, pairs)}`.replace(
    /\n(---\n[\s\S]*?)(markets:[\s\S]*)$/,
    "\n$2$1",
  );
}

/** Each segment of the hostile files has a market of its own: an asset class by its id, all of the segment's mix. */
function withMarkets(text: string): { readonly text: string; readonly assets: readonly string[] } {
  const assets: string[] = [];
  const [id, mix] = [/^ *(?:\t)?- id: (.*)$/, /^mix: (.*)$/m.exec(text)?.[1]];
  let current = "";
  const lines = text.split("\n").map((line) => {
    current = id.exec(line)?.[1] ?? current;
    const market = /^ {4}market: (\{.*\})$/.exec(line)?.[1];
    if (market === undefined) return line;
    assets.push(`    ${current}: ${market.replace(/\bvol:/g, "volatility:")}`);
    return `    mix: ${assets.length === 1 && mix !== undefined ? mix : `{ ${current}: 100% }`}`;
  });
  const moved = lines.filter((line) => mix === undefined || !line.startsWith("mix: ")).join("\n");
  return { text: moved.replace("inst-equty: { market: { vol: 30% } }", "inst-equty: { alpha: 30% }"), assets };
}

/** The matrix as pairs: what is above the diagonal, what differs below it, and what is too much in a row. */
function pairsOf(text: string): readonly string[] {
  const names = /^ {2}names: \[(.*)\]$/m.exec(text)?.[1]?.split(", ") ?? [];
  const rows = [...text.matchAll(/^ {4}- \[([-\d., ]+)\]$/gm)].map(([, row]) => (row as string).split(", "));
  return rows.flatMap((row, i) =>
    row.flatMap((value, j) => {
      if (j >= names.length) return [`[${names[i]}, ${names[j - 1]}, ${value}, ${value}]`];
      const differs = j < i && rows[j]?.[i] !== value;
      return j > i || differs ? [`[${names[i]}, ${names[j]}, ${value}]`] : [];
    }),
  );
}

const marketsBlock = (assets: readonly string[], pairs: readonly string[]): string =>
  `markets:\n  assets:\n${assets.join("\n")}\n  correlation: [${pairs.join(", ")}]\n`;
