import { exponentCell, failure, median, plain, spread, type Table } from "./report.ts";
import type { Settings } from "./settings.ts";
import { type Build, buildSite, wasBuilt } from "./sites.ts";

/** Up to this many studies a build is repeated; above it takes too long. */
const REPEATED_UP_TO = 1000;

/** Time and memory of building the site at each size. */
export async function buildsPart({ sizes, runs }: Settings): Promise<Table[]> {
  const rows: string[][] = [];
  const points: { size: number; time: number }[] = [];
  for (const size of sizes) {
    const times = size <= REPEATED_UP_TO ? runs : 1;
    try {
      const builds: Build[] = [];
      for (let time = 0; time < times; time += 1) {
        const build = buildSite(size);
        wasBuilt(size, build);
        builds.push(await build);
      }
      const seconds = builds.map((build) => build.seconds);
      const memory = builds.flatMap((build) => build.memory ?? []);
      const { pages } = builds[0]!;
      points.push({ size, time: median(seconds) });
      rows.push([
        size.toLocaleString("en"),
        String(times),
        spread(seconds),
        memory.length > 0 ? spread(memory.map((bytes) => bytes / 2 ** 20)) : "–",
        pages.toLocaleString("en"),
        plain(pages / median(seconds)),
      ]);
    } catch (error) {
      rows.push([size.toLocaleString("en"), String(times), failure(error), "–", "–", "–"]);
    }
  }
  return [
    {
      title: "Builds",
      note: `Checking the data, making the site and the map in one file. Memory is the most that all processes of a build held at once, looked at ten times a second. Exponent of time over studies: ${exponentCell(points)}.`,
      head: ["studies", "runs", "seconds", "memory, MB", "pages", "pages a second"],
      rows,
    },
  ];
}
