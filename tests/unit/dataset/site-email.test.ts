import { expect, test } from "vitest";
import { readContract } from "../../../src/dataset/contract/read-contract.ts";
import { shipped } from "../../data/shipped.ts";

const withEmail = (email: string) => {
  const root = JSON.parse(shipped("datapackage.json")) as {
    evidenceMap: { site: Record<string, unknown> };
  };
  root.evidenceMap.site["email"] = email;
  return () => readContract(JSON.stringify(root), "datapackage.json");
};

test("an e-mail address of the site is one that can stand in a link", () => {
  expect(withEmail("map@example.org")().site.email).toBe("map@example.org");
  for (const email of [
    "map",
    "map@example",
    "a@b.org?cc=c@d.org",
    "javascript:alert(1)",
    "a b@c.org",
  ]) {
    expect(withEmail(email), email).toThrow(/is no e-mail address/);
  }
});
