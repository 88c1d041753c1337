import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { outputPlace } from "../../src/commands/output-place.ts";
import { buildMap } from "../support/build-map.ts";

const ROOM = ".build/interrupted";
const OUT = join(ROOM, "site");
const WORK = join(ROOM, ".build/site");
const DATA = "tests/fixtures/second-map";

beforeEach(() => rmSync(ROOM, { recursive: true, force: true }));

/** Every file of a folder with its SHA-256. */
function manifest(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`)
    .toSorted();
}

/** Ends a process and all it started, at once. */
async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  while (child.exitCode === null && child.signalCode === null) {
    process.kill(-child.pid!, signal);
    await Promise.race([ended, wait(1)]);
  }
}

describe("swapping sites over and over, killed at 100 moments", () => {
  const start = async () => {
    const script = ["tests/support/swap-over-and-over.ts", OUT];
    const child = spawn(process.execPath, script, { detached: true, stdio: "ignore" });
    while (!existsSync(OUT)) await wait(1);
    return child;
  };
  const numbers = () =>
    new Set(manifest(OUT).map((line) => readFileSync(line.split(" ")[0]!, "utf8")));

  test("asked to end, it leaves a whole site in place each time", async () => {
    for (let run = 0; run < 50; run += 1) {
      const child = await start();
      await wait((run * 7) % 40);
      await kill(child, "SIGTERM");
      expect(manifest(OUT)).toHaveLength(20);
      expect(numbers().size).toBe(1);
    }
  });

  test("killed outright, it leaves a whole site, in place or where the next build puts it back from", async () => {
    for (let run = 0; run < 50; run += 1) {
      const child = await start();
      await wait((run * 7) % 40);
      await kill(child, "SIGKILL");
      outputPlace(OUT).recover();
      expect(manifest(OUT)).toHaveLength(20);
      expect(numbers().size).toBe(1);
    }
  });
});

describe("a build of a site that stands already", () => {
  const start = (data: string) =>
    spawn("node", ["src/commands/build.ts"], {
      detached: true,
      stdio: "ignore",
      env: { ...process.env, MAP_OUT: OUT, MAP_DATA: data },
    });
  const nexts = () =>
    existsSync(WORK) ? readdirSync(WORK).filter((name) => name.startsWith("next-")) : [];
  const made = (file: string) => nexts().some((name) => existsSync(join(WORK, name, file)));

  test(
    "killed at 10 moments, the last before the swap among them, leaves every byte of it",
    {
      timeout: 600_000,
    },
    async () => {
      buildMap(OUT, DATA);
      const before = manifest(OUT);
      expect(before.length).toBeGreaterThan(60);
      const moments: readonly (readonly [string, () => boolean])[] = [
        ["at once", () => true],
        ["while the pages are bundled", () => nexts().length > 0],
        ["at the first page", () => made("404.html")],
        ["before the swap", () => made("evidence-map.html")],
      ];
      for (const [moment, come] of moments) {
        const child = start(DATA);
        while (!come() && child.exitCode === null) await wait(2);
        await kill(child, "SIGKILL");
        expect(manifest(OUT), moment).toEqual(before);
      }
      // The swap itself is tried at 100 moments above, without a build before each.
      for (let run = 0; run < 6; run += 1) {
        const child = start(DATA);
        await Promise.race([once(child, "exit"), wait((run * 1613) % 4000)]);
        await kill(child, "SIGKILL");
        outputPlace(OUT).recover();
        // The same table builds the same bytes, so this also holds for a build that was fast enough.
        expect(manifest(OUT), `random moment ${run}`).toEqual(before);
      }
      const stop = start("tests/fixtures/no-such-map");
      const [code] = (await once(stop, "exit")) as [number];
      expect(code).toBe(1);
      expect(manifest(OUT)).toEqual(before);
    },
  );

  test("killed between the two moves, is put back by the next build, even by one that fails", async () => {
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, "index.html"), "the last good site");
    mkdirSync(WORK, { recursive: true });
    renameSync(OUT, join(WORK, "last"));
    const stop = start("tests/fixtures/no-such-map");
    await once(stop, "exit");
    expect(readFileSync(join(OUT, "index.html"), "utf8")).toBe("the last good site");
  });

  test("what killed builds left behind goes with the next one, what runs stays", () => {
    for (const name of ["next-99999999", `old-99999999`, `next-${process.ppid}`, "cache"]) {
      mkdirSync(join(WORK, name), { recursive: true });
    }
    outputPlace(OUT).prepare();
    expect(readdirSync(WORK).toSorted()).toEqual(["cache", `next-${process.ppid}`]);
  });
});

describe("an output folder that is none", () => {
  test.each([
    [".", "this project is in it"],
    ["..", "this project is in it"],
    ["tests/fixtures", `${DATA} is in it`],
    ["src", "something other than a built site"],
  ])("%s is refused, since a build replaces it", (folder, why) => {
    expect(outputPlace(folder).refusal(DATA)).toContain(why);
  });

  test("an empty folder, a missing one and a built site are accepted", () => {
    expect(outputPlace(OUT).refusal(DATA)).toBeNull();
    mkdirSync(OUT, { recursive: true });
    expect(outputPlace(OUT).refusal(DATA)).toBeNull();
    mkdirSync(join(OUT, "data"));
    writeFileSync(join(OUT, "data/datapackage.json"), "{}");
    expect(outputPlace(OUT).refusal(DATA)).toBeNull();
  });
});
