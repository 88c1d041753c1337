import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Study } from "../../src/contract/study.ts";
import { filesBelow } from "../../src/dataset/frozen-files.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { fingerprint } from "../../src/views/fingerprint.ts";
import { shipped } from "./shipped.ts";

/**
 * Written down when release 1.0 was frozen: a frozen release never changes. Its day, and the texts of
 * its pages, were added once, when release 1.1 was made.
 */
const FROZEN = {
  "agreement.csv": "049013ef06a75062b2a8d15702fe01e69541b42443041a96d2e48355fa220712",
  "datapackage.json": "4e10e33cd83e0dac88697d914c9d1431eb9fc277d589e1e1dd5a3eda598e7809",
  "review.json": "5bfc69a168863948fd5f96589be38b6b228162cddd96b9ced2c2c785451590fb",
  "screening.csv": "72939deb29ac66ddbc0be6687ad510e56a14f29eaba742a581cb908d2d26309f",
  "studies.csv": "5bc37222b81d389aa2085d3a394903fc076cf879f22ed3b610096f4613762bd4",
  "texts/about.md": "1e8d69ed6e6c0cd92e2b6e1ab14fa0b8c05e3fe69105e733c21819c510fee355",
  "texts/agreement.md": "b2a896ad9a09c9b892e65bbe1151c51efea059eb6f22e9b012a7e06fbe67305c",
  "texts/codebook.md": "f8c5f931c20ec2a61e7c545605cba481089608b46b84db8be348db102e1e7f52",
  "texts/limits.md": "a6b761b97935744656085adc83a4487c6c39bcbda32a9ebbe51989a429be9e71",
  "texts/provenance.md": "839c2ff0799c65b811530e36a5be038cb6452dbaa8c2d50bfc9a9c8c9ce760f9",
  "texts/scope.md": "fb924018032b4643ef263d61124fd63c3b893e5ee796cf62a5864f9303e86c1d",
  "texts/screening.md": "836d129d07fa7c51dbf23a445bfc9136f1ee7ca0b18f91f920618c4b92fce0d8",
  "views.json": "91c6b3ac4d192d9bb88c83b89513ccf982a02fa921e12fa48fb84b3bc2936342",
};

const sums = Object.entries(FROZEN);

test.each(sums)("%s of release 1.0 is the one that was frozen", (name, sum) => {
  const hash = createHash("sha256")
    .update(shipped(`releases/1.0/${name}`))
    .digest("hex");
  expect(hash).toBe(sum);
});

test("SHA256SUMS lists the files of release 1.0, and there are no others", () => {
  const listed = sums.map(([name, sum]) => `${sum}  ${name}\n`).join("");
  expect(shipped("releases/1.0/SHA256SUMS")).toBe(listed);
  expect(filesBelow("data/releases/1.0")).toEqual(["SHA256SUMS", ...Object.keys(FROZEN)]);
});

/** Counts and fingerprints that citations of release 1.0 carried before release 1.1 was made. */
test.each([
  ["every study", 171, "8a1e32da78", () => true],
  [
    "SHAP on MRI",
    7,
    "9997c76fe8",
    ({ codes }: Study) =>
      codes["xai_methods"]!.includes("shap") && codes["modalities"]!.includes("mri"),
  ],
  [
    "breast, no check reported",
    23,
    "344e55734a",
    ({ codes }: Study) =>
      codes["cancer_types"]!.includes("breast") &&
      codes["xai_validation"]!.includes("none-reported"),
  ],
])(
  "a view cited from release 1.0 is still the one that was cited: %s",
  async (_, count, print, holds) => {
    const { studies } = await loadEdition("data/releases/1.0", "frozen");
    const ids = studies.filter(holds).map(({ id }) => id);
    expect([ids.length, fingerprint(FROZEN["studies.csv"], ids)]).toEqual([count, print]);
  },
);
