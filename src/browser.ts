/** The library for a page: the same functions, without any of Node's own modules. */
export * from "./index.js";
