import type {
  Contract,
  Dimension,
  Field,
  ImpossiblePair,
  Indicator,
  Roles,
  ValueSet,
} from "../../contract/contract.ts";
import { GROUP_PREFIX, valuesOf } from "../../contract/lookup.ts";
import type { JsonReader } from "./json-reader.ts";
import { nearest } from "../faults/nearest.ts";
import { readCode, reportRepeated } from "./read-vocabulary.ts";

/** Reads which field plays which part; parts may be left out, but for id and title. */
export function readRoles(place: JsonReader, fields: readonly Field[]): Roles {
  const names = fields.map(({ name }) => name);
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const required = (role: string, type: Field["type"]) => {
    const name = place.get(role).text();
    check(place.get(role), name, type);
    return name;
  };
  const optional = (role: string, type: Field["type"] = "string") => {
    const name = place.get(role).textOr(null);
    check(place.get(role), name, type);
    return name;
  };
  const check = (role: JsonReader, name: string | null, type: Field["type"]) => {
    if (name === null || name === "") return;
    const is = types.get(name);
    if (is === undefined) role.fault(unknown("field", name, names));
    else if (is !== type) role.fault(`The field "${name}" is of type ${is}; ${type} is right.`);
  };
  return {
    id: required("id", "string"),
    title: required("title", "string"),
    authors: optional("authors", "list"),
    authorsComplete: optional("authorsComplete", "boolean"),
    year: optional("year", "integer"),
    venue: optional("venue"),
    volume: optional("volume"),
    issue: optional("issue"),
    pages: optional("pages"),
    doi: optional("doi"),
    pmid: optional("pmid"),
    url: optional("url"),
    summary: optional("summary"),
    reason: optional("reason"),
  };
}

/** Reads the axes and the split that the map opens with. */
export function readDefaults(
  place: JsonReader,
  dimensions: readonly Dimension[],
): Contract["defaults"] {
  const split = place.get("split");
  const rows = readDimensionName(place.get("rows"), dimensions);
  const cols = readDimensionName(place.get("cols"), dimensions);
  if (rows !== "" && rows === cols) {
    place.get("cols").fault("Rows and columns are one dimension; two are right.");
  }
  if (!split.present) {
    for (const name of ["inside", "foldBelow"]) {
      if (!place.get(name).present) continue;
      place.get(name).fault("Nothing stands inside an axis without a split; one is right.");
    }
    return { rows, cols, split: null };
  }
  const third = readDimensionName(split, dimensions);
  if (third !== "" && [rows, cols].includes(third)) {
    split.fault("The split is on an axis; a third dimension is right.");
  }
  return {
    ...{ rows, cols, split: third },
    ...readInside(place.get("inside")),
    ...readFoldBelow(place.get("foldBelow")),
  };
}

/** Reads how few studies fold away what they carry inside an axis; none where it says nothing. */
function readFoldBelow(place: JsonReader): Pick<Contract["defaults"], "foldBelow"> {
  const foldBelow = place.numberOrNull();
  if (foldBelow === null) return {};
  if (!Number.isInteger(foldBelow) || foldBelow < 2 || foldBelow > 1000) {
    place.fault(`${foldBelow} is no number of studies; a whole number from 2 to 1000 is right.`);
  }
  return { foldBelow };
}

/** Reads the axis in which the split is drawn; none where it is drawn as small multiples. */
function readInside(place: JsonReader): Pick<Contract["defaults"], "inside"> {
  const axis = place.textOr(null);
  if (axis === "rows" || axis === "cols") return { inside: axis };
  if (axis !== null) place.fault(`"${axis}" is no axis; "rows" or "cols" is right.`);
  return {};
}

/** Reads the dimensions among which gaps are listed; those of `defaults` when none are named. */
export function readGapDimensions(
  place: JsonReader,
  dimensions: readonly Dimension[],
  { rows, cols, split }: Contract["defaults"],
): readonly string[] {
  if (!place.present) {
    return [...new Set(split === null ? [rows, cols] : [rows, cols, split])];
  }
  const names = place.items().map((entry) => readDimensionName(entry, dimensions));
  reportRepeated(place, "name", names);
  if (names.length < 2) place.fault("Gaps are found among dimensions; two or more are right.");
  return [...new Set(names)];
}

