// Compiles the AssemblyScript kernel to WebAssembly and writes it as text into the source, so that it needs no file at run time:
// the same module in Node, in a worker and in a page opened from a disk.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDER = join("src", "simulation", "kernel", "wasm");
/** Vectors of 128 bits without the relaxed ones, whose results differ between machines. */
const OPTIONS = "-O3 --converge --enable simd --enable bulk-memory --runtime stub --noAssert --importMemory".split(" ");

export async function buildKernel(root) {
  const { default: asc } = await import("assemblyscript/asc");
  const scratch = mkdtempSync(join(tmpdir(), "aumcast-kernel-"));
  try {
    const file = join(scratch, "kernel.wasm");
    const { error, stderr } = await asc.main([join(root, FOLDER, "assembly", "index.ts"), "-o", file, ...OPTIONS]);
    if (error !== null) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
    write(root, readFileSync(file).toString("base64"));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function write(root, base64) {
  const folder = join(root, FOLDER, "generated");
  mkdirSync(folder, { recursive: true });
  const text = `/** The compiled kernel, in base64. Written by the build. */\nexport const KERNEL: string =\n  "${base64}";\n`;
  writeFileSync(join(folder, "kernel.ts"), text);
}
