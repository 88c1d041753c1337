import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { builtPages, ready } from "../support/open-page.ts";

const open = builtPages();
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
const list = (cell: string) => cell.split(";");

/** Number of the release that the table in work was frozen as. */
const { version: RELEASE } = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
  version: string;
};

/** MRI studies of the brain, counted from the file. */
const VIEW = "/?modalities=mri&cancer_types=brain";
const inView = rows.filter(
  (row) => list(row["modalities"]!).includes("mri") && list(row["cancer_types"]!).includes("brain"),
);

async function openDialog(page: Page, button: string): Promise<Locator> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

async function citedLink(page: Page): Promise<string> {
  const dialog = await openDialog(page, "Cite this view");
  const link = await dialog.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  await page.keyboard.press("Escape");
  return link;
}

/** What a button of the export dialog saves. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const sortedIds = (some: readonly Record<string, string>[]) => some.map(({ id }) => id!).toSorted();

describe("a cited link", () => {
  test("opened in a browser shows the count and the fingerprint that were cited", async () => {
    const { page, complaints } = await open(VIEW);
    const link = new URL(await citedLink(page));
    expect(link.pathname).toBe(`/r/${RELEASE}/`);
    const checksum = createHash("sha256")
      .update(readFileSync(`data/releases/${RELEASE}/studies.csv`))
      .digest("hex");
    const mark = createHash("sha256")
      .update([checksum, ...sortedIds(inView)].join("\n"))
      .digest("hex")
      .slice(0, 10);
    expect(link.searchParams.get("n")).toBe(String(inView.length));
    expect(link.searchParams.get("fp")).toBe(mark);

    await page.goto(link.href);
    await ready(page);
    const notice = page.locator(".cited");
    await notice.waitFor();
    expect(await notice.innerText()).toBe(
      `This is what was cited: ${inView.length} studies, fingerprint ${mark}.`,
    );
    expect(await page.locator(".sentence").innerText()).toMatch(
      new RegExp(`^${inView.length} of 171 studies: `),
    );
    expect(await page.locator(".notice ul").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("with a search for words says the same, once the words are there", async () => {
    const { page } = await open("/?q=nomogram");
    await page.getByText(/^(?!171)\d+ of 171 studies/).waitFor();
    const link = await citedLink(page);
    await page.goto(link);
    await page.locator(".cited").waitFor();
    expect(await page.locator(".cited").innerText()).toContain("This is what was cited");
  });

  test.each([
    ["another number", (link: string) => link.replace(/n=\d+/, "n=9999")],
    ["another fingerprint", (link: string) => link.replace(/fp=\w+/, "fp=0000000000")],
    ["another filter", (link: string) => link.replace("modalities=mri", "modalities=ct")],
  ])("with %s says that it differs from what was cited, with both numbers", async (_, tamper) => {
    const { page } = await open(VIEW);
    const link = tamper(await citedLink(page));
    await page.goto(link);
    const notice = page.locator(".cited.differs");
    await notice.waitFor();
    const said = new URL(link).searchParams;
    const text = await notice.innerText();
    expect(text).toContain("This differs from what was cited");
    expect(text).toContain(`${Number(said.get("n")).toLocaleString("en")} studies`);
    expect(text).toContain(said.get("fp"));
    const shown = (await page.locator(".sentence").innerText()).match(/^\d+/)![0];
    expect(text).toMatch(new RegExp(`release ${RELEASE.replace(".", "\\.")} shows ${shown} stud`));
  });

  test("that was damaged says so and runs nothing", async () => {
    const { page, complaints } = await open("/r/1.0/?n=%3Cimg%20src=x%3E&fp=1");
    await page.locator(".cited.differs").waitFor();
    expect(await page.locator(".cited").innerText()).toContain("cannot be read");
    expect(await page.locator("main img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("no longer cites once the reader changes the view, and does again on the way back", async () => {
    const { page } = await open(VIEW);
    await page.goto(await citedLink(page));
    await page.locator(".cited").waitFor();
    await page.getByRole("button", { name: "Clear all" }).click();
    await page.locator(".cited").waitFor({ state: "detached" });
    expect(page.url()).not.toContain("fp=");
    await page.goBack();
    await page.locator(".cited").waitFor();
  });
});

test("the map says which table it is: the checksum of the file that the data page offers", async () => {
  const { page } = await open("/");
  for (const [root, release] of [
    ["/", RELEASE],
    ["/r/1.0/", "1.0"],
  ] as const) {
    const get = async (path: string) => page.request.get(new URL(root + path, page.url()).href);
    const { source } = (await (await get("data/map.json")).json()) as { source: unknown };
    const table = await (await get("data/studies.csv")).body();
    expect(source).toMatchObject({
      checksum: createHash("sha256").update(table).digest("hex"),
      frozen: { release, same: true },
    });
  }
});

describe("the cite dialog", () => {
  test("offers the same link in text, BibTeX, RIS and CSL-JSON, and a frame without it", async () => {
    const { page } = await open(VIEW);
    const dialog = await openDialog(page, "Cite this view");
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    const value = (name: string) => dialog.getByRole("textbox", { name, exact: true }).inputValue();
    const link = await value("Link");
    expect(await value("Citation")).toContain(link);
    const entries = [
      ["BibTeX entry", "@biblatex/text"],
      ["RIS entry", "@ris/file"],
    ] as const;
    for (const [name, forceType] of entries) {
      const [item, ...more] = new Cite(await value(name), { forceType }).data;
      expect(more).toEqual([]);
      expect(item).toMatchObject({ URL: link });
    }
    expect(JSON.parse(await value("CSL-JSON entry"))).toMatchObject([
      { type: "dataset", version: RELEASE, URL: link },
    ]);
    const frame = await value("HTML");
    expect(frame).toContain(`/r/${RELEASE}/embed/?rows=`);
    expect(frame).not.toContain("fp=");
    expect(await dialog.locator(".qr svg").count()).toBe(1);
  });

  test("has a short link first, and one that spells every setting out and shows the same", async () => {
    const { page } = await open(VIEW);
    const dialog = await openDialog(page, "Cite this view");
    const short = await dialog.getByRole("textbox", { name: "Link", exact: true }).inputValue();
    expect(short.length).toBeLessThan(150);
    await dialog.getByText("The link with every setting spelled out").click();
    const full = await dialog.getByRole("textbox", { name: "Full link" }).inputValue();
    expect(full).toContain("rows=xai_methods");
    await page.goto(full);
    await page.locator(".cited").waitFor();
    expect(await page.locator(".cited").innerText()).toContain("This is what was cited");
  });

  test("of a table in work cites nothing and offers the same view in the newest release", async () => {
    const { page } = await open("/about/");
    await page.route("**/data/map.json", async (route) => {
      const answer = await route.fetch();
      const sent = (await answer.json()) as { source: { frozen: { same: boolean } } };
      sent.source.frozen.same = false;
      await route.fulfill({ response: answer, json: sent });
    });
    await page.goto(new URL(VIEW, page.url()).href);
    await ready(page);
    const dialog = await openDialog(page, "Cite this view");
    expect(await dialog.innerText()).toContain("table in work");
    expect(await dialog.getByRole("textbox").count()).toBe(0);
    await dialog.getByRole("link", { name: `the same view in release ${RELEASE}` }).click();
    await ready(page);
    expect(new URL(page.url()).pathname).toBe(`/r/${RELEASE}/`);
    expect(await page.locator(".sentence").innerText()).toMatch(
      new RegExp(`^${inView.length} of 171 studies: `),
    );
  });

  test("copies the link", async () => {
    const { page } = await open(VIEW);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const dialog = await openDialog(page, "Cite this view");
    await dialog.getByRole("button", { name: "Copy Link" }).click();
    await dialog.getByText("Copied", { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await dialog.getByRole("textbox", { name: "Link", exact: true }).inputValue(),
    );
  });
});

