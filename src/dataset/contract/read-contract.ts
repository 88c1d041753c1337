import type { Contract, Field } from "../../contract/contract.ts";
import { doiIn } from "../../contract/doi.ts";
import { OWN_DATA_FILES } from "../../contract/reserved-names.ts";
import { type JsonReader, readJson } from "./json-reader.ts";
import { quoted } from "../faults/quoted.ts";
import { readFields } from "./read-fields.ts";
import {
  readDefaults,
  readGapDimensions,
  readImpossible,
  readIndicators,
  readRoles,
  readSensitivity,
  readStudyPagesUpTo,
} from "./read-rules.ts";
import { readSite, readWebAddress } from "./read-site.ts";
import { checkPackage, readName, readRelease } from "./read-package.ts";
import { reportRepeated } from "./read-vocabulary.ts";

/** A table that the descriptor names. */
export interface TableSource {
  /** Relative to the folder of the descriptor. */
  readonly path: string;
  readonly fields: readonly Field[];
}

/** A data package: the contract, and which files hold what. */
export interface Descriptor {
  readonly contract: Contract;
  readonly studies: TableSource;
  /** Eligible studies that are held for a later release. */
  readonly waiting: TableSource | null;
  readonly screening: TableSource | null;
  readonly agreement: TableSource | null;
  /** Path of the checks by people, whose columns are the same for every map; or null. */
  readonly checks: string | null;
  /** Path of the figures that a published review reports, or null. */
  readonly review: string | null;
  /** Path of the named views, or null. */
  readonly views: string | null;
}

/**
 * Reads the contract from a Data Package descriptor.
 * @param json the text of the descriptor
 * @param file the name that faults are reported under
 * @throws DataFaults with every fault, each named by its path in the JSON
 */
export function readContract(json: string, file: string): Contract {
  return readDescriptor(json, file).contract;
}

/** Reads a Data Package descriptor; parameters and errors are those of readContract. */
export function readDescriptor(json: string, file: string): Descriptor {
  return readJson(json, file, (root) => {
    const resources = root.get("resources").items();
    // Every file that is named is offered as a download, so none may lie outside the folder.
    const paths = resources.map(readPath);
    reportRepeated(root.get("resources"), "path", paths);
    const find = (name: string) => resources.find((entry) => entry.get("name").value === name);
    const pathOf = (name: string) => {
      const resource = find(name);
      return resource ? (paths[resources.indexOf(resource)] ?? null) : null;
    };
    const studies = find("studies");
    if (!studies) root.get("resources").fault('No resource is named "studies"; one is right.');
    else if (studies !== resources[0]) {
      studies.fault('The resource "studies" is not the first one; that is right.');
    }
    const { fields, dimensions } = studies
      ? readFields(studies.get("schema"))
      : { fields: [], dimensions: [] };
    checkPackage(root);
    const extension = root.get("evidenceMap");
    const licence = root.get("licenses").items()[0] ?? root.get("licenses[0]");
    const defaults = readDefaults(extension.get("defaults"), dimensions);
    const contract: Contract = {
      name: readName(root.get("name")),
      title: root.get("title").text(),
      description: root.get("description").textOr(""),
      release: readRelease(root.get("version")),
      contributors: root.get("contributors").itemsOrNone().map(readContributor),
      keywords: root
        .get("keywords")
        .itemsOrNone()
        .map((word) => word.text()),
      identifier: root.get("id").textOr(null),
      doi: doiIn(root.get("id").textOr(null)),
      licence: { title: licence.get("title").text(), path: readWebAddress(licence.get("path")) },
      site: readSite(extension.get("site")),
      roles: readRoles(extension.get("roles"), fields),
      fields,
      dimensions,
      impossible: readImpossible(extension.get("cannotOccur"), dimensions),
      indicators: readIndicators(extension.get("indicators"), dimensions),
      defaults,
      gapDimensions: readGapDimensions(extension.get("gapDimensions"), dimensions, defaults),
      sensitivity: readSensitivity(extension.get("sensitivity"), dimensions),
      studyPagesUpTo: readStudyPagesUpTo(extension.get("studyPagesUpTo")),
    };
    const table = (name: string) => {
      const resource = find(name);
      if (!resource) return null;
      return { path: pathOf(name) ?? "", fields: readFields(resource.get("schema")).fields };
    };
    return {
      contract,
      studies: { path: pathOf("studies") ?? "", fields },
      waiting: table("waiting"),
      screening: table("screening"),
      agreement: table("agreement"),
      checks: pathOf("checks"),
      review: pathOf("review"),
      views: pathOf("views"),
    };
  });
}

/** A contributor's name: the title, else given and family name, as Data Package 2 lets it stand. */
function readContributor(place: JsonReader): string {
  const parts = [place.get("givenName").textOr(null), place.get("familyName").textOr(null)];
  const name = parts.filter((part) => part !== null).join(" ");
  return place.get("title").present || name === "" ? place.get("title").text() : name;
}

const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

function readPath(resource: JsonReader): string {
  const place = resource.get("path");
  const path = place.text();
  const parts = path.split("/");
  if (path.includes("\\") || path.includes(":") || parts.includes("..") || parts[0] === "") {
    if (path !== "") place.fault(`${quoted(path)} leads out of the folder; a file in it is right.`);
  } else if (!PATH.test(path)) {
    place.fault(
      `${quoted(path)} is no name of a file for every system; letters, digits, ".", _ and - are right.`,
    );
  } else if (OWN_DATA_FILES.some((name) => name.toLowerCase() === parts[0]?.toLowerCase())) {
    place.fault(`The site writes ${quoted(path)} itself; another name is right.`);
  }
  return path;
}
