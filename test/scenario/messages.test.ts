import { describe, expect, it } from "vitest";
import { changed, problemsOf, WHOLE } from "./scenario-text.js";

/** What is wrong, the piece of whole.yaml that is replaced, by what, and every sentence that must come out. */
type Row = readonly [what: string, piece: string, by: string, sentences: readonly string[]];

const ROWS: readonly Row[] = [
  [
    "a rate without a unit, with both readings",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 5.5",
    ["s.yaml:51:15: segments[0].tracking is 5.5, which may be 5.5% or 550%; a rate needs a unit. Write 5.5% or 5.5bp."],
  ],
  [
    "a rate below 1 without a unit",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 0.05",
    ["s.yaml:51:15: segments[0].tracking is 0.05, which may be 0.05% or 5%; a rate needs a unit. Write 5% or 0.05%."],
  ],
  [
    "a zero without a unit",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 0",
    ["s.yaml:51:15: segments[0].tracking is 0; a rate needs a unit. Write 0%."],
  ],
  [
    "a decimal comma",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 15,5%",
    ["s.yaml:51:15: segments[0].tracking is 15,5%; decimals follow a point, not a comma. Write 15.5%."],
  ],
  [
    "a unit written twice",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 15%%",
    ["s.yaml:51:15: segments[0].tracking is 15%%; its unit is written twice. Write 15%."],
  ],
  [
    "basis points by another name",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 35bps",
    ["s.yaml:51:15: segments[0].tracking is 35bps; basis points are written bp. Write 35bp."],
  ],
  [
    "percent in words",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 5 percent",
    ['s.yaml:51:15: segments[0].tracking is "5 percent"; percent is written %. Write 5%.'],
  ],
  [
    "a leading zero",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 05%",
    ["s.yaml:51:15: segments[0].tracking is 05%; a number does not begin with 0. Write 5%."],
  ],
  [
    "a minus sign that is none",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: −5%",
    ["s.yaml:51:15: segments[0].tracking is −5%; it has a character that only looks like the plain one. Write -5%."],
  ],
  [
    "an amount where a rate is needed",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: 5m",
    ["s.yaml:51:15: segments[0].tracking is the amount 5m; a rate is needed. Write a rate such as 5%."],
  ],
  [
    "not a number",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: .nan",
    ["s.yaml:51:15: segments[0].tracking is .nan, not a rate. Write a rate such as 5%, 35bp or 1.5pp."],
  ],
  [
    "a negative volatility",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: -3%",
    ["s.yaml:51:15: segments[0].tracking is -3%; a volatility cannot be negative. Write 0% or more."],
  ],
  [
    "a truth value where a rate is needed",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: true",
    ["s.yaml:51:15: segments[0].tracking is true, not a rate. Write a rate such as 5%, 35bp or 1.5pp."],
  ],
  [
    "a list where a rate is needed",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: [5%]",
    ["s.yaml:51:15: segments[0].tracking is a list; a rate is needed. Write a rate, such as 2%."],
  ],
  [
    "nothing where a rate is needed",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking:",
    ["s.yaml:51:5: segments[0].tracking is empty. Write a rate, such as 2%."],
  ],
  [
    "uncertainty where none is drawn",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: { value: 5%, uncertainty: 1% }",
    [
      "s.yaml:51:28: segments[0].tracking.uncertainty is given, but this value cannot be uncertain. Write value alone; means, volatilities, alpha, flow levels, fee rates, event amounts and slopes can be uncertain.",
    ],
  ],
  [
    "a misspelt key of a value",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: { value: 5%, sorce: x }",
    ["s.yaml:51:28: segments[0].tracking.sorce is not a known key (did you mean source?). Write source."],
  ],
  [
    "years without a value at the end",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: { 2025: 5%, 2026: 5% }",
    [
      "s.yaml:51:15: segments[0].tracking says nothing of 2027, 2028, 2029 and 2030; the forecast covers 2025 to 2030. Add from 2027, so that every year has a value.",
    ],
  ],
  [
    "years without a value at the start",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: { from 2027: 5% }",
    [
      "s.yaml:51:15: segments[0].tracking says nothing of 2025 and 2026; the forecast covers 2025 to 2030. Add to 2026, so that every year has a value.",
    ],
  ],
  [
    "years with two values",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: { 2025: 5%, from 2025: 6% }",
    ["s.yaml:51:38: segments[0].tracking.from 2025 covers years that 2025 covers already. Give every year one value."],
  ],
  [
    "a year that is none",
    "tracking: { to 2026: 2%, from 2027: 1.5% }",
    "tracking: { 2025: 5%, form 2026: 6% }",
    [
      's.yaml:51:27: segments[0].tracking.form 2026 is not a year: "form 2026". Write a year as 2027, from 2028 or to 2026.',
    ],
  ],
  [
    "an amount with thousands commas",
    "opening: 900000000",
    "opening: 12,500,000,000",
    [
      "s.yaml:77:14: segments[2].opening is 12,500,000,000; digits are not grouped by commas. Write 12500000000 or 12.5bn.",
    ],
  ],
  [
    "an amount with one comma, which has two readings",
    "opening: 900000000",
    "opening: 1,250",
    ["s.yaml:77:14: segments[2].opening is 1,250; digits are not grouped by commas. Write 1250 or 1.250."],
  ],
  [
    "an amount with points between thousands",
    "opening: 900000000",
    "opening: 1.000.000,50",
    [
      "s.yaml:77:14: segments[2].opening is 1.000.000,50; digits are not grouped by points, and decimals follow a point. Write 1000000.50.",
    ],
  ],
  [
    "an amount with underscores",
    "opening: 900000000",
    "opening: 1_000_000",
    [
      "s.yaml:77:14: segments[2].opening is 1_000_000; digits are not grouped by spaces, _ or apostrophes. Write 1000000.",
    ],
  ],
  [
    "an amount with a decimal comma",
    "opening: 900000000",
    "opening: 12,5bn",
    ["s.yaml:77:14: segments[2].opening is 12,5bn; decimals follow a point, not a comma. Write 12.5bn."],
  ],
  [
    "an amount with a currency before it",
    "opening: 900000000",
    "opening: EUR 12500000000.00",
    [
      's.yaml:77:14: segments[2].opening is "EUR 12500000000.00"; amounts carry no currency: all are in the scenario\'s, and nothing is converted. Write 12500000000.00.',
    ],
  ],
  [
    "an amount with a currency sign",
    "opening: 900000000",
    "opening: $5m",
    [
      "s.yaml:77:14: segments[2].opening is $5m; amounts carry no currency: all are in the scenario's, and nothing is converted. Write 5m.",
    ],
  ],
  [
    "an amount with a currency after it",
    "opening: 900000000",
    "opening: 5m EUR",
    [
      's.yaml:77:14: segments[2].opening is "5m EUR"; amounts carry no currency: all are in the scenario\'s, and nothing is converted. Write 5m.',
    ],
  ],
  [
    "bm, which is neither bn nor m",
    "opening: 900000000",
    "opening: 12.5bm",
    ["s.yaml:77:14: segments[2].opening is 12.5bm; amounts take k, m, bn or tn. Write 12.5bn or 12.5m."],
  ],
  [
    "a capital unit",
    "opening: 900000000",
    "opening: 5M",
    ["s.yaml:77:14: segments[2].opening is 5M; amounts take k, m, bn or tn. Write 5m."],
  ],
  [
    "a unit in words",
    "opening: 900000000",
    "opening: 12.5 billion",
    ['s.yaml:77:14: segments[2].opening is "12.5 billion"; amounts take k, m, bn or tn. Write 12.5bn.'],
  ],
  [
    "an amount out of range",
    "opening: 900000000",
    "opening: 1e999",
    ["s.yaml:77:14: segments[2].opening is 1e999, which is out of range. Write an amount below 100000tn."],
  ],
  [
    "an amount with an exponent",
    "opening: 900000000",
    "opening: 1e9",
    ["s.yaml:77:14: segments[2].opening is 1e9; an amount has no exponent. Write 1000000000."],
  ],
  [
    "an amount beyond what doubles tell apart",
    "opening: 900000000",
    "opening: 123456789012345678.91",
    [
      "s.yaml:77:14: segments[2].opening is 123456789012345678.91, which is out of range. Write an amount below 100000tn.",
    ],
  ],
  [
    "a negative opening",
    "opening: 900000000",
    "opening: -5bn",
    ["s.yaml:77:14: segments[2].opening is -5bn; an opening cannot be negative. Write 0 or more."],
  ],
  [
    "a rate where an amount is needed",
    "opening: 900000000",
    "opening: 5%",
    ["s.yaml:77:14: segments[2].opening is the rate 5%; an amount is needed. Write an amount such as 250m or 12.5bn."],
  ],
  [
    "an expression",
    "opening: 900000000",
    "opening: '=((((1'",
    ["s.yaml:77:14: segments[2].opening is =((((1, not an amount. Write an amount such as 250m or 12.5bn."],
  ],
  [
    "an opening by year",
    "opening: 900000000",
    "opening: { 2025: 1bn, from 2026: 2bn }",
    ["s.yaml:77:14: segments[2].opening changes by year; this value cannot. Write one value."],
  ],
  [
    "a look-alike letter in a key",
    "currency: USD",
    "сurrency: USD",
    [
      's.yaml:6:1: сurrency is not a known key: it has the letter U+0441, which only looks like "c" (did you mean currency?). Write currency.',
    ],
  ],
  [
    "a currency of two letters",
    "currency: USD",
    "currency: US",
    ["s.yaml:6:11: currency is US, not three capital letters. Write three capital letters, such as USD."],
  ],
  [
    "a date with two meanings",
    "start: 2025-09-30",
    "start: 01/02/2025",
    ["s.yaml:7:8: start is 01/02/2025, which has two meanings (day or month first). Write YYYY-MM-DD."],
  ],
  [
    "a year of two digits",
    "start: 2025-09-30",
    "start: 25-09-30",
    ["s.yaml:7:8: start is 25-09-30, with a year of two digits. Write the year with four, as 2025-09-30."],
  ],
  [
    "a day that does not exist",
    "start: 2025-09-30",
    "start: 2025-02-30",
    ["s.yaml:7:8: start is 2025-02-30, a day that does not exist. Write a day of the calendar."],
  ],
  [
    "a start inside a month",
    "start: 2025-09-30",
    "start: 2025-09-15",
    ["s.yaml:7:8: start is 2025-09-15, not the end of a month. Write 2025-09-30 or 2025-08-31."],
  ],
  [
    "a month as a start",
    "start: 2025-09-30",
    "start: 2025-09",
    ["s.yaml:7:8: start is 2025-09, a month without a day. Write YYYY-MM-DD."],
  ],
  [
    "a negative horizon",
    "horizon: 5 years",
    "horizon: -12 months",
    [
      's.yaml:8:10: horizon is "-12 months"; a horizon lies ahead. Write 1 to 600 months, such as 5 years or 60 months.',
    ],
  ],
  [
    "half a month",
    "horizon: 5 years",
    "horizon: 36.5 months",
    [
      's.yaml:8:10: horizon is "36.5 months"; a horizon is whole months. Write 1 to 600 months, such as 5 years or 60 months.',
    ],
  ],
  [
    "a horizon without a unit",
    "horizon: 5 years",
    "horizon: 60",
    ["s.yaml:8:10: horizon is 60; a horizon needs a unit. Write 60 months or 60 years."],
  ],
  [
    "a horizon beyond 600 months",
    "horizon: 5 years",
    "horizon: 51 years",
    ["s.yaml:8:10: horizon is 51 years, 612 months; 600 months are the most. Write 1 to 600 months (50 years)."],
  ],
  [
    "a sexagesimal horizon",
    "horizon: 5 years",
    "horizon: 3:00",
    ["s.yaml:8:10: horizon is 3:00, not a horizon. Write 1 to 600 months, such as 5 years or 60 months."],
  ],
  [
    "an octal-looking horizon",
    "horizon: 5 years",
    "horizon: 036 months",
    [
      's.yaml:8:10: horizon is "036 months"; a number does not begin with 0. Write 1 to 600 months, such as 5 years or 60 months.',
    ],
  ],
  [
    "negative paths",
    "paths: 10000",
    "paths: -10",
    ["s.yaml:10:8: paths is -10; there is at least one path. Write a whole number from 1 to 10000000."],
  ],
  [
    "too many paths",
    "paths: 10000",
    "paths: 1000000000000",
    ["s.yaml:10:8: paths is 1000000000000, more than 10000000. Write a whole number from 1 to 10000000."],
  ],
  [
    "half a path",
    "paths: 10000",
    "paths: 10000.5",
    ["s.yaml:10:8: paths is 10000.5, not a whole number. Write 10000 or 10001."],
  ],
  [
    "a truth value for paths",
    "paths: 10000",
    "paths: true",
    ["s.yaml:10:8: paths is true, not a whole number. Write a whole number such as 10000."],
  ],
  [
    "paths with an exponent",
    "paths: 10000",
    "paths: 1e4",
    ["s.yaml:10:8: paths is 1e4, not a whole number. Write a whole number such as 10000."],
  ],
  [
    "a negative seed",
    "seed: 20250930",
    "seed: -1",
    ["s.yaml:9:7: seed is -1; a seed has no sign. Write 0 to 18446744073709551615, or a text."],
  ],
  [
    "a seed beyond 64 bits",
    "seed: 20250930",
    "seed: 18446744073709551616",
    ["s.yaml:9:7: seed is 18446744073709551616, more than 2⁶⁴−1. Write 0 to 18446744073709551615, or a text."],
  ],
  [
    "a seed with a leading zero",
    "seed: 20250930",
    "seed: 007",
    ["s.yaml:9:7: seed is 007; a number does not begin with 0. Write 7."],
  ],
  [
    "an empty seed",
    "seed: 20250930",
    "seed:",
    ["s.yaml:9:1: seed is empty. Write a number or a text, such as 20251231."],
  ],
  [
    "a bidirectional override in a name",
    "name: Everything at once",
    'name: "\\u202eevil"',
    ["s.yaml:1:7: name has U+202E, which changes the direction of text. Remove the character."],
  ],
  [
    "a terminal escape in a name",
    "name: Everything at once",
    'name: "\\u001b]8;;x\\u0007"',
    ["s.yaml:1:7: name has the control character U+001B. Remove the character."],
  ],
  [
    "a list for a name",
    "name: Everything at once",
    "name: [a]",
    ["s.yaml:1:7: name is a list; a text is needed. Write a text, such as Base case."],
  ],
  [
    "__proto__ as a key",
    "paths: 10000",
    "paths: 10000\n__proto__: { polluted: yes }",
    ["s.yaml:11:1: __proto__ is a reserved name. Remove it, or call it something else."],
  ],
  [
    "constructor as a key",
    "paths: 10000",
    "paths: 10000\nconstructor: { prototype: { polluted: yes } }",
    ["s.yaml:11:1: constructor is a reserved name. Remove it, or call it something else."],
  ],
  [
    "an unknown key that resembles nothing",
    "paths: 10000",
    "paths: 10000\ninflation: 2%",
    ["s.yaml:11:1: inflation is not a known key. Remove it."],
  ],
  [
    "a key in the wrong case",
    "paths: 10000",
    "Paths: 10000",
    ["s.yaml:10:1: Paths is not a known key (did you mean paths?). Write paths."],
  ],
  [
    "a key written twice",
    "paths: 10000",
    "paths: 10000\npaths: 20000",
    ["s.yaml:11:1: paths is written twice, first on line 10. Keep one of the two."],
  ],
  [
    "an empty segment",
    "  - id: wealth",
    "  -\n  - id: wealth",
    ["s.yaml:65:4: segments[1] is empty. Write a mapping with id, opening, mix and fees."],
  ],
  [
    "two segments of one id",
    "  - id: wealth",
    "  - id: cash",
    ["s.yaml:76:9: segments[2].id is cash, the id of the segment on line 65. Give every segment its own id."],
  ],
  [
    "two segments whose ids are one after normalisation",
    "  - id: cash\n    opening: 900000000",
    '  - { id: "caf\\u00e9", opening: 1m, mix: { us-bonds: 100% }, flows: {}, fees: 1bp }\n  - id: "cafe\\u0301"\n    opening: 900000000',
    ["s.yaml:77:9: segments[3].id is café, the id of the segment on line 76. Give every segment its own id."],
  ],
  [
    "an id with capitals and spaces",
    "  - id: cash",
    "  - id: Cash Fund",
    [
      's.yaml:76:9: segments[2].id is "Cash Fund"; an id has lower-case letters, digits and single hyphens between them. Write cash-fund.',
    ],
  ],
  [
    "an id of two scripts",
    "  - id: cash",
    "  - id: cаsh",
    ["s.yaml:76:9: segments[2].id is cаsh, which mixes scripts: U+0430 is not a Latin letter. Write cash."],
  ],
  [
    "no segments",
    "segments:\n",
    "segments: []\nx: \n",
    ["s.yaml:43:11: segments is empty. Write at least one segment.", "s.yaml:44:1: x is not a known key. Remove it."],
  ],
  [
    "a mix below 100 %",
    "mix: { us-equity: 50%, real-assets: 50% }",
    "mix: { us-equity: 50%, real-assets: 48% }",
    [
      "s.yaml:68:10: segments[1].mix adds up to 98% (us-equity 50%, real-assets 48%). Raise one by 2%, or name what is missing.",
    ],
  ],
  [
    "a mix above 100 % in one year",
    "us-bonds: { 2025: 40%, from 2026: 45% }",
    "us-bonds: { 2025: 40%, 2026: 45%, from 2027: 50% }",
    ["s.yaml:49:10: segments[0].mix adds up to 105% in 2027 (us-equity 55%, us-bonds 50%). Lower one by 5%."],
  ],
  [
    "an unknown asset class in a mix",
    "mix: { us-equity: 50%, real-assets: 50% }",
    "mix: { us-equty: 50%, real-assets: 50% }",
    [
      "s.yaml:68:12: segments[1].mix.us-equty is not an asset class of markets.assets (did you mean us-equity?). Write us-equity.",
    ],
  ],
  [
    "a negative share",
    "mix: { us-equity: 50%, real-assets: 50% }",
    "mix: { us-equity: 150%, real-assets: -50% }",
    [
      "s.yaml:68:23: segments[1].mix.us-equity is 150%; a share is a part of the whole. Write 100% or less.",
      "s.yaml:68:42: segments[1].mix.real-assets is -50%; a share cannot be negative. Write 0% or more.",
    ],
  ],
  [
    "an outflow of more than everything",
    "departures: 3%",
    "departures: 160%",
    [
      "s.yaml:69:55: segments[1].flows.departures is 160%; no more than everything can leave in a year. Write 100% or less.",
    ],
  ],
  [
    "another name for a key",
    "departures: 3%",
    "redemtions: 3%",
    ["s.yaml:69:43: segments[1].flows.redemtions is not a known key (did you mean outflows?). Write outflows."],
  ],
  [
    "two names for the same flow",
    "departures: 3%",
    "departures: 3%, outflows: 2%",
    [
      "s.yaml:69:55: segments[1].flows.departures stands beside outflows, which means the same. Keep departures, and write withdrawals for existing clients.",
    ],
  ],
  [
    "a net flow beside others",
    "flows: { net: {",
    "flows: { inflows: 8%, volatility: 20%, net: {",
    [
      "s.yaml:79:23: segments[2].flows.inflows stands beside net. Keep net, or inflows and outflows.",
      "s.yaml:79:39: segments[2].flows.volatility stands beside net. Write it as net.volatility.",
    ],
  ],
  [
    "an uncertainty of another unit",
    "withdrawals: { value: 10m, uncertainty: 2m }",
    "withdrawals: { value: 10m, uncertainty: 2pp }",
    [
      "s.yaml:69:99: segments[1].flows.withdrawals.uncertainty is a rate, but the level is an amount. Write an amount, in the unit of the level.",
    ],
  ],
  [
    "a range that does not rise",
    "withdrawals: { value: 10m, uncertainty: 2m }",
    "withdrawals: { range: [20m, 10m] }",
    ["s.yaml:69:81: segments[1].flows.withdrawals.range does not rise. Write the lower value first."],
  ],
  [
    "a range that does not hold its value",
    "withdrawals: { value: 10m, uncertainty: 2m }",
    "withdrawals: { value: 30m, range: [10m, 20m] }",
    ["s.yaml:69:93: segments[1].flows.withdrawals.range does not hold the value. Write a range around the value."],
  ],
  [
    "a range and an uncertainty",
    "withdrawals: { value: 10m, uncertainty: 2m }",
    "withdrawals: { value: 15m, range: [10m, 20m], uncertainty: 2m }",
    ["s.yaml:69:118: segments[1].flows.withdrawals.uncertainty stands beside a range. Keep one of the two."],
  ],
  [
    "a persistence above 1",
    "persistence: 0.6",
    "persistence: 1.2",
    ["s.yaml:58:20: segments[0].flows.persistence is 1.2; a persistence lies between -1 and 1. Write 1 or less."],
  ],
  [
    "a slope in percent",
    "slope: 0.5,",
    "slope: 50%,",
    ["s.yaml:62:46: segments[0].flows.response.inflows.slope is 50%; it has no unit. Write 0.5."],
  ],
  [
    "counts without aum",
    "counts: [aum, billable, raum]",
    "counts: [billable]",
    [
      "s.yaml:47:13: segments[0].counts leaves out aum; segments outside AUM are not forecast in this version. Write [aum, billable], or remove the segment.",
    ],
  ],
  [
    "a correlation above 1",
    "[us-bonds, real-assets, 1e-1]",
    "[us-bonds, real-assets, 1.25]",
    ["s.yaml:34:97: markets.correlation.pairs[2][2] is 1.25; a correlation lies between -1 and 1. Write 1 or less."],
  ],
  [
    "a correlation of a class with itself",
    "[us-bonds, real-assets, 1e-1]",
    "[us-bonds, us-bonds, 1]",
    [
      "s.yaml:34:73: markets.correlation.pairs[2] pairs us-bonds with itself, which is always 1. Name two asset classes, or remove the pair.",
    ],
  ],
  [
    "a correlation with an unknown class",
    "[us-bonds, real-assets, 1e-1]",
    "[us-bonds, real-asset, 0.1]",
    [
      "s.yaml:34:84: markets.correlation.pairs[2][1] is real-asset, which is not an asset class of markets.assets (did you mean real-assets?). Write real-assets.",
    ],
  ],
  [
    "a correlation without a number",
    "[us-bonds, real-assets, 1e-1]",
    "[us-bonds, real-assets]",
    [
      "s.yaml:34:73: markets.correlation.pairs[2] has 2 items. Write two asset classes and a number, such as [us-equity, us-bonds, 0.15].",
    ],
  ],
  [
    "a pair given twice with different values",
    "[us-bonds, real-assets, 1e-1]",
    "[us-bonds, us-equity, 0.25]",
    [
      "s.yaml:34:73: markets.correlation.pairs[2] gives us-bonds with us-equity again: on line 34 0.15 and here 0.25. Keep one of the two; a pair has one correlation in either order.",
    ],
  ],
  [
    "correlations that contradict each other",
    "[us-equity, us-bonds, 0.15], [us-equity, real-assets, 0.6], [us-bonds, real-assets, 1e-1]",
    "[us-equity, us-bonds, 0.9], [us-bonds, real-assets, 0.9], [us-equity, real-assets, -0.5]",
    [
      "s.yaml:34:12: markets.correlation.pairs is impossible: us-equity–us-bonds 0.9, us-bonds–real-assets 0.9 and us-equity–real-assets -0.5 cannot all hold (smallest eigenvalue -0.55). Raise us-equity–real-assets to at least 0.62.",
    ],
  ],
  [
    "correlations that a published rounding made impossible",
    "[us-equity, us-bonds, 0.15], [us-equity, real-assets, 0.6], [us-bonds, real-assets, 1e-1]",
    "[us-equity, us-bonds, 0.7], [us-equity, real-assets, 0.7], [us-bonds, real-assets, -0.0201]",
    [
      "s.yaml:34:12: markets.correlation.pairs is impossible: us-equity–us-bonds 0.7, us-equity–real-assets 0.7 and us-bonds–real-assets -0.0201 cannot all hold (smallest eigenvalue -0.000051). Raise us-bonds–real-assets to at least -0.02.",
    ],
  ],
  [
    "given returns before the forecast",
    "from: 2025-10\n",
    "from: 2025-09\n",
    [
      "s.yaml:37:13: markets.given[0].from is 2025-09, but the forecast covers 2025-10 to 2030-09. Write a month of the forecast.",
    ],
  ],
  [
    "given returns beyond the horizon",
    "from: 2025-10\n",
    "from: 2030-09\n",
    [
      "s.yaml:37:13: markets.given[0].from is 2030-09; its returns reach to 2030-10, but the forecast covers 2025-10 to 2030-09. Write at most 1 return, or a longer horizon.",
    ],
  ],
  [
    "given returns of different lengths",
    "us-equity: [-1.8%, +2%]",
    "us-equity: [-1.8%]",
    [
      "s.yaml:41:48: markets.given[0].returns.us-bonds has 2 months, but us-equity has 1. Give all asset classes the same number of months.",
    ],
  ],
  [
    "a given return below -100 %",
    "us-equity: [-1.8%, +2%]",
    "us-equity: [-101%, +2%]",
    [
      "s.yaml:41:30: markets.given[0].returns.us-equity[0] is -101%; a return cannot lose more than everything. Write -100% or more.",
    ],
  ],
  [
    "a beta of a class without returns",
    "{ of: us-equity, beta:",
    "{ of: real-assets, beta:",
    [
      "s.yaml:42:35: markets.given[0].betas.real-assets.of is real-assets, whose returns are not given here. Name one that is: us-equity, us-bonds.",
    ],
  ],
  [
    "tiers without a schedule",
    "schedule: tiered, tiers:",
    "tiers:",
    [
      "s.yaml:64:11: segments[0].fees has tiers and no schedule. Add schedule: tiered (each slice at its own rate) or schedule: cliff (the whole balance at its band's rate).",
    ],
  ],
  [
    "a tier without a bound before the last",
    "{ up-to: 100m, rate: 45bp }",
    "{ rate: 45bp }",
    ["s.yaml:64:39: segments[0].fees.tiers[0] has no up-to, and only the last tier may have none. Add up-to: 100m."],
  ],
  [
    "a bounded last tier",
    "{ rate: { range: [20bp, 30bp] } }",
    "{ up-to: 1bn, rate: 25bp }",
    [
      "s.yaml:64:106: segments[0].fees.tiers[2].up-to bounds the last tier; above it there would be no fee. Remove up-to, or add a tier without it.",
    ],
  ],
  [
    "tiers that fall",
    "{ up-to: 250m, rate: 35bp }",
    "{ up-to: 50m, rate: 35bp }",
    [
      "s.yaml:64:68: segments[0].fees.tiers[1] ends at 50m, not above the tier before it, which ends at 100m. Write the tiers in rising order.",
    ],
  ],
  [
    "no tiers",
    "tiers: [{ up-to: 1m, rate: 1% }, { rate: 0.8% }]",
    "tiers: []",
    ["s.yaml:73:14: segments[1].fees.tiers is empty. Write at least one tier, such as { rate: 25bp }."],
  ],
  [
    "tiers that say where they begin",
    "{ up-to: 100m, rate: 45bp }",
    "{ from: 0, up-to: 100m, rate: 45bp }",
    ["s.yaml:64:41: segments[0].fees.tiers[0].from is not a known key. Remove it."],
  ],
  [
    "a schedule that is none",
    "schedule: cliff",
    "schedule: clif",
    ["s.yaml:71:17: segments[1].fees.schedule is clif (did you mean cliff?), not one of the choices. Write cliff."],
  ],
  [
    "a negative fee",
    "fees: { 2025: 20bp, from 2026: 18bp }",
    "fees: -5bp",
    ["s.yaml:80:11: segments[2].fees is -5bp; a fee rate cannot be negative. Write 0bp or more."],
  ],
  [
    "half a unit",
    "units: 40",
    "units: 40.5",
    ["s.yaml:64:140: segments[0].fees.units is 40.5, not a whole number. Write 40 or 41."],
  ],
  [
    "households beside units",
    "units: 40",
    "units: 40, households: [{ count: 125, size: 100m }]",
    ["s.yaml:64:156: segments[0].fees.households stands beside units. Keep one of the two."],
  ],
  [
    "households that do not make the opening",
    "{ count: 160, size: 2m }",
    "{ count: 170, size: 2m }",
    [
      "s.yaml:74:28: segments[1].fees.households.bands adds up to 640000000, more than the opening of 620m by more than 0.5%. Remove households of 20000000, or write the opening that they make.",
    ],
  ],
  [
    "an event before the forecast",
    "date: 2027-06-30",
    "date: 2024-06-30",
    [
      "s.yaml:82:13: events[0].date is 2024-06-30; the forecast covers 2025-10-01 to 2030-09-30. Write a day of the forecast, or remove the event.",
    ],
  ],
  [
    "an event of an unknown segment",
    "segment: institutional-equity",
    "segment: institutional-equty",
    [
      "s.yaml:82:49: events[0].segment is institutional-equty, which is not a segment of this scenario (did you mean institutional-equity?). Write institutional-equity.",
    ],
  ],
  [
    "a negative event",
    "amount: 100m }",
    "amount: -100m }",
    [
      "s.yaml:83:73: events[1].amount is -100m; the kind says the direction. Write it without the sign, and kind: outflow for money that leaves.",
    ],
  ],
  [
    "an exchange with itself",
    "from: wealth, to: cash",
    "from: cash, to: cash",
    ["s.yaml:83:57: events[1].to is cash, where the money comes from. Name another segment."],
  ],
  [
    "a kind of event that is not computed",
    "kind: outflow, segment: institutional-equity",
    "kind: acquisition, segment: institutional-equity",
    [
      "s.yaml:82:31: events[0].kind is acquisition, which this version does not compute. Write inflow, outflow or exchange, or remove the event.",
    ],
  ],
  [
    "an asset class with a mean of -100 %",
    "real-assets: { mean: 6%",
    "real-assets: { mean: -100%",
    [
      "s.yaml:29:26: markets.assets.real-assets.mean is -100%; a mean return of -100% or less leaves nothing to forecast. Write more than -100%.",
    ],
  ],
  [
    "a model that is none",
    "model: lognormal",
    "model: student-t",
    ["s.yaml:20:10: markets.model is student-t, not one of the choices. Write lognormal."],
  ],
  [
    "a convention that is none",
    "outflows: cap",
    "outflows: capped",
    ["s.yaml:17:13: conventions.outflows is capped, not one of the choices. Write refuse or cap."],
  ],
  [
    "a weight above 1",
    "timing: 0.25",
    "timing: 1.25",
    [
      "s.yaml:12:11: conventions.timing is 1.25; a movement cannot be invested for more than its month. Write 1 or less.",
    ],
  ],
  [
    "a date of a source that is none",
    "date: 2025-06\n",
    "date: June\n",
    ["s.yaml:39:13: markets.given[0].date is June, not a date. Write YYYY-MM-DD, YYYY-MM or YYYY."],
  ],
  [
    "a scalar for targets",
    "targets:\n",
    "targets: aum\nx:\n",
    [
      "s.yaml:84:10: targets is a single value; a list of questions is needed. Write a list of questions, such as [aum at 2031-12 >= 20bn].",
      "s.yaml:85:1: x is not a known key. Remove it.",
    ],
  ],
];

