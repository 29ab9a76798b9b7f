/** What is used of WebAssembly, which Node and browsers have alike; the types of neither are loaded. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: "WebAssembly.Module";
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Instance {
    readonly exports: object;
  }
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => Module;
  const Memory: new (size: { readonly initial: number; readonly maximum: number }) => Memory;
  const Instance: new (module: Module, imports: { readonly env: { readonly memory: Memory } }) => Instance;
}