describe("the export of studies", () => {
  test("holds the selected studies and no other, in each format", async () => {
    const { page, complaints } = await open(VIEW);
    await openDialog(page, "Export");
    const text = async (button: string) => {
      const { name, bytes } = await saved(page, button);
      expect(name).toContain(`-${RELEASE}-${inView.length}-studies-`);
      return bytes.toString("utf8");
    };
    const csv = (content: string) => readRecords(content.replaceAll("\r\n", "\n"));
    const dois = inView.flatMap(({ doi }) => (doi ? [doi] : [])).toSorted();

    const codes = csv(await text("CSV, codes"));
    const order = sortedIds(codes);
    expect(order).toEqual(sortedIds(inView));
    for (const row of codes) {
      const original = inView.find(({ id }) => id === row["id"])!;
      for (const field of ["title", "doi", "modalities", "xai_methods", "xai_validation"]) {
        expect(row[field]).toBe(original[field]);
      }
    }
    const labels = csv(await text("CSV, labels"));
    expect(labels.map((row) => row["Title"])).toEqual(codes.map((row) => row["title"]));
    expect(labels.every((row) => row["Modality"]!.includes("MRI"))).toBe(true);

    for (const [button, forceType] of [
      ["RIS", "@ris/file"],
      ["BibTeX", "@biblatex/text"],
    ] as const) {
      const back = new Cite(await text(button), { forceType }).data;
      expect(back).toHaveLength(inView.length);
      expect(back.flatMap(({ DOI }) => (DOI ? [DOI] : [])).toSorted()).toEqual(dois);
    }
    const csl = JSON.parse(await text("CSL-JSON")) as { id: string; DOI?: string }[];
    expect(csl.map(({ id }) => id).toSorted()).toEqual(sortedIds(inView));
    expect(csl.flatMap(({ DOI }) => (DOI ? [DOI] : [])).toSorted()).toEqual(dois);
    const json = JSON.parse(await text("JSON")) as {
      release: string;
      studies: Record<string, string>[];
    };
    expect(json.release).toBe(RELEASE);
    expect(sortedIds(json.studies)).toEqual(sortedIds(inView));
    expect(complaints).toEqual([]);
  });

  test("of everything is the file that the data page offers", async () => {
    const { page } = await open("/?sort=title");
    await openDialog(page, "Export");
    const whole = await page.request.get(new URL("/data/studies-labels.csv", page.url()).href);
    const lines = (content: string) => content.split("\r\n").toSorted();
    const { bytes } = await saved(page, "CSV, labels");
    expect(lines(bytes.toString("utf8"))).toEqual(lines(await whole.text()));
  });

  test("can be that of the picked studies alone", async () => {
    const { page } = await open(VIEW);
    const boxes = page.locator("table.studies tbody input[type=checkbox]");
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    const dialog = await openDialog(page, "Export");
    await dialog.getByRole("checkbox", { name: "only the 2 picked" }).check();
    const { name, bytes } = await saved(page, "CSL-JSON");
    expect(name).toContain("-2-studies-");
    const csl = JSON.parse(bytes.toString("utf8")) as { title: string }[];
    const links = page.locator("table.studies tbody th a");
    const titles = [await links.nth(0).innerText(), await links.nth(2).innerText()];
    expect(csl.map(({ title }) => title)).toEqual(titles);
    await dialog.getByText("of the picked studies alone").waitFor();
    const figure = await saved(page, "SVG");
    expect(figure.name).toMatch(/-2-studies-[\da-f]{10}-[\da-f]{6}\.svg$/);
    expect(figure.bytes.toString("utf8")).toContain(`2 studies picked of ${rows.length}: `);
  });
});

