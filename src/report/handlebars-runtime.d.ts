declare module "handlebars/runtime.js" {
  import Handlebars from "handlebars";
  /** Handlebars without its compiler: it fills templates that are compiled already. */
  const runtime: Omit<typeof Handlebars, "compile" | "precompile" | "parse">;
  export default runtime;
}
