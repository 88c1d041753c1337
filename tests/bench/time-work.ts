/** A piece of work is repeated within a run until the run takes at least this long. */
const LEAST_MS = 20;

/**
 * Times several ways of doing the same work, turn by turn, so that what else the machine does falls
 * on all of them alike.
 * @param ways one function for each way
 * @returns milliseconds of one execution, for each way and run
 */
export function timeWays(ways: readonly (() => unknown)[], runs: number): number[][] {
  const repeats = ways.map((way) => {
    let times = 1;
    while (timeOnce(way, times) < LEAST_MS) times *= 2;
    return times;
  });
  const timed: number[][] = ways.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    ways.forEach((way, index) => {
      const times = repeats[index]!;
      timed[index]!.push(timeOnce(way, times) / times);
    });
  }
  return timed;
}

function timeOnce(way: () => unknown, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) way();
  return performance.now() - start;
}
