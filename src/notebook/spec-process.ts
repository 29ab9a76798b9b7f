import type { TopLevelSpec } from "vega-lite";
import { startSketching } from "../report/draw.js";

/** A picture, or why there is none: reads on from what is drawn, "has no valid mark". */
export type SpecAnswer = { readonly svg: string; readonly warnings: readonly string[] } | { readonly fault: string };

/** The process that draws one specification and then ends. */
async function serve(): Promise<void> {
  const sketch = await startSketching();
  process.once("message", (spec: TopLevelSpec) => {
    const warnings: string[] = [];
    const answer = (said: SpecAnswer): void => void process.send?.(said);
    Promise.resolve()
      .then(() => sketch(spec, (message) => warnings.push(message)))
      .then(
        (svg) => answer({ svg, warnings }),
        (error: Error) => answer({ fault: `cannot be drawn: ${error.message}` }),
      );
  });
  process.send?.("ready");
}

void serve();
