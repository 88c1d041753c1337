import type { Codebook } from "../contract/contract.ts";
import { dimensionOf } from "../contract/lookup.ts";
import { canonicalChoice } from "./canonical.ts";
import { items, type Setting } from "./setting.ts";

const NOTHING_INSIDE = "nothing stands inside an axis";

/** The most studies below which a view can fold something away. */
export const MOST_FOLD_BELOW = 1000;

/** How few studies fold away what they carry inside an axis. */
export function foldBelowSetting(): Setting {
  return {
    name: "foldbelow",
    write: ({ inside, foldBelow }) => (inside === null ? null : String(foldBelow)),
    read(text, view, fault) {
      if (view.inside === null) {
        fault(NOTHING_INSIDE);
        return view;
      }
      const foldBelow = Number(text);
      if (/^\d{1,4}$/.test(text) && foldBelow >= 1 && foldBelow <= MOST_FOLD_BELOW) {
        return { ...view, foldBelow, unfolded: foldBelow === 1 ? [] : view.unfolded };
      }
      fault(`“${text}” is not a whole number from 1 to ${MOST_FOLD_BELOW}`);
      return view;
    },
  };
}

/** Where nothing is folded all the same; read after the axes and after what is folded. */
export function unfoldSetting(codebook: Codebook): Setting {
  return {
    name: "unfold",
    write: ({ inside, unfolded }) => (inside === null ? null : unfolded.join(",")),
    read(text, view, fault) {
      const asked = items(text);
      if (view.inside === null || view.foldBelow === 1) {
        if (asked.length > 0)
          fault(view.inside === null ? NOTHING_INSIDE : "nothing is folded away");
        return { ...view, unfolded: [] };
      }
      const dimension = dimensionOf(codebook, view[view.inside].dimension);
      const known = asked.filter((entry) => {
        const [found] = canonicalChoice(dimension, { entries: [entry], mode: "any" }).entries;
        if (found === undefined) fault(`${dimension.title} has no value “${entry}”`);
        return found !== undefined;
      });
      const { entries } = canonicalChoice(dimension, { entries: known, mode: "any" });
      return { ...view, unfolded: entries };
    },
  };
}
