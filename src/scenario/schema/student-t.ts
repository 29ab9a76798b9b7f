import { number } from "./values.js";

/** What `model: student-t` states. */
export const studentTShape = {
  "degrees-of-freedom": number("Of Student's t; the lower, the heavier the tails", {
    byYear: false,
    example: "5",
    least: {
      value: "2",
      open: true,
      why: "at 2 and below Student's t has no variance",
      fix: "Write more than 2, such as 5",
    },
    most: { value: "1000", why: "beyond 1000 it is the normal: write model: lognormal" },
  }).optional(),
};
