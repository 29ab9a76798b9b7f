import { accuracy } from "./accuracy.mjs";
import { charts } from "./charts.mjs";
import { estimates } from "./estimates.mjs";
import { features } from "./features.mjs";
import { meeting } from "./meeting.mjs";
import { memory } from "./memory.mjs";
import { precision } from "./precision.mjs";
import { questions } from "./questions.mjs";
import { speed } from "./speed.mjs";
import { startup } from "./startup.mjs";
import { threads } from "./threads.mjs";

/**
 * What the benchmark measures. A section has a title, its usual number of rounds, `measure(context)`, whose result is plain JSON
 * with every round in it, and `show(result)`, which makes a table (first row: head), notes and promises of it: nothing is said
 * that is not in the JSON.
 */
export const SECTIONS = {
  speed,
  threads,
  memory,
  startup,
  charts,
  meeting,
  accuracy,
  precision,
  questions,
  features,
  estimates,
};
