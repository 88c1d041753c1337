import type { Codebook } from "../contract/contract.ts";
import {
  dimensionOf,
  findDimension,
  isFoldable,
  membersOf,
  MERGE_MARK,
} from "../contract/lookup.ts";
import { AXIS_ORDERS } from "../evidence/axis.ts";
import { canonicalMerges, mergedValues } from "./canonical.ts";
import { canonicalNames, isLabel, LONGEST_NAME, mergeName } from "./merge-names.ts";
import { items, oneOf, type Setting } from "./setting.ts";
import { foldBelowSetting, unfoldSetting } from "./fold-settings.ts";
import {
  type AxisChoice,
  besides,
  drawnInside,
  plainAxis,
  usualInside,
  type View,
} from "./view.ts";

const ALL = "all";

/** Which dimensions the axes show. */
export function axisSettings(codebook: Codebook): readonly Setting[] {
  return [
    axisSetting(codebook, "rows"),
    axisSetting(codebook, "cols"),
    splitSetting(codebook),
    insideSetting(codebook),
  ];
}

/** How the axes show them; read after axisSettings. */
export function layoutSettings(codebook: Codebook): readonly Setting[] {
  return [
    ...(["rows", "cols"] as const).flatMap((axis) => [
      levelSetting(codebook, axis),
      openSetting(codebook, axis),
      orderSetting(axis),
    ]),
    foldBelowSetting(),
    unfoldSetting(codebook),
    mergeSetting(codebook),
    namesSetting(codebook),
  ];
}

function axisSetting(codebook: Codebook, axis: "rows" | "cols"): Setting {
  return {
    name: axis,
    write: (view) => view[axis].dimension,
    read(text, view, fault) {
      if (findDimension(codebook, text)) {
        const next = {
          ...view,
          [axis]: plainAxis(codebook, text),
          ...besides(codebook, view, [text]),
        };
        return next.inside === axis ? { ...next, unfolded: [] } : next;
      }
      fault(`there is no dimension “${text}”`);
      return view;
    },
  };
}

function splitSetting(codebook: Codebook): Setting {
  return {
    name: "split",
    write: (view) => view.split ?? "",
    read(text, view, fault) {
      if (text === "") return { ...view, ...drawnInside(codebook, null, null) };
      const dimension = findDimension(codebook, text);
      if (!dimension) fault(`there is no dimension “${text}”`);
      else if (text === view.rows.dimension || text === view.cols.dimension) {
        // The first cited links spelled the usual split out even where it was on an axis.
        if (text !== codebook.defaults.split) fault(`${dimension.title} is on an axis already`);
      } else return { ...view, ...drawnInside(codebook, text, usualInside(codebook)) };
      return view;
    },
  };
}

function insideSetting(codebook: Codebook): Setting {
  return {
    name: "inside",
    write: ({ split, inside }) => (split === null ? null : (inside ?? "")),
    read(text, view, fault) {
      if (view.split === null) {
        if (text !== "") fault("nothing stands inside an axis without a split");
        return view;
      }
      if (text === (view.inside ?? "")) return view;
      if (text === "" || text === "rows" || text === "cols") {
        return { ...view, ...drawnInside(codebook, view.split, text === "" ? null : text) };
      }
      fault(`“${text}” is none of rows, cols`);
      return view;
    },
  };
}

function onAxis(view: View, axis: "rows" | "cols", change: Partial<AxisChoice>): View {
  return { ...view, [axis]: { ...view[axis], ...change } };
}

function levelSetting(codebook: Codebook, axis: "rows" | "cols"): Setting {
  const setting = oneOf(`${axis}by`, ["groups", "values"], {
    get: (view) => view[axis].level,
    // Single values have nothing to unfold.
    set: (view, level) => onAxis(view, axis, level === "values" ? { level, open: [] } : { level }),
  });
  return {
    ...setting,
    read(text, view, fault) {
      const dimension = dimensionOf(codebook, view[axis].dimension);
      if (text !== "groups" || isFoldable(dimension)) return setting.read(text, view, fault);
      fault(`${dimension.title} is not grouped`);
      return view;
    },
  };
}

