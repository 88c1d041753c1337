import { readJson } from "../contract/json-reader.ts";

/** Name of the file in a frozen folder. */
export const FROZEN_ADDRESS = "address.json";

/**
 * Number of the rules by which addresses are read: which settings there are, in which order they are
 * read, and what each is where it is not said. Rules that make another view of an old address are new
 * ones, with another number, and the old ones stay for the releases that were frozen under them.
 * Releases without the file are of the first.
 */
export const ADDRESS_GRAMMAR = 1;

/** The file: the rules by number, and the view of the bare address with every setting spelled out. */
export function writeFrozenAddress(defaults: string): string {
  return `${JSON.stringify({ grammar: ADDRESS_GRAMMAR, defaults }, null, 2)}\n`;
}

/**
 * The defaults that a release wrote down when it was frozen.
 * @param file its path, for faults
 * @throws DataFaults when it cannot be read, or is of rules that this site does not have
 */
export function readFrozenAddress(text: string, file: string): string {
  return readJson(text, file, (root) => {
    const grammar = root.get("grammar");
    if (grammar.value !== ADDRESS_GRAMMAR) {
      grammar.fault(
        `Addresses of these rules are not known to this site; ${ADDRESS_GRAMMAR} is right.`,
      );
    }
    return root.get("defaults").text();
  });
}
