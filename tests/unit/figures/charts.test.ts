import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { shareAxis, shareBar, yearShares } from "../../../src/figures/share-chart.ts";
import { trendChart } from "../../../src/figures/trend-chart.ts";

const drawn = (svg: string) => parseHTML(svg).document.firstElementChild!;

const texts = (chart: Element, name: string) =>
  [...chart.querySelectorAll(`.${name} text`)].map(({ textContent }) => textContent);

const numbers = (chart: Element, name: string, attribute: string) =>
  [...chart.querySelectorAll(`.${name} rect`)].map((bar) => Number(bar.getAttribute(attribute)));

/** How far from the left, or from above, texts stand. */
const places = (chart: Element, name: string, axis: "x" | "y") =>
  [...chart.querySelectorAll(`.${name} text`)].map((text) => {
    const moved = /translate\((?<x>[-\d.]+),(?<y>[-\d.]+)\)/.exec(text.getAttribute("transform")!);
    return Number(moved!.groups![axis]);
  });

const trend = (counts: readonly number[], highest: number, first = 2001) =>
  drawn(
    trendChart({
      id: "chart",
      title: "Rye & <spelt>",
      description: "2001: 0; 2002: 3",
      years: counts.map((_, at) => first + at),
      counts,
      highest,
    }),
  );

describe("any chart", () => {
  const charts = {
    trend: trend([1, 2], 2),
    bar: drawn(shareBar({ share: 0.5, range: { low: 0.2, high: 0.7 }, axis: true })),
    axis: drawn(shareAxis("percent")),
    years: drawn(yearShares([{ year: 2001, share: 0.5 }])),
  };

  test.each(Object.entries(charts))("carries no style and no colour: %s", (_, chart) => {
    expect(chart.querySelectorAll("style, [style]")).toHaveLength(0);
    const colours = [chart, ...chart.querySelectorAll("[fill], [stroke]")].flatMap((element) =>
      ["fill", "stroke"].map((name) => element.getAttribute(name)),
    );
    for (const colour of colours) expect([null, "none", "currentColor"]).toContain(colour);
  });

  test("is hidden where the text beside it says the same, else named and described", () => {
    const { trend: named, ...others } = charts;
    for (const chart of Object.values(others)) {
      expect(chart.getAttribute("aria-hidden")).toBe("true");
    }
    expect(named.getAttribute("aria-hidden")).toBeNull();
    expect(named.getAttribute("role")).toBe("img");
    const ids = named.getAttribute("aria-labelledby")!.split(" ");
    const said = ids.map((id) => named.querySelector(`#${id}`)?.textContent);
    expect(said).toEqual(["Rye & <spelt>", "2001: 0; 2002: 3"]);
  });

  test("has the size of its drawing, and leaves that on the page to the style sheet", () => {
    expect(charts.bar.getAttribute("viewBox")).toBe("0 0 128 26");
    expect(charts.bar.getAttribute("width")).toBeNull();
    expect(charts.bar.getAttribute("height")).toBeNull();
  });
});

