import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { archiveInWords, releaseArchive } from "../../src/commands/release-archive.ts";
import { editions, readEditions } from "../../src/site/editions.ts";

const SITE = "https://example.org";
let place = "";
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "map-zip-"));
  vi.stubEnv("MAP_SITE", SITE);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

/** Runs the command as npm does, called from the folder of the test. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("node", ["src/commands/release-zip.ts", ...words], {
    encoding: "utf8",
    env: { ...process.env, MAP_SITE: SITE, INIT_CWD: place, ...env },
  });
  return {
    status,
    lines: stdout.split("\n").slice(0, -1),
    errors: stderr.split("\n").slice(0, -1),
  };
}

const NAME = "xai-cancer-imaging-evidence-map-1.1.zip";
/** The archive of a frozen release, made here: the map in it is built once for all. */
const archiveOf = (release: string, all = editions()) =>
  releaseArchive(all.find((one) => !one.current && one.release === release)!);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the ZIP of release 1.1", () => {
  let zip: Buffer;
  let files: Record<string, Uint8Array> = {};
  const text = (name: string) => new TextDecoder().decode(files[name]);

  beforeAll(() => {
    const { status, lines, errors } = run(["1.1", "--out", "one"], { TZ: "Pacific/Auckland" });
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(lines).toEqual([
      expect.stringMatching(
        /^one\/xai-cancer-imaging-evidence-map-1\.1\.zip: \d+ files, \d+ KB\.$/,
      ),
    ]);
    zip = readFileSync(join(place, "one", NAME));
    files = unzipSync(new Uint8Array(zip));
  }, 120_000);

  test("is the same to the byte when it is made again, on a machine with another clock", async () => {
    const again = await archiveOf("1.1");
    expect(again.name).toBe(NAME);
    expect(sha256(again.bytes)).toBe(sha256(zip));
  });

  test("holds the release byte for byte, and what an archive wants beside it", () => {
    const frozen = readdirSync("data/releases/1.1", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of frozen) {
      const inside = files[file.replace("data/releases/1.1/", "data/")];
      expect(Buffer.from(inside ?? []).equals(readFileSync(file)), file).toBe(true);
    }
    expect(Object.keys(files).filter((name) => !name.startsWith("data/"))).toEqual([
      ...[".zenodo.json", "CITATION.cff", "LICENSE.txt", "SHA256SUMS", "evidence-map.html"],
    ]);
    expect(Object.keys(files)).toHaveLength(frozen.length + 5);
  });

  test("lists the checksum of every file in it but the list itself", () => {
    const sums = Object.entries(files).filter(([name]) => name !== "SHA256SUMS");
    expect(text("SHA256SUMS").trimEnd().split("\n").toSorted()).toEqual(
      sums.map(([name, bytes]) => `${sha256(bytes)}  ${name}`).toSorted(),
    );
  });

  test("says of itself what the descriptor says, and has no DOI while it has none", () => {
    const descriptor = JSON.parse(text("data/datapackage.json"));
    const metadata = JSON.parse(text(".zenodo.json"));
    expect(metadata).toMatchObject({
      upload_type: "dataset",
      title: descriptor.title,
      version: "1.1",
      publication_date: descriptor.created.slice(0, 10),
      access_right: "open",
      license: "cc-by-4.0",
      keywords: descriptor.keywords,
      creators: descriptor.contributors.map(({ title }: { title: string }) => ({ name: title })),
      related_identifiers: [{ identifier: "10.2196/80645", relation: "references" }],
    });
    expect(descriptor.id).toBeUndefined();
    expect(Object.keys(metadata)).not.toContain("doi");
    expect(text("CITATION.cff")).toContain('\nversion: "1.1"\n');
    expect(text("CITATION.cff")).not.toMatch(/^\s*(?:- )?(?:doi|orcid)/m);
    expect(text("LICENSE.txt")).toContain(descriptor.licenses[0].path);
  });

  test("holds the map of that release in one file, whose links lead to the site", () => {
    expect(text("evidence-map.html")).toContain("Release 1.1 · ");
    expect(text("evidence-map.html")).toContain('href="https://example.org/"');
  });
});