describe("the export of the figure", () => {
  test("as SVG is well-formed, shows the page's numbers, and stands alone", async () => {
    const { page } = await open(`${VIEW}&q=%3Cb%3E%26%22`);
    await openDialog(page, "Export");
    const { bytes } = await saved(page, "SVG");
    const svg = bytes.toString("utf8");
    const { faults, texts } = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        faults: parsed.querySelectorAll("parsererror").length,
        texts: [...parsed.querySelectorAll("text")].map((text) => text.textContent),
      };
    }, svg);
    expect(faults).toBe(0);
    expect(texts.join(" ")).toContain('matching “<b>&"”');
    expect(svg).not.toMatch(/href|<style|<script|<image/);
  });

  test("as SVG and as CSV holds the numbers of the page", async () => {
    const { page } = await open(VIEW);
    const onPage = await page
      .locator("table.heatmap tbody td.cell")
      .evaluateAll((cells) => cells.map((cell) => cell.textContent!.match(/^\d+/)?.[0] ?? "0"));
    await openDialog(page, "Export");
    const csv = (await saved(page, "CSV of its cells")).bytes.toString("utf8");
    const cells = readRecords(csv.replaceAll("\r\n", "\n"));
    // What the figure folds away stands in the file too.
    const shown = cells.filter(({ folded }) => folded === "no");
    expect(shown.map(({ studies }) => studies)).toEqual(onPage);
    expect(cells.length).toBeGreaterThan(shown.length);
    const svg = (await saved(page, "SVG")).bytes.toString("utf8");
    const drawn = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      const groups = [...parsed.querySelectorAll("g")].filter(
        (group) => group.firstElementChild?.tagName === "title",
      );
      return groups.map((group) => group.querySelector("text")?.textContent ?? "0");
    }, svg);
    expect(drawn).toEqual(onPage);
  });

  test.each([
    [300, 2126, 11811],
    [600, 4252, 23622],
  ])(
    "as PNG at %i dpi is 180 mm wide: %i pixels, %i a metre, and not blank",
    async (dpi, width, perMetre) => {
      const { page, complaints } = await open(VIEW);
      await openDialog(page, "Export");
      const { bytes } = await saved(page, `PNG, ${dpi} dpi`);
      expect(bytes.subarray(12, 16).toString()).toBe("IHDR");
      expect(bytes.readUInt32BE(16)).toBe(width);
      const at = bytes.indexOf("pHYs");
      expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([
        perMetre,
        perMetre,
        1,
      ]);
      const colours = await page.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext("2d")!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const seen = new Set<string>();
        for (let i = 0; i < data.length; i += 4) {
          seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
        }
        return ["255,255,255", "138,58,15", "178,215,238"].map((colour) => seen.has(colour));
      }, bytes.toString("base64"));
      expect(colours).toEqual([true, true, true]);
      expect(complaints).toEqual([]);
    },
  );

  test("is offered where there is a figure, not beside the plain table", async () => {
    const { page } = await open("/studies/?modalities=mri");
    const dialog = await openDialog(page, "Export");
    expect(await dialog.getByRole("button", { name: "RIS" }).count()).toBe(1);
    expect(await dialog.getByRole("button", { name: "SVG" }).count()).toBe(0);
  });
});

