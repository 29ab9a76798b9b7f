import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const read = (name: string) => JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));
const floors: Record<string, { floor: string; why: string }> = read("minimum-versions.json");
const lock: { packages: Record<string, Locked> } = read("../../package-lock.json");
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  read("../../package.json");

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const installed = Object.entries(lock.packages).filter(([place]) => place !== "");
const nameOf = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

describe("dependencies", () => {
  it.each(Object.entries(floors))(
    "keep %s at or above the version that closed its known holes",
    (name, { floor, why }) => {
      const found = installed.filter(([place]) => nameOf(place) === name);
      expect(found.length, `${name} is in the list but not installed`).toBeGreaterThan(0);
      const below = found.filter(([, { version }]) => isBelow(version ?? "0", floor));
      expect(below, why).toEqual([]);
    },
  );

  it("are pinned exactly", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("are locked without naming a host", () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("have permissive licences; the weak copyleft of MPL only for development", () => {
    const permissive =
      /^(\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|OFL-1\.1|CC0-1\.0|Python-2\.0|PSF-2\.0)( (OR|AND) )?)+\)?$/;
    const refused = installed
      .filter(([, { license = "none", dev }]) => !permissive.test(license) && !(dev && license === "MPL-2.0"))
      .map(([place, { license }]) => `${nameOf(place)}: ${license ?? "none"}`);
    expect(refused).toEqual([]);
  });

  it("need no install script but esbuild's, which works without running", () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));
    expect(scripted.filter((name) => !["esbuild", "fsevents"].includes(name))).toEqual([]);
  });
});

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
