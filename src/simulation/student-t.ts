import type { StudentTPlan } from "../plan/student-t.js";
import { mixingTable } from "./arithmetic/chi-square.js";
import { type StreamRegister, streamNamed } from "./arithmetic/streams.js";

/** What a Student t draws besides the normals of the classes. */
export interface StudentTProgram {
  readonly kind: "student-t";
  /** The fourth word of the counter of the mixing variable, the same for all classes. */
  readonly stream: number;
  /** √((ν − 2)/W) by word: see `arithmetic/chi-square.ts`. */
  readonly table: Float64Array;
}

export const compileStudentT = ({ degreesOfFreedom }: StudentTPlan, register: StreamRegister): StudentTProgram => ({
  kind: "student-t",
  stream: streamNamed(register, "mixing", "markets"),
  table: mixingTable(degreesOfFreedom.toNumber()),
});
