import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onceFor } from "../contract/once-for.ts";
import { readJson } from "../dataset/contract/json-reader.ts";
import { FROZEN_ADDRESS } from "../dataset/companions/read-address.ts";
import { filesBelow } from "../dataset/frozen-files.ts";
import type { Edition } from "./editions.ts";

const DESCRIPTOR = "datapackage.json";
/** What is written when a release is frozen. */
const WITH_RELEASE = [
  {
    path: "changes.json",
    title: "Changes",
    description: "Studies and codes that differ from the release before.",
  },
  {
    path: FROZEN_ADDRESS,
    title: "Defaults of addresses",
    description: "What a short link to this release shows where it says nothing.",
  },
];
/** Folder of the texts of pages. */
const TEXTS = "texts";

/** A file of an edition's folder, as it lies there. */
export interface DataFile {
  /** Relative to the folder. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Media type. */
  readonly format: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a descriptor says of its package beyond the contract. */
export interface Package {
  /** Day on which the release was made, as an ISO date; null when the descriptor does not say. */
  readonly created: string | null;
  /** Every file that the descriptor names, the descriptor, and what was written with the release. */
  readonly files: readonly DataFile[];
  /** The texts of its pages. */
  readonly texts: readonly DataFile[];
}

/** The Data Package of an edition. Paths and types were checked when the edition was read. */
export const packageOf = onceFor(({ folder }: Edition): Package => {
  const bytesOf = (path: string) => new Uint8Array(readFileSync(join(folder, path)));
  const bytes = bytesOf(DESCRIPTOR);
  return readJson(new TextDecoder().decode(bytes), join(folder, DESCRIPTOR), (root) => {
    const descriptor: DataFile = {
      path: DESCRIPTOR,
      title: "Data Package",
      description: "Fields, vocabularies, definitions and rules, for people and programs.",
      format: "application/json",
      bytes,
    };
    const resources = root
      .get("resources")
      .items()
      .map((resource): DataFile => {
        const path = resource.get("path").text();
        return {
          path,
          title: resource.get("title").textOr(path),
          description: resource.get("description").textOr(""),
          format: resource.get("mediatype").textOr("application/octet-stream"),
          bytes: bytesOf(path),
        };
      });
    const written = WITH_RELEASE.filter(({ path }) => existsSync(join(folder, path))).map(
      (file): DataFile => ({ ...file, format: "application/json", bytes: bytesOf(file.path) }),
    );
    const texts = existsSync(join(folder, TEXTS)) ? filesBelow(join(folder, TEXTS)) : [];
    return {
      // The standard wants a time; a release is told by its day.
      created: root.get("created").textOr(null)?.slice(0, 10) ?? null,
      files: [...resources, descriptor, ...written],
      texts: texts.map((name) => ({
        path: `${TEXTS}/${name}`,
        title: name,
        description: "",
        format: "text/markdown",
        bytes: bytesOf(`${TEXTS}/${name}`),
      })),
    };
  });
});
