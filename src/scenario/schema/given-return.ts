import { PLAIN, rate } from "./values.js";

export const returnSchema = rate("The return of one month", {
  ...PLAIN,
  example: "-1.8%",
  least: { value: "-100%", why: "a return cannot lose more than everything" },
});
