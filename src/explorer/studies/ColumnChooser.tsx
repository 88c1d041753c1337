import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";

export interface ColumnChooserProps {
  readonly codebook: Codebook;
  /** Names of the dimensions shown, in order. */
  readonly columns: readonly string[];
  onChange(columns: readonly string[]): void;
}

/** Which columns the table of studies has, and in which order. */
export function ColumnChooser({ codebook, columns, onChange }: ColumnChooserProps): JSX.Element {
  const rest = codebook.dimensions
    .map(({ name }) => name)
    .filter((name) => !columns.includes(name));
  const earlier = (name: string) => {
    const at = columns.indexOf(name);
    const next = [...columns];
    next.splice(at - 1, 2, name, columns[at - 1]!);
    return next;
  };
  return (
    <ul>
      {[...columns, ...rest].map((name) => {
        const { title } = dimensionOf(codebook, name);
        const shown = columns.includes(name);
        return (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={shown}
                onChange={() =>
                  onChange(shown ? columns.filter((other) => other !== name) : [...columns, name])
                }
              />{" "}
              {title}
            </label>
            {columns.indexOf(name) > 0 && (
              <button type="button" class="plain" onClick={() => onChange(earlier(name))}>
                earlier<span class="visually-hidden">: {title}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