describe("a message", () => {
  it("is not needed for the whole scenario", () => {
    expect(problemsOf(WHOLE)).toEqual([]);
  });

  it.each(ROWS)("says where, what and what to write for %s", (_, piece, by, sentences) => {
    expect(problemsOf(changed(piece, by))).toEqual(sentences);
  });

  it("repeats at most 80 characters of a text, and none that is hidden", () => {
    const [long] = problemsOf(changed("start: 2025-09-30", `start: "${"2".repeat(50_000)}"`));
    expect(long).toBe(`s.yaml:7:8: start is ${"2".repeat(79)}…, not a date. Write YYYY-MM-DD.`);
    const [hidden] = problemsOf(changed("currency: USD", 'currency: "U\\u2028D"'));
    expect(hidden).toBe(
      's.yaml:6:11: currency is "U<U+2028>D", not three capital letters. Write three capital letters, such as USD.',
    );
  });

  it("counts what it does not tell after 500 problems", () => {
    const many = problemsOf(`${WHOLE}${Array.from({ length: 700 }, (_, index) => `zz${index}: 1\n`).join("")}`);
    expect(many.length).toBe(501);
    expect(many.at(-1)).toBe(
      "s.yaml:590:1: this list is not all: 200 more problems follow. Mend those above and check again.",
    );
  });

  it("refuses more work than paths times months times segments allow, before anything is allocated", () => {
    const text = changed("paths: 10000", "paths: 10000000").replace("horizon: 5 years", "horizon: 50 years");
    const [product] = problemsOf(text);
    expect(product).toBe(
      "s.yaml:10:8: paths is 10000000; with 600 months and 3 segments that is 18000000000 steps, more than 10000000000. Write at most 5555555.",
    );
  });
});
