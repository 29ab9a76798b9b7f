import type { AssetProgram } from "../markets.js";
import type { AssetLanes } from "./block.js";

/** Writes a month's returns of one class, and the normals behind them where there are any. */
export type Draw = (asset: AssetProgram, lanes: AssetLanes, position: number) => void;
