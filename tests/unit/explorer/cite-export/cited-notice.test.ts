import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { CitedNotice } from "../../../../src/explorer/cite-export/CitedNotice.tsx";
import { citedOf } from "../../../../src/explorer/cite-export/cited-of.ts";
import type { Cited } from "../../../../src/views/cited-link.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { smallEvidence } from "../../figures/small-map.ts";

const source = {
  name: "bread",
  title: "Invented",
  doi: null,
  checksum: "0".repeat(64),
  authors: [],
  frozen: null,
};
const positions = [0, 3, 5];
const counted = countSelection(smallEvidence, defaultView(smallCodebook), () => null);
const truth = citedOf(smallEvidence, positions, source);

const notice = (cited: Cited | "unreadable") => {
  const node = h(CitedNotice, { cited, counted: { ...counted, positions }, source });
  const element = parseHTML(renderToString(node)).document.querySelector("[role]")!;
  return { role: element.getAttribute("role"), text: element.textContent };
};

test("a view that shows what was cited says so, without alarm", () => {
  expect(truth.count).toBe(3);
  expect(notice(truth)).toEqual({
    role: "status",
    text: `This is what was cited: 3 studies, fingerprint ${truth.fingerprint}.`,
  });
});

test("as many other studies are not what was cited, and neither is another number", () => {
  const others = citedOf(smallEvidence, [0, 3, 6], source);
  for (const cited of [others, { ...truth, count: 4 }]) {
    const { role, text } = notice(cited);
    expect(role).toBe("alert");
    expect(text).toBe(
      `This differs from what was cited: cited were ${cited.count} studies, fingerprint ` +
        `${cited.fingerprint}; release 0.1 shows 3 studies, fingerprint ${truth.fingerprint}.`,
    );
  }
});

test("what cannot be read is said to be so, with what is shown", () => {
  const { role, text } = notice("unreadable");
  expect(role).toBe("alert");
  expect(text).toContain("cannot be read");
  expect(text).toContain(`shows 3 studies, fingerprint ${truth.fingerprint}.`);
});
