import { doiIn } from "../contract/doi.ts";
import { type JsonReader, readJson } from "../dataset/contract/json-reader.ts";

/** What a descriptor says of its package that an archive asks for; null and none where it is silent. */
export interface DepositRecord {
  readonly title: string;
  readonly description: string;
  readonly release: string;
  /** Day on which the release was made, as an ISO date. */
  readonly day: string | null;
  /** Null until the descriptor's `id` is one; of a frozen one, see `editions`. */
  readonly doi: string | null;
  readonly keywords: readonly string[];
  readonly licence: Licence;
  readonly contributors: readonly Contributor[];
  /** Addresses of what the package names as its sources. */
  readonly sources: readonly string[];
}

export interface Licence {
  /** Identifier of the SPDX list, such as "CC-BY-4.0". */
  readonly id: string | null;
  readonly title: string;
  readonly path: string;
}

export interface Contributor {
  /** Full name of a person or body, as in the descriptor. */
  readonly name: string;
  readonly family: string | null;
  readonly given: string | null;
  readonly affiliation: string | null;
  /** The digits of an ORCID, where the contributor's path is one. */
  readonly orcid: string | null;
}

/**
 * Reads what an archive asks for from the descriptor of a release.
 * @param file the name that faults are reported under
 * @throws DataFaults with every fault, each named by its path in the JSON
 */
export function readDepositRecord(json: string, file: string): DepositRecord {
  return readJson(json, file, (root) => {
    const licence = root.get("licenses").items()[0] ?? root.get("licenses[0]");
    return {
      title: root.get("title").text(),
      description: root.get("description").textOr(""),
      release: root.get("version").text(),
      day: root.get("created").textOr(null)?.slice(0, 10) ?? null,
      doi: doiIn(root.get("id").textOr(null)),
      keywords: root
        .get("keywords")
        .itemsOrNone()
        .map((word) => word.text()),
      licence: {
        id: licence.get("name").textOr(null),
        title: licence.get("title").text(),
        path: licence.get("path").text(),
      },
      contributors: root.get("contributors").itemsOrNone().map(readContributor),
      sources: root
        .get("sources")
        .itemsOrNone()
        .flatMap((source) => source.get("path").textOr(null) ?? []),
    };
  });
}

function readContributor(place: JsonReader): Contributor {
  const family = place.get("familyName").textOr(null);
  const given = place.get("givenName").textOr(null);
  const parts = [given, family].filter((part) => part !== null);
  const title = place.get("title");
  return {
    name: parts.length > 0 ? title.textOr(parts.join(" ")) : title.text(),
    family,
    given,
    affiliation: place.get("organization").textOr(null),
    orcid:
      /^https?:\/\/orcid\.org\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/.exec(
        place.get("path").textOr(null) ?? "",
      )?.[1] ?? null,
  };
}
