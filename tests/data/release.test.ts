import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { shipped } from "./shipped.ts";

/** Written down when release 1.0 was frozen: a frozen release never changes. */
const FROZEN = {
  "agreement.csv": "049013ef06a75062b2a8d15702fe01e69541b42443041a96d2e48355fa220712",
  "datapackage.json": "8e2f0152fbeaec70c70e4ed0040be81988b7669907b1a6c261a6772efd53020a",
  "review.json": "5bfc69a168863948fd5f96589be38b6b228162cddd96b9ced2c2c785451590fb",
  "screening.csv": "72939deb29ac66ddbc0be6687ad510e56a14f29eaba742a581cb908d2d26309f",
  "studies.csv": "5bc37222b81d389aa2085d3a394903fc076cf879f22ed3b610096f4613762bd4",
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
  const files = readdirSync(new URL("../../data/releases/1.0/", import.meta.url)).sort();
  expect(files).toEqual(["SHA256SUMS", ...Object.keys(FROZEN)]);
});
