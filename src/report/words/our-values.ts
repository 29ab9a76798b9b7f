import type { Value } from "../cell.js";

/** Texts of a run that are our own words, not somebody's names: the others are never translated. */
const OURS = [
  /conventions\[\d+\]\.(topic|choice|meaning)$/,
  /assumptions\[\d+\]\.(label|text|uncertainty|kind)$/,
  /years\[\d+\]\.label$/,
  /tornado\[\d+\]\.label$/,
  /(assumptions|conventions)\[\d+\]\.(first|second|label)$/,
];

export const isOurs = ({ as, from }: Value): boolean => as === "text" && OURS.some((place) => place.test(from));
