import { describe, expect, test } from "vitest";
import { checkForm, mendForm } from "../../../src/dataset/studies/check-form.ts";

describe("a DOI", () => {
  test.each([
    ["https://doi.org/10.5555/AbC", "10.5555/abc"],
    ["http://dx.doi.org/10.5555/abc", "10.5555/abc"],
    ["DOI: 10.5555/abc", "10.5555/abc"],
    ["doi:10.5555/abc", "10.5555/abc"],
    ["10.5555/ABC", "10.5555/abc"],
    // An address is encoded, a DOI is not.
    ["https://doi.org/10.5555/(sici)1%3C2%3A%3Aaid%3E3%23b", "10.5555/(sici)1<2::aid>3#b"],
    ["10.5555/1%3c2", "10.5555/1%3c2"],
    ["https://doi.org/10.5555/50%", "10.5555/50%"],
    // No DOI once it is bare: it stays as it is, for the fault to show.
    ["DOI: None", "DOI: None"],
  ])("%s is mended to %s", (text, mended) => expect(mendForm(text, "doi")).toBe(mended));

  test.each(["10.1234/a", "10.123456789/a(b)c"])("%s is right", (text) =>
    expect(checkForm(text, "doi")).toBeNull(),
  );

  test.each(["10.123/a", "10.1234567890/a", "10.1234/", "x10.1234/a", "10.1234/a b", "10.1234/A"])(
    "%s is none",
    (text) => expect(checkForm(text, "doi")).toContain("is no DOI"),
  );
});

test("other forms are not mended", () => {
  for (const form of ["text", "id", "pmid", "address"] as const) {
    expect(mendForm("https://doi.org/10.5555/AbC", form)).toBe("https://doi.org/10.5555/AbC");
  }
});

test.each([
  ["id", "b1", null],
  ["id", "B-1_x", null],
  ["id", "-b1", "is no id"],
  ["id", "b 1", "is no id"],
  ["id", "con", "con"],
  ["pmid", "1", null],
  ["pmid", "1234567890", null],
  ["pmid", "12345678901", "no PubMed id"],
  ["pmid", "0123", "no PubMed id"],
  ["pmid", "1.2E+07", "cut short"],
  ["address", "https://example.org", null],
  ["address", "http://example.org/a?b=c", null],
  ["address", "ftp://example.org", "no web address"],
  ["address", "https:///a", "no web address"],
  ["address", "https://exa mple.org", "no web address"],
  ["address", "https://[", "no web address"],
  ["text", "anything at all", null],
] as const)("as %s, %s gives %s", (form, text, fault) => {
  const found = checkForm(text, form);
  if (fault === null) expect(found).toBeNull();
  else expect(found).toContain(fault);
});