test("contributors of the descriptor are its creators, and its DOI is carried", async () => {
  const data = join(place, "named");
  cpSync("tests/fixtures/second-map", data, { recursive: true });
  const file = join(data, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(file, "utf8"));
  // Invented people; the ORCID is the one that orcid.org gives as an example.
  descriptor.contributors = [
    {
      title: "Ada Sample",
      givenName: "Ada",
      familyName: "Sample",
      path: "https://orcid.org/0000-0002-1825-0097",
      organization: "Invented University",
    },
    { title: "The Invented Garden Group" },
  ];
  writeFileSync(file, JSON.stringify(descriptor));
  const frozen = spawnSync("node", ["src/commands/release.ts", "1.0"], {
    env: { ...process.env, MAP_DATA: data },
  });
  expect(frozen.status).toBe(0);
  // An archive gives the DOI after the release is frozen: the contract in work holds it.
  const dated = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...dated, id: "https://doi.org/10.5555/12345678" }));
  const archive = await archiveOf("1.0", await readEditions(data));
  expect(archiveInWords(archive, "a.zip")).toHaveLength(1);
  const files = unzipSync(archive.bytes);
  const text = (path: string) => new TextDecoder().decode(files[path]);
  expect(JSON.parse(text(".zenodo.json")).creators).toEqual([
    { name: "Sample, Ada", affiliation: "Invented University", orcid: "0000-0002-1825-0097" },
    { name: "The Invented Garden Group" },
  ]);
  expect(JSON.parse(text(".zenodo.json")).doi).toBe("10.5555/12345678");
  expect(text("CITATION.cff")).toContain('\ndoi: "10.5555/12345678"\n');
  expect(text("evidence-map.html")).toContain('"doi":"10.5555/12345678"');
  expect(text("CITATION.cff")).toContain(
    [
      "authors:",
      '  - family-names: "Sample"',
      '    given-names: "Ada"',
      '    affiliation: "Invented University"',
      '    orcid: "https://orcid.org/0000-0002-1825-0097"',
      '  - name: "The Invented Garden Group"',
      "",
    ].join("\n"),
  );
});

test("without contributors no creator is made up, and a line says so", async () => {
  const archive = await archiveOf("1.0");
  expect(archiveInWords(archive, "a.zip").at(-1)).toBe(
    "Its metadata name no creators, since datapackage.json names no contributors; Zenodo asks for one.",
  );
  const files = unzipSync(archive.bytes);
  expect(JSON.parse(new TextDecoder().decode(files[".zenodo.json"]))).not.toHaveProperty(
    "creators",
  );
});

test.each([
  [["9.9"], 'There is no release "9.9"; frozen are: 1.0, 1.1.'],
  [["../1.1"], 'There is no release "../1.1"; frozen are: 1.0, 1.1.'],
  [[], "One number of a release is right: npm run release:zip -- 1.1"],
  [["1.0", "1.1"], "One number of a release is right: npm run release:zip -- 1.1"],
  [["1.1", "--colour"], "Unknown option '--colour'"],
])("%j is refused in one line", (words, says) => {
  const { status, errors } = run(words);
  expect(status).toBe(1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(says);
});

test("a release whose files are not as they were frozen is refused in one line", () => {
  const data = join(place, "edited");
  cpSync("data", data, { recursive: true });
  appendFileSync(join(data, "releases/1.0/studies.csv"), "\n");
  writeFileSync(join(data, "releases/1.0/more.csv"), "");
  const { status, errors } = run(["1.0", "--out", "edited-zip"], { MAP_DATA: data });
  expect(status).toBe(1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("releases/1.0/studies.csv The file is not the one that was frozen");
  expect(errors[0]).toMatch(/ \(and 1 more\) No ZIP was written\.$/);
  expect(readdirSync(place)).not.toContain("edited-zip");
});
