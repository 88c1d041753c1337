import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtexOf } from "../../../src/formats/bibtex.ts";
import { cslItem } from "../../../src/formats/csl-json.ts";
import { hostileStudy, inventedStudy } from "./invented.ts";

test("a journal article is written field by field", () => {
  expect(bibtexOf([cslItem(inventedStudy())])).toBe(
    `@article{t0001,
  title = {An invented study},
  author = {Sample, A. B. and van Test, C.},
  year = {2020},
  journal = {Invented Journal of Tests},
  doi = {10.5555/12345678},
  url = {https://doi.org/10.5555/12345678},
  eprint = {1},
  eprinttype = {pubmed},
}
`,
  );
});

test("a conference paper is inproceedings with a booktitle", () => {
  const text = bibtexOf([cslItem(inventedStudy({ venue: "Invented Workshop" }))]);
  expect(text).toContain("@inproceedings{t0001,");
  expect(text).toContain("  booktitle = {Invented Workshop},");
});

test("what LaTeX would act on is written so that it prints", () => {
  const title = "50% & $5 #1 a_b {x} \\y ~^ <z> | -- ``q''";
  expect(bibtexOf([cslItem(inventedStudy({ title }))])).toContain(
    String.raw`50\% \& \$5 \#1 a\_b \textbraceleft{}x\textbraceright{} \textbackslash{}y ` +
      String.raw`\textasciitilde{}\textasciicircum{} \textless{}z\textgreater{} \textbar{} ` +
      "-{}- `{}`q'{}'",
  );
});

test("words of a title that hold a capital keep it, but for the one that starts it", () => {
  const titleOf = (title: string) =>
    /title = \{(.*)\},/.exec(bibtexOf([cslItem(inventedStudy({ title }))]))?.[1];
  expect(titleOf("Grad-CAM for mRNA: Fisher and an MRI of Ünal")).toBe(
    "{Grad-CAM} for {mRNA:} {Fisher} and an {MRI} of {Ünal}",
  );
  expect(titleOf("An X-ray")).toBe("An {X-ray}");
  // A command behind one brace would be what BibTeX calls a special character, and change case.
  expect(titleOf("on #MRI")).toBe(String.raw`on {{\#MRI}}`);
});

test("several ranges of pages have two hyphens each", () => {
  expect(bibtexOf([cslItem(inventedStudy({ pages: "1-4, 9" }))])).toContain("pages = {1--4, 9},");
});

test("bodies and names that hold a separator stay whole", () => {
  const authors = ["Sample and Test Consortium", "Sample and Test AB"];
  expect(bibtexOf([cslItem(inventedStudy({ authors }))])).toContain(
    "author = {{Sample and Test Consortium} and {Sample and Test}, A. B.}",
  );
});

test("a name that holds an equals sign or a comma stays whole, for biblatex reads both as its own", () => {
  expect(bibtexOf([cslItem(inventedStudy({ authors: ["A=B CD"] }))])).toContain(
    "author = {{A=B}, C. D.}",
  );
});

test("a suffix stands between the family name and the initials", () => {
  const text = bibtexOf([cslItem(inventedStudy({ authors: ["Sample AB Jr"] }))]);
  expect(text).toContain("author = {Sample, Jr, A. B.}");
});

test("two ids never share a key", () => {
  const ids = ["a b", "a+b", "a_b", "a+20+b", "a-1.0"];
  const keys = ids.map((id) => /\{(.*),/.exec(bibtexOf([cslItem(inventedStudy({ id }))]))?.[1]);
  expect(keys).toEqual(["a+20+b", "a+2b+b", "a_b", "a+2b+20+2b+b", "a-1.0"]);
});

test("whatever the values hold, braces balance and each study is one entry", () => {
  fc.assert(
    fc.property(fc.array(hostileStudy, { maxLength: 4 }), (studies) => {
      const text = bibtexOf(studies.map(cslItem));
      let [depth, least, entries] = [0, 0, 0];
      for (const char of text) {
        // As BibTeX counts: a backslash does not take a brace away.
        if (char === "{" && depth++ === 0) entries++;
        if (char === "}") depth--;
        least = Math.min(least, depth);
      }
      expect({ depth, least }).toEqual({ depth: 0, least: 0 });
      expect(entries).toBe(studies.length);
    }),
  );
});
