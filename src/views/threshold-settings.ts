import type { Codebook } from "../contract/contract.ts";
import { yearDimension } from "../contract/lookup.ts";
import type { Thresholds } from "../evidence/gaps/thresholds.ts";
import type { Setting } from "./setting.ts";
import type { View } from "./view.ts";

/** The name, bounds and step of each threshold that is a number. */
export const THRESHOLDS = [
  { key: "expected", name: "expected", least: 0.1, most: 1000, whole: false },
  { key: "fdr", name: "fdr", least: 0.001, most: 0.5, whole: false },
  { key: "least", name: "least", least: 1, most: 1000, whole: true },
  { key: "threeWay", name: "threeway", least: 0.1, most: 1000, whole: false },
] as const satisfies readonly {
  readonly key: keyof Thresholds;
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}[];

/** From where on a cell is called a gap, thin, a cluster or stale. */
export function thresholdSettings(codebook: Codebook): readonly Setting[] {
  return [...THRESHOLDS.map(numberSetting), sinceSetting(codebook)];
}

function numberSetting({ key, name, least, most, whole }: (typeof THRESHOLDS)[number]): Setting {
  return {
    name,
    write: (view) => String(view.thresholds[key]),
    read(text, view, fault) {
      const value = Number(text);
      const right = /^\d{1,4}(\.\d{1,4})?$/.test(text) && value >= least && value <= most;
      if (right && (!whole || Number.isInteger(value))) return set(view, { [key]: value });
      fault(`“${text}” is not a ${whole ? "whole " : ""}number from ${least} to ${most}`);
      return view;
    },
  };
}

function sinceSetting(codebook: Codebook): Setting {
  const years = yearDimension(codebook)?.categories.map(({ value }) => value) ?? [];
  return {
    name: "since",
    write: (view) => view.thresholds.since?.toString() ?? null,
    read(text, view, fault) {
      if (years.includes(text)) return set(view, { since: Number(text) });
      fault(`“${text}” is not a year of the table`);
      return view;
    },
  };
}

function set(view: View, change: Partial<Thresholds>): View {
  return { ...view, thresholds: { ...view.thresholds, ...change } };
}
