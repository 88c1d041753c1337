import type { Category, Group } from "../../contract/contract.ts";
import type { JsonReader } from "./json-reader.ts";
import { whyNoPageName } from "./page-name.ts";
import { quoted } from "../faults/quoted.ts";

/** What a code, or the id of a group or a quality, may look like: it stands in addresses and in the names of pages. */
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the groups of a field, in their order. */
export function readGroups(list: JsonReader): readonly Group[] {
  const groups = list.itemsOrNone().map((entry) => ({
    id: readCode(entry.get("id")),
    label: entry.get("label").text(),
    ...readShort(entry),
    ...readSynonyms(entry),
    definition: entry.get("definition").textOr(""),
    ...(entry.get("rest").flag() && { rest: true }),
  }));
  for (const { id } of groups) {
    if (id === "all") list.fault('"all" means every group in addresses; another id is right.');
  }
  reportRepeated(
    list,
    "id",
    groups.map(({ id }) => id),
  );
  reportSynonyms(list, groups);
  return groups;
}

/**
 * Reads the vocabulary of a field, in its order. An entry is an object with a
 * value, or the bare value, as Table Schema allows.
 */
export function readCategories(list: JsonReader, groups: readonly Group[]): readonly Category[] {
  const categories = list.itemsOrNone().map((entry) => readCategory(entry, groups));
  reportRepeated(
    list,
    "value",
    categories.map(({ value }) => value),
  );
  reportRepeated(
    list,
    "label",
    categories.map(({ label }) => label),
  );
  reportSynonyms(list, categories);
  return categories;
}

/** Reports other names that name two values, or say a label again: a search would not know which is meant. */
function reportSynonyms(list: JsonReader, named: readonly (Category | Group)[]): void {
  const labels = named.map(({ label }) => label.toLowerCase());
  const seen = new Set<string>();
  for (const synonym of named.flatMap(({ synonyms = [] }) => synonyms)) {
    const name = synonym.toLowerCase();
    if (labels.includes(name)) {
      list.fault(`The synonym ${quoted(synonym)} is a label of this field; another name is right.`);
    } else if (seen.has(name)) {
      list.fault(`The synonym ${quoted(synonym)} stands more than once; once is right.`);
    }
    seen.add(name);
  }
}

function readCategory(entry: JsonReader, groups: readonly Group[]): Category {
  if (typeof entry.value === "string") {
    const value = readCode(entry);
    return { value, label: value, definition: "", group: null, missing: false, residual: false };
  }
  const value = readCode(entry.get("value"));
  const extension = entry.get("evidenceMap");
  const group = extension.get("group");
  const id = group.textOr(null);
  if (id !== null && !groups.some((known) => known.id === id)) {
    group.fault(`"${id}" is not the id of a group of this field.`);
  }
  return {
    value,
    label: entry.get("label").textOr(value),
    ...readShort(extension),
    ...readSynonyms(extension),
    definition: extension.get("definition").textOr(""),
    group: id,
    missing: extension.get("missing").flag(),
    residual: extension.get("residual").flag(),
  };
}

/** Reads a shorter label; nothing where there is none. */
function readShort(place: JsonReader): { readonly short?: string } {
  const short = place.get("short").textOr("");
  return short === "" ? {} : { short };
}

/** Reads other names; nothing where there are none. */
function readSynonyms(place: JsonReader): { readonly synonyms?: readonly string[] } {
  const list = place.get("synonyms");
  const synonyms = list.itemsOrNone().map((entry) => {
    const name = entry.text();
    if (name !== "" && !/[\p{L}\p{N}]/u.test(name)) {
      entry.fault(`${quoted(name)} has no letter that could be searched for; a name is right.`);
    }
    return name;
  });
  return synonyms.length === 0 ? {} : { synonyms };
}

/** Reads a text that can stand in addresses and name pages. */
export function readCode(place: JsonReader): string {
  const code = place.text();
  if (code !== "" && !CODE.test(code)) {
    place.fault(
      `${quoted(code)} is no code; lower case letters, digits and single hyphens are right.`,
    );
  } else {
    reportNoPageName(place, code);
  }
  return code;
}

/** Reports a name that cannot be that of a page. */
export function reportNoPageName(place: JsonReader, name: string): void {
  const why = whyNoPageName(name);
  if (why !== null) place.fault(`${quoted(name)} ${why}.`);
}

/** Reports every text that stands more than once among `texts`. */
export function reportRepeated(place: JsonReader, what: string, texts: readonly string[]): void {
  const repeated = texts.filter((text, index) => text !== "" && texts.indexOf(text) < index);
  for (const text of new Set(repeated)) {
    place.fault(`The ${what} "${text}" stands more than once; once is right.`);
  }
}
