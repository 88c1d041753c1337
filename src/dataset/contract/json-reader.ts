import { refusedCharacter } from "../faults/characters.ts";
import { DataFaults, type Fault } from "../faults/fault.ts";
import { codePoint } from "../faults/quoted.ts";

type Report = (path: string, message: string) => void;

/**
 * A place in a JSON document that is read with its faults gathered, each named
 * by its path. Where something is missing or of the wrong type, a harmless value
 * is returned, so that reading goes on and finds every fault.
 */
export class JsonReader {
  readonly value: unknown;
  readonly path: string;
  readonly #report: Report;

  constructor(value: unknown, path: string, report: Report) {
    this.value = value;
    this.path = path;
    this.#report = report;
  }

  /** Records what is wrong here. */
  fault(message: string): void {
    this.#report(this.path, message);
  }

  /** True when there is something here: neither absent nor null. */
  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The place under a property; an absent one when this is no object or lacks it. */
  get(key: string): JsonReader {
    const own = isObject(this.value) && Object.hasOwn(this.value, key);
    const path = this.path === "" ? key : `${this.path}.${key}`;
    return new JsonReader(own ? this.value[key] : undefined, path, this.#report);
  }

  /** The entries of an array; none, with a fault, when this is not one. */
  items(): readonly JsonReader[] {
    if (Array.isArray(this.value)) {
      return this.value.map(
        (entry: unknown, index) => new JsonReader(entry, `${this.path}[${index}]`, this.#report),
      );
    }
    this.fault(this.#wanted("a list"));
    return [];
  }

  /** The entries of an array, or none when this is absent. */
  itemsOrNone(): readonly JsonReader[] {
    return this.present ? this.items() : [];
  }

  /** A text that is not empty; "" with a fault otherwise. */
  text(): string {
    if (typeof this.value === "string" && this.value.trim() !== "") {
      const refused = refusedCharacter(this.value);
      if (refused !== null) {
        this.fault(
          `The text holds ${codePoint(refused.character)}, which ${refused.kind === "control" ? "no reader can see" : "shows text in another order than it stands in"}; the text without it is right.`,
        );
      }
      return this.value;
    }
    this.fault(this.#wanted("a text"));
    return "";
  }

  /** A text, or `fallback` when this is absent. */
  textOr<Fallback extends string | null>(fallback: Fallback): string | Fallback {
    return this.present ? this.text() : fallback;
  }

  /** True or false; false when this is absent. */
  flag(): boolean {
    if (typeof this.value === "boolean") return this.value;
    if (this.present) this.fault(this.#wanted("true or false"));
    return false;
  }

  /** A finite number; 0 with a fault otherwise. */
  number(): number {
    if (!this.present) this.fault(this.#wanted("a number"));
    return this.numberOrNull() ?? 0;
  }

  /** A finite number, or null when this is absent. */
  numberOrNull(): number | null {
    if (typeof this.value === "number" && Number.isFinite(this.value)) return this.value;
    if (this.present) this.fault(this.#wanted("a number"));
    return null;
  }

  #wanted(kind: string): string {
    return this.present
      ? `${shorten(JSON.stringify(this.value))} stands here; ${kind} is right.`
      : `This is missing; ${kind} is right.`;
  }
}

/**
 * Reads a JSON text with `read`.
 * @throws DataFaults with every fault that the text or `read` has.
 */
export function readJson<Result>(
  text: string,
  file: string,
  read: (root: JsonReader) => Result,
): Result {
  const faults: Fault[] = [];
  const report: Report = (path, message) => {
    faults.push({ file, row: null, column: path === "" ? null : path, message });
  };
  const result = read(new JsonReader(parse(text, file), "", report));
  if (faults.length > 0) throw new DataFaults(faults);
  return result;
}

function parse(text: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DataFaults([{ file, row: null, column: null, message: `This is not JSON: ${why}.` }]);
  }
  if (isObject(value)) return value;
  const message = "The file holds no JSON object; { … } is right.";
  throw new DataFaults([{ file, row: null, column: null, message }]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
