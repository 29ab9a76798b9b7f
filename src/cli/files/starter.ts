/** What `aumcast init` writes: a firm to put one's own figures into, and a notebook that shows it. */
export const STARTER: Readonly<Record<string, string>> = {
  "scenarios/firm.yaml": `# Your firm. Every number below is a placeholder: put in your own, and say where each comes from.
#   aumcast check scenarios/firm.yaml     says what is wrong
#   aumcast run scenarios/firm.yaml       simulates it and writes a report
name: Our firm
currency: USD
start: 2026-12-31               # date of the opening balances
horizon: 5 years
seed: 20261231
paths: 10000
markets:
  model: lognormal
  assets:
    us-equity: { mean: { value: 6.5%, uncertainty: 1.5%, kind: assumption, source: Placeholder of aumcast init }, volatility: 16% }
    us-bonds: { mean: 4.0%, volatility: 6% }
  correlation: [[us-equity, us-bonds, 0.15]]
segments:
  - id: private-clients
    name: Private clients
    opening: 1.2bn
    mix: { us-equity: 60%, us-bonds: 40% }
    flows: { inflows: 8%, outflows: 6%, volatility: 15%, persistence: 0.6, uncertainty: 1pp }
    fees: { schedule: tiered, tiers: [{ up-to: 1m, rate: 90bp }, { up-to: 5m, rate: 65bp }, { rate: 45bp }], units: 600 }
  - id: institutions
    name: Institutions
    opening: 3.5bn
    mix: { us-equity: 40%, us-bonds: 60% }
    flows: { inflows: 5%, outflows: 6%, volatility: 25%, persistence: 0.4 }
    fees: { rate: 28bp, paid-from: invoice }
targets:
  - aum at 2031-12 >= 6bn
  - revenue in 2029 >= 20m
`,
  "reports/outlook.md": `---
title: Outlook
scenario: ../scenarios/firm.yaml
params:
  target: { type: money, default: 6bn, label: Plan for AUM }
---
## The answer

AUM reaches **{{money "percentile(50, aum at 2031-12)"}}** by the end of 2031 in the median case; nine simulations in ten end between
{{money "percentile(5, aum at 2031-12)"}} and {{money "percentile(95, aum at 2031-12)"}}. The plan of {{money "$target"}} is met in
{{percent "P(aum at 2031-12 >= $target)"}} of them.

\`\`\`aum chart kind=fan measure=aum
\`\`\`

\`\`\`aum chart kind=fan measure=revenue
\`\`\`

## Where the change comes from

\`\`\`aum chart kind=bridge
\`\`\`

## What it rests on

\`\`\`aum assumptions
\`\`\`

\`\`\`aum method
\`\`\`
`,
};
