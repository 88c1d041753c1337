import { expect, test } from "vitest";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { readRecords } from "./plain-csv.ts";
import { contract, shipped, shippedEdition } from "./shipped.ts";

const edition = await shippedEdition();
const records = readRecords(shipped("studies.csv"));

test("the shipped table holds the 171 studies of release 1.1", () => {
  expect(edition.contract.release).toBe("1.1");
  expect(edition.studies).toHaveLength(171);
  expect(records).toHaveLength(171);
  expect(edition.studies.map(({ id }) => id)).toEqual(records.map((record) => record["id"]));
});

test("every study carries the codes, texts and numbers that stand in its row", () => {
  for (const [index, study] of edition.studies.entries()) {
    const record = records[index] ?? {};
    const codes = contract.dimensions.map(({ name }) => [name, record[name]?.split(";")]);
    expect(study.codes).toEqual(Object.fromEntries(codes));
    expect(study.title).toBe(record["title"]);
    expect(study.authorsComplete).toBe(record["authors_complete"] === "true");
    expect(study.year).toBe(Number(record["year"]));
    expect(study.venue).toBe(record["venue"]);
    expect(study.volume).toBe(record["volume"]);
    expect(study.issue).toBe(record["issue"]);
    expect(study.pages).toBe(record["pages"]);
    expect(study.doi).toBe(record["doi"]);
    expect(study.pmid).toBe(record["pmid"]);
    expect(study.url).toBe(record["source_url"]);
    expect(study.summary).toBe(record["summary"]);
    expect(study.reason).toBe(record["xai_evidence"]);
    expect(study.details).toEqual({
      coded_from: record["coded_from"],
      model_detail: record["model_detail"],
      datasets: record["datasets"]?.replaceAll(";", "; "),
      sample_size: record["sample_size"],
      country: record["country"],
    });
  }
});

test("the studies of every value are as many as a plain count of the file finds", () => {
  for (const { name, categories } of contract.dimensions) {
    for (const { value } of categories) {
      const plain = records.filter((record) => `;${record[name]};`.includes(`;${value};`)).length;
      const read = edition.studies.filter((study) => study.codes[name]?.includes(value)).length;
      expect(read, `${name} ${value}`).toBe(plain);
    }
  }
});

test("counts known from a count by hand of the file", () => {
  const count = (name: string, ...values: string[]) =>
    edition.studies.filter((study) => values.some((value) => study.codes[name]?.includes(value)))
      .length;
  expect(count("cancer_types", "breast")).toBe(47);
  expect(count("modalities", "mri")).toBe(54);
  expect(count("xai_methods", "grad-cam")).toBe(23);
  expect(count("year", "2018")).toBe(6);
  expect(count("year", "2017")).toBe(0);
  expect(count("xai_validation", "expert-assessment", "quantitative", "user-study")).toBe(36);
});

test("the tables beside it hold as many rows as their files, and the figures of the review", () => {
  expect(edition.screening?.leftOut).toHaveLength(497);
  expect(readRecords(shipped("screening.csv"))).toHaveLength(497);
  expect(
    edition.screening?.leftOut.filter(({ reason }) => reason === "no-explainability"),
  ).toHaveLength(209);
  expect(edition.agreement).toHaveLength(171 * 14);
  expect(new Set(edition.agreement?.map(({ id }) => id)).size).toBe(171);
  expect(edition.review?.citation.doi).toBe("10.2196/80645");
  expect(edition.review?.figures).toHaveLength(6);
  expect(edition.review?.statements[0]).toEqual({
    edition: "accepted",
    claim: "Grad-CAM and SHAP are among the most used methods",
    dimension: "xai_methods",
    values: ["grad-cam", "shap"],
    measure: "rank",
    comparison: "<=",
    bound: 3,
  });
});

test("the frozen release 1.1 reads as the table in work, which has other names of values besides, opens otherwise and says of checks what is true", async () => {
  const frozen = await loadEdition("data/releases/1.1", "frozen");
  expect(frozen.studies).toEqual(edition.studies);
  expect(edition.contract.site.provenance).toBe(frozen.contract.site.provenance);
  const { rows, cols, split } = frozen.contract.defaults;
  expect(frozen.contract.defaults).toEqual({ rows, cols, split });
  expect(edition.contract.defaults).toMatchObject({ rows, cols, split });
  const plain = (contract: typeof frozen.contract) =>
    JSON.parse(
      JSON.stringify({ ...contract, description: "", defaults: null }, (key, value: unknown) =>
        key === "synonyms" ? undefined : value,
      ),
    ) as unknown;
  expect(plain(edition.contract)).toEqual(plain(frozen.contract));
});

test("nine lists of authors of release 1.0 were joined letter by letter and are mended, each with a notice", async () => {
  const first = await loadEdition("data/releases/1.0", "frozen");
  const mended = first.notices.filter(({ file }) => file.endsWith("studies.csv"));
  expect(mended.map(({ row, column }) => [row, column])).toEqual(
    [2, 13, 40, 50, 100, 106, 135, 136, 166].map((row) => [row, "authors"]),
  );
  const authors = (id: string) => first.studies.find((study) => study.id === id)?.authors;
  expect(authors("s0001")).toEqual(["Huang Q", "Zhang F", "Li X"]);
  expect(authors("s0039")).toEqual(["Meldo A", "Utkin L", "Kovalev M", "Kasimov E"]);
  expect(authors("s0099")?.[2]).toBe("Hägele L");
});

test("release 1.1 needs no such mending, and no author is a letter", () => {
  expect(edition.notices.filter(({ file }) => !file.endsWith("screening.csv"))).toEqual([]);
  expect(
    edition.studies.flatMap(({ authors: names }) => names).filter((name) => name.length < 2),
  ).toEqual([]);
});

test("addresses with a slash too many are mended, each with a notice", () => {
  const mended = edition.notices.filter(({ file }) => file === "data/screening.csv");
  expect(mended).toHaveLength(3);
  for (const { row, column, message } of mended) {
    const url = edition.screening?.leftOut[(row ?? 0) - 2]?.url;
    expect(column).toBe("source_url");
    expect(url).toMatch(/^https:\/\/distantreader\.org\//);
    expect(message).toBe(`The address has a slash too many; read as "${url}".`);
  }
});