/** Reads the pairs of values that no study can carry together. */
export function readImpossible(
  place: JsonReader,
  dimensions: readonly Dimension[],
): readonly ImpossiblePair[] {
  return place.itemsOrNone().map((entry) => {
    const a = readValueSet(entry.get("a"), dimensions);
    const b = readValueSet(entry.get("b"), dimensions);
    if (a.dimension === b.dimension) entry.fault("Both sides name one dimension; two are right.");
    return { a, b, reason: entry.get("reason").text() };
  });
}

/** Reads which values the findings are tried with as one; none where the contract names none. */
export function readSensitivity(
  place: JsonReader,
  dimensions: readonly Dimension[],
): Contract["sensitivity"] {
  if (!place.present) return { merges: [] };
  const merges = place
    .get("merges")
    .itemsOrNone()
    .map((entry) => {
      const label = entry.get("label").text();
      const { dimension, values } = readValueSet(entry, dimensions);
      if (values.length === 1) entry.fault("One value is listed; two or more make a merge.");
      return { label, dimension, values: [...new Set(values)] };
    });
  reportRepeated(
    place.get("merges"),
    "label",
    merges.map(({ label }) => label),
  );
  return { merges };
}

/**
 * Studies up to which each has a page of its own, when the contract says nothing: hosts of static sites
 * take some 20,000 files.
 */
const STUDY_PAGES_UP_TO = 10_000;

/** Reads up to how many studies each has a page of its own. */
export function readStudyPagesUpTo(place: JsonReader): number {
  if (!place.present) return STUDY_PAGES_UP_TO;
  const most = place.number();
  if (!Number.isInteger(most) || most < 0) {
    place.fault(`${most} stands here; a whole number of studies from 0 on is right.`);
  }
  return most;
}

/** Reads the yes-or-no qualities of a study, in the order in which they are shown. */
export function readIndicators(
  place: JsonReader,
  dimensions: readonly Dimension[],
): readonly Indicator[] {
  const indicators = place.itemsOrNone().map((entry) => ({
    id: readCode(entry.get("id")),
    label: entry.get("label").text(),
    sentence: entry.get("sentence").text(),
    noneSentence: entry.get("noneSentence").text(),
    saying: entry.get("saying").textOr("say"),
    ...readValueSet(entry, dimensions),
    qualityGap: !entry.get("qualityGap").present || entry.get("qualityGap").flag(),
  }));
  reportRepeated(
    place,
    "id",
    indicators.map(({ id }) => id),
  );
  return indicators;
}

/**
 * Reads a dimension with some of its reported values: those listed, or all except those listed. A
 * group, by its id behind the prefix, stands for its reported values. What is not reported may be
 * any value: no rule holds for it, and no study has a quality by it.
 */
function readValueSet(place: JsonReader, dimensions: readonly Dimension[]): ValueSet {
  const name = readDimensionName(place.get("dimension"), dimensions);
  const dimension = dimensions.find((one) => one.name === name);
  const categories = dimension?.categories ?? [];
  const all = categories.map(({ value }) => value);
  const reported = categories.filter(({ missing }) => !missing).map(({ value }) => value);
  const groups = dimension?.groups.map(({ id }) => GROUP_PREFIX + id) ?? [];
  const inverted = place.get("except").present;
  if (inverted && place.get("values").present) {
    place.fault("Both values and except stand here; one of them is right.");
  }
  const listed = place
    .get(inverted ? "except" : "values")
    .items()
    .flatMap((entry) => {
      const value = entry.text();
      if (dimension && groups.includes(value)) return valuesOf(dimension, value);
      if (value !== "" && all.length > 0 && !all.includes(value)) {
        entry.fault(unknown(`value of ${name}`, value, [...all, ...groups]));
      } else if (!inverted && all.includes(value) && !reported.includes(value)) {
        entry.fault(
          `"${value}" means missing information, which may be anything; a reported value is right.`,
        );
      }
      return [value];
    });
  if (listed.length === 0) place.fault("No value is listed; one or more are right.");
  const values = inverted ? reported.filter((value) => !listed.includes(value)) : listed;
  return { dimension: name, values };
}

function readDimensionName(place: JsonReader, dimensions: readonly Dimension[]): string {
  const name = place.text();
  const names = dimensions.map((dimension) => dimension.name);
  if (name !== "" && !names.includes(name)) place.fault(unknown("dimension", name, names));
  return name;
}

function unknown(what: string, word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  const hint = near === null ? "" : `; the nearest right one is "${near}"`;
  return `"${word}" is not a ${what}${hint}.`;
}