function orderSetting(axis: "rows" | "cols"): Setting {
  return oneOf(`${axis}order`, AXIS_ORDERS, {
    get: (view) => view[axis].order,
    set: (view, order) => onAxis(view, axis, { order }),
  });
}

function openSetting(codebook: Codebook, axis: "rows" | "cols"): Setting {
  const name = axis === "rows" ? "open" : "opencols";
  return {
    name,
    write(view) {
      const { open, level } = view[axis];
      if (level === "values") return "";
      return open === "all" ? ALL : open.join(",");
    },
    read(text, view, fault) {
      if (view[axis].level === "values") {
        if (text !== "") fault("single values have nothing to unfold");
        return view;
      }
      if (text === ALL) return onAxis(view, axis, { open: "all" });
      const dimension = dimensionOf(codebook, view[axis].dimension);
      const foldable = dimension.groups.filter((g) => membersOf(dimension, g.id).length > 0);
      const asked = items(text);
      for (const id of asked) {
        if (!foldable.some((group) => group.id === id)) fault(`there is no group “${id}”`);
      }
      const open = foldable.map((group) => group.id).filter((id) => asked.includes(id));
      return onAxis(view, axis, { open: open.length === foldable.length ? "all" : open });
    },
  };
}

/** What merged entries are called; read after the merges. */
function namesSetting(codebook: Codebook): Setting {
  return {
    name: "called",
    write: (view) =>
      Object.entries(view.names)
        .flatMap(([name, names]) =>
          Object.entries(names).map(([entry, called]) => `${name}:${entry}:${called}`),
        )
        .join(","),
    read(text, view, fault) {
      const merges = Object.entries(view.merged).flatMap(([name, entries]) =>
        entries.map((entry) => ({ name, entry, mark: `${name}:${entry}:` })),
      );
      const names: Record<string, Record<string, string>> = {};
      for (const item of items(text)) {
        const found = merges.find(({ mark }) => item.startsWith(mark));
        if (!found) {
          fault(`“${item}” does not name values that this address merges`);
          continue;
        }
        const { name, entry, mark } = found;
        const given = item.slice(mark.length);
        const called = mergeName(given);
        if (called !== given)
          fault(
            `a name is one plain line of at most ${LONGEST_NAME} characters; it reads “${called}” here`,
          );
        if (isLabel(dimensionOf(codebook, name), called)) {
          fault(`“${called}” is the label of something else`);
        } else if (Object.hasOwn((names[name] ??= {}), entry)) {
          fault(`“${item}” is named twice; the first name counts`);
        } else names[name][entry] = called;
      }
      return { ...view, names: canonicalNames(view.merged, names) };
    },
  };
}

function mergeSetting(codebook: Codebook): Setting {
  return {
    name: "merge",
    write: (view) =>
      Object.entries(view.merged)
        .flatMap(([name, entries]) => entries.map((entry) => `${name}:${entry}`))
        .join(","),
    read(text, view, fault) {
      const merged: Record<string, string[]> = {};
      const takenIn: Record<string, Set<string>> = {};
      for (const item of items(text)) {
        const colon = item.indexOf(":");
        const dimension = findDimension(codebook, item.slice(0, Math.max(colon, 0)));
        // Merged years would be a range, which the years' own setting says.
        if (dimension?.kind !== "coded") {
          fault(`“${item}” does not name a dimension whose values can be merged`);
          continue;
        }
        const before = (merged[dimension.name] ??= []);
        const taken = (takenIn[dimension.name] ??= new Set());
        const asked = item.slice(colon + 1);
        const values = mergedValues(dimension, asked).filter((value) => !taken.has(value));
        if (values.length < Math.max(asked.split(MERGE_MARK).length, 2)) {
          fault(
            `in “${item}” only two or more values that are known, reported and named once are merged`,
          );
        }
        if (values.length < 2) continue;
        before.push(values.join(MERGE_MARK));
        for (const value of values) taken.add(value);
      }
      return { ...view, merged: canonicalMerges(codebook, merged) };
    },
  };
}
