// Tests of commands and of the package run what is built; the build is skipped when nothing changed.
import { build } from "../src/build/build.mjs";

export async function setup() {
  await build();
}
