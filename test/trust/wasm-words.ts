import { instantiate, laneBytes } from "../../src/simulation/kernel/wasm/wasm-kernel.js";
import type { WordsOfPaths } from "./philox-implementations.js";

/** Most paths that are asked for at once. */
const MOST = 2 ** 16;

/** The words of the compiled kernel: its first stage leaves k + ½ of every word, [word][path]. */
export function wasmWords(): WordsOfPaths {
  const { wasm, allocate } = instantiate(laneBytes(MOST / 2) + laneBytes(4 * MOST));
  const room = allocate(MOST / 2);
  const out = allocate(4 * MOST);
  return (paths, { c1, c2, c3, keyLow, keyHigh }) => {
    const stride = Math.ceil(paths.length / 8) * 8;
    new Uint32Array(room.buffer, room.byteOffset, paths.length).set(paths);
    const [from, to] = [room.address as number, out.address as number];
    wasm.places(from, paths.length, c1, c2, c3, keyLow, keyHigh, to, 8 * stride);
    return Int32Array.from(
      { length: 4 * paths.length },
      (_, at) => (out[(at & 3) * stride + (at >> 2)] as number) - 0.5,
    );
  };
}