describe("the chart of a trend", () => {
  test("draws bars as long as their counts, on the scale it is given, with each count", () => {
    const counted = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(counted, (counts) => {
        const chart = trend(counts, 50);
        const positive = counts.filter((count) => count > 0);
        const heights = numbers(chart, "bar", "height");
        expect(heights).toHaveLength(positive.length);
        // 84 less the margins of 14 and 16 is a full bar.
        heights.forEach((height, at) => expect(height).toBeCloseTo((54 * positive[at]!) / 50, 1));
        expect(texts(chart, "counts")).toEqual(positive.map(String));
      }),
      { numRuns: 40 },
    );
  });

  test("says the year under each place, with studies or without", () => {
    expect(texts(trend([0, 3, 0], 3), "years")).toEqual(["01", "02", "03"]);
  });

  test("has a scale of whole numbers, each as high as a bar of as many", () => {
    expect(texts(trend([1], 1), "scale")).toEqual(["0", "1"]);
    const chart = trend([20, 10], 20);
    expect(texts(chart, "scale")).toEqual(["0", "5", "10", "15", "20"]);
    // From the base at 68 up.
    expect(places(chart, "scale", "y")).toEqual([68, 54.5, 41, 27.5, 14]);
    expect(numbers(chart, "bar", "y")).toEqual([14, 41]);
    expect(chart.querySelectorAll(".grid line")).toHaveLength(5);
  });

  test("of many years names round ones in full, under their bars, and no count on a bar", () => {
    const chart = trend(
      Array.from({ length: 40 }, () => 7),
      7,
      1981,
    );
    expect(texts(chart, "years")).toEqual(["1990", "2000", "2010", "2020"]);
    expect(texts(chart, "counts")).toEqual([]);
    const [left] = numbers(chart, "bar", "x").slice(9);
    const [width] = numbers(chart, "bar", "width");
    const shift = /translate\((?<x>[\d.]+)/.exec(
      chart.querySelector(".years[transform]")!.getAttribute("transform")!,
    );
    const [place] = places(chart, "years", "x");
    expect(place! + Number(shift!.groups!["x"])).toBeCloseTo(left! + width! / 2, 1);
  });

  test("has no count on its bars where long ones would run into each other", () => {
    const few = Array.from({ length: 9 }, () => 12);
    expect(texts(trend(few, 12), "counts")).toEqual(few.map(String));
    expect(texts(trend([...few.slice(1), 12345], 12345), "counts")).toEqual([]);
  });
});

describe("a share", () => {
  test("is a bar from 0 as long as it, on a track to 1", () => {
    const chart = drawn(shareBar({ share: 0.25 }));
    expect(numbers(chart, "track", "width")).toEqual([128]);
    expect(numbers(chart, "bar", "x")).toEqual([0]);
    expect(numbers(chart, "bar", "width")).toEqual([32]);
    // In the middle of a height of 10.
    expect([numbers(chart, "track", "y"), numbers(chart, "track", "height")]).toEqual([[3.5], [3]]);
    expect([numbers(chart, "bar", "y"), numbers(chart, "bar", "height")]).toEqual([[2.5], [5]]);
    expect(chart.querySelector(".share, .range, .scale")).toBeNull();
  });

  test("with a range is a tick on it", () => {
    const chart = drawn(shareBar({ share: 0.5, range: { low: 0.25, high: 1 } }));
    expect(numbers(chart, "range", "x")).toEqual([32]);
    expect(numbers(chart, "range", "width")).toEqual([96]);
    const tick = chart.querySelector(".share line")!;
    expect(["x1", "x2"].map((name) => tick.getAttribute(name))).toEqual(["64", "64"]);
    expect(chart.querySelector(".bar")).toBeNull();
  });

  test("below 0, such as an alpha, is drawn at 0", () => {
    const chart = drawn(shareBar({ share: -0.5, range: { low: -0.75, high: 0.5 } }));
    expect(numbers(chart, "range", "x")).toEqual([0]);
    expect(numbers(chart, "range", "width")).toEqual([64]);
    expect(chart.querySelector(".share line")!.getAttribute("x1")).toBe("0");
  });

  test("has the axis that its column has in the head", () => {
    const own = drawn(shareBar({ share: 0.5, axis: true }));
    const head = drawn(shareAxis("percent"));
    for (const chart of [own, head]) {
      expect(texts(chart, "scale")).toEqual(["0%", "50%", "100%"]);
      expect(places(chart, "scale", "x")).toEqual([0, 64, 128]);
    }
    expect(texts(drawn(shareAxis("coefficient")), "scale")).toEqual(["0.0", "0.5", "1.0"]);
  });

  test("of each year is a bar as high as it, on a track to 100%", () => {
    const chart = drawn(
      yearShares([
        { year: 2001, share: 0.5 },
        { year: 2004, share: 0 },
      ]),
    );
    expect(numbers(chart, "track", "height")).toEqual([30, 30]);
    expect(numbers(chart, "bar", "height")).toEqual([15, 0]);
    expect(texts(chart, "years")).toEqual(["01", "04"]);
    expect(texts(chart, "scale")).toEqual(["0%", "100%"]);
  });
});
