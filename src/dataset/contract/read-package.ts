import { isReleaseNumber } from "../../contract/release-number.ts";
import { quoted } from "../faults/quoted.ts";
import type { JsonReader } from "./json-reader.ts";
import { whyNoPageName } from "./page-name.ts";
import { readWebAddress } from "./read-site.ts";

/** A name as the Data Package standard has it: it stands in names of files and in keys of citations. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/;
/** A day, and a time of that day where there is one, as RFC 3339 writes them. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads the name of a package. */
export function readName(place: JsonReader): string {
  const name = place.text();
  if (name === "") return name;
  if (!NAME.test(name)) {
    place.fault(
      `${quoted(name)} cannot stand in the name of a file; lower case letters, digits, ".", _ and - are right, a letter or digit first and last.`,
    );
    return name;
  }
  const why = whyNoPageName(name);
  if (why !== null) place.fault(`${quoted(name)} ${why}.`);
  return name;
}

/** Reads the number of a release: it stands in addresses and names a folder. */
export function readRelease(place: JsonReader): string {
  const release = place.text();
  if (release !== "" && !isReleaseNumber(release)) {
    place.fault(`${quoted(release)} is no number of a release; two numbers such as 1.1 are right.`);
  }
  return release;
}

/** Checks what else a package says of itself: when it was made, and what it was made from. */
export function checkPackage(root: JsonReader): void {
  const created = root.get("created");
  const text = created.textOr(null);
  const [, day] = DAY.exec(text ?? "") ?? [];
  if (text !== null && text !== "" && (day === undefined || !isDay(day))) {
    created.fault(`${quoted(text)} is no day; one such as "2026-01-31" is right.`);
  }
  for (const source of root.get("sources").itemsOrNone()) {
    source.get("title").textOr(null);
    if (source.get("path").present) readWebAddress(source.get("path"));
  }
  for (const licence of root.get("licenses").itemsOrNone()) {
    const name = licence.get("name");
    const id = name.textOr(null);
    if (id !== null && id !== "" && !/^[A-Za-z0-9](?:[A-Za-z0-9.+-]*[A-Za-z0-9+])?$/.test(id)) {
      name.fault(`${quoted(id)} is no short name of a licence; one such as "CC-BY-4.0" is right.`);
    }
  }
}

/** Whether the calendar has the day: 30 February reads as a day in March. */
export function isDay(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
