import { describe, expect, it } from "vitest";
import { exp } from "../../src/simulation/arithmetic/exp.js";
import { normalOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { instantiate, laneBytes } from "../../src/simulation/kernel/wasm/wasm-kernel.js";
import { xorshift } from "./xorshift.js";

const COUNT = 2 ** 17;

/** Every seam of the table of the normals and its neighbours, the ends and the middle, then words at random. */
function words(): Int32Array {
  const seams = Array.from({ length: 32 * 64 }, (_, piece) => {
    const octave = piece >> 6;
    return Math.floor((2 ** octave * (1 + (piece & 63) / 64) - 1) / 2);
  });
  const near = seams.flatMap((k) => [k - 1, k, k + 1, -k - 2, -k - 1, -k]);
  const next = xorshift(7);
  return Int32Array.from({ length: COUNT }, (_, at) => near[at] ?? next());
}

/** Exponents at every step of the table and beside it, at binade edges, up to the fast range's ends, then at random. */
function exponents(): Float64Array {
  const steps = Array.from({ length: 2 * 2048 }, (_, step) => ((step - 2048 + 0.5) * Math.LN2) / 128);
  const binades = Array.from({ length: 60 }, (_, power) => [2 ** (9 - power), -(2 ** (9 - power))]).flat();
  const near = [...steps, ...binades, 0, -0, 708.4, -707.4].flatMap((x) => [x, x * (1 + 2 ** -52), x * (1 - 2 ** -53)]);
  const next = xorshift(11);
  return Float64Array.from({ length: COUNT }, (_, at) => near[at] ?? (next() / 2 ** 31) * (at % 3 === 0 ? 706 : 8));
}

describe("the arithmetic of the compiled kernel", () => {
  const { wasm, allocate } = instantiate(2 * laneBytes(COUNT));
  const [input, out] = [allocate(COUNT), allocate(COUNT)];
  const [from, to] = [input.address as number, out.address as number];

  it("makes the reference's normal of every word, bit by bit", () => {
    const own = words();
    new Int32Array(input.buffer, input.byteOffset, COUNT).set(own);
    wasm.normalsOfWords(from, COUNT, to);
    const differing = own.filter((word, at) => !Object.is(out[at], normalOfWord(word)));
    process.stdout.write(`normals in WebAssembly: ${COUNT} words, ${differing.length} differ\n`);
    expect([...differing]).toEqual([]);
  });

  it("makes the reference's exponential, bit by bit", () => {
    const x = exponents();
    // A factor is exp(v·y − v²/2): with v = 1 it is exp(y − ½).
    input.set(x);
    wasm.factors(1, from, to, COUNT);
    const differing = x.filter((y, at) => !Object.is(out[at], exp(y - 0.5)));
    process.stdout.write(`exp in WebAssembly: ${COUNT} points, ${differing.length} differ\n`);
    expect([...differing]).toEqual([]);
  });

  // One such exponent sends all paths of its block through the kernel's exponential for single numbers.
  it.each([708.5, -708, -745, 709.5, 1e300, Infinity, -Infinity, NaN])(
    "makes the reference's exp(%d) too, and its neighbours",
    (x) => {
      input.set(exponents());
      input[1001] = x + 0.5;
      wasm.factors(1, from, to, 4096);
      const differing = input.slice(0, 4096).filter((y, at) => !Object.is(out[at], exp(y - 0.5)));
      expect([...differing]).toEqual([]);
    },
  );
});