describe("both dialogs", () => {
  test.each([
    ["Cite this view", 1440, "light"],
    ["Cite this view", 360, "dark"],
    ["Export", 1440, "dark"],
    ["Export", 360, "light"],
  ] as const)("axe finds nothing in “%s” at %i px in %s", async (name, width, scheme) => {
    const { page, complaints } = await open(VIEW, { width, scheme });
    const dialog = await openDialog(page, name);
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    expect(await axeFaults(page)).toEqual([]);
    const box = await dialog.evaluate((element) => ({
      inner: element.scrollWidth - element.clientWidth,
      right: element.getBoundingClientRect().right,
    }));
    expect(box.inner).toBe(0);
    expect(box.right).toBeLessThanOrEqual(width);
    const small = await dialog
      .locator("button, summary, input")
      .evaluateAll((all) =>
        all
          .map((element) => (element.closest("label") ?? element).getBoundingClientRect())
          .filter(({ height, width: wide }) => height < 23.5 || wide < 23.5),
      );
    expect(small).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(["Cite this view", "Export"])(
    "“%s” opens, keeps the focus and gives it back by keyboard alone at 360 px",
    async (name) => {
      const { page } = await open(VIEW, { width: 360 });
      const button = page.getByRole("button", { name, exact: true });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name }).waitFor();
      const inside = () =>
        page.evaluate(() => {
          const { activeElement: active, body } = document;
          return active === body || active!.closest("dialog") !== null;
        });
      for (let i = 0; i < 25; i += 1) {
        expect(await inside()).toBe(true);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test("nothing of them is fetched before they are opened", async () => {
    const { page } = await open(VIEW);
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    const earlier = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(earlier.filter((url) => /Dialog|records\.json/.test(url))).toEqual([]);
    await openDialog(page, "Export");
    expect(fetched.some((url) => url.includes("ExportDialog"))).toBe(true);
    expect(fetched.some((url) => url.includes("records.json"))).toBe(false);
    await saved(page, "RIS");
    expect(fetched.some((url) => url.includes("records.json"))).toBe(true);
  });
});
