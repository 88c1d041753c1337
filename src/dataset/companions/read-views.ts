import { readJson } from "../contract/json-reader.ts";
import { reportNoPageName, reportRepeated } from "../contract/read-vocabulary.ts";

/** A view of the map that has a name, so that papers and pages can link to it. */
export interface NamedView {
  /** Part of its page's address; never changed once it was published. */
  readonly name: string;
  readonly title: string;
  /** The question that the view answers, or null. */
  readonly question: string | null;
  /** May hold placeholders in braces for numbers that are counted when the page is made. */
  readonly caption: string;
  /** The part of the map's address after "?"; checked where addresses are read. */
  readonly address: string;
  /** Whether its question is one of those to start from. */
  readonly start: boolean;
}

/** The named views of an edition. */
export interface NamedViews {
  /** The file they were read from, for messages. */
  readonly file: string;
  readonly views: readonly NamedView[];
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the named views, in the order in which pages list them.
 * @throws DataFaults with every fault, each named by its path in the JSON
 */
export function readViews(json: string, file: string): NamedViews {
  return readJson(json, file, (root) => {
    const list = root.get("views");
    const views = list.items().map((entry): NamedView => {
      const name = entry.get("name").text();
      if (name !== "" && !NAME.test(name)) {
        entry
          .get("name")
          .fault(`"${name}" is no name; lower case letters, digits and single hyphens are right.`);
      } else {
        reportNoPageName(entry.get("name"), name);
      }
      const question = entry.get("question").textOr(null);
      const start = entry.get("start").flag();
      if (start && question === null) {
        entry.get("start").fault("This view has no question to start from; one is right.");
      }
      return {
        name,
        title: entry.get("title").text(),
        question,
        caption: entry.get("caption").text(),
        address: entry.get("address").text(),
        start,
      };
    });
    reportRepeated(
      list,
      "name",
      views.map(({ name }) => name),
    );
    return { file, views };
  });
}
