import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useState } from "preact/hooks";
import type { Category, Dimension } from "../../contract/contract.ts";
import { LONGEST_NOTE } from "../../dataset/companions/check-fields.ts";
import { type Answer, withTick } from "./work.ts";

export interface DimensionStepProps {
  readonly dimension: Dimension;
  /** Whether every study has a code here: if not, "none of these" is an answer. */
  readonly needsCode: boolean;
  /** Undefined while there is none. */
  readonly answer: Answer | undefined;
  readonly note: string;
  /** Rulings of the codebook, as HTML of this site; null where the map has none. */
  readonly rulings: string | null;
  onAnswer(answer: Answer | undefined): void;
  onNote(note: string): void;
}

/** One dimension to be coded: its vocabulary with definitions, and ways to say nothing of it. */
export function DimensionStep(props: DimensionStepProps): JSX.Element {
  const { dimension, needsCode, answer, note, rulings, onAnswer, onNote } = props;
  const { title, description, many, groups, categories } = dimension;
  const id = useId();
  const [at, setAt] = useState(0);
  const grouped = groups.filter((group) => categories.some((one) => one.group === group.id));
  const alone = categories.filter((one) => !grouped.some(({ id: group }) => group === one.group));
  const inOrder = [
    ...grouped.flatMap((group) => categories.filter((one) => one.group === group.id)),
    ...alone,
  ];
  const option = (category: Category) => (
    <Option
      key={category.value}
      name={id}
      many={many}
      label={category.label}
      about={category.definition}
      chosen={answer?.includes(category.value) ?? false}
      reached={at === inOrder.indexOf(category)}
      onReach={() => setAt(inOrder.indexOf(category))}
      onChoose={() => onAnswer(withTick(dimension, answer, category.value))}
    />
  );
  const whole = (place: number, label: string, about: string, given: Answer) => (
    <Option
      name={id}
      many={many}
      label={label}
      about={about}
      chosen={given === null ? answer === null : answer?.length === 0}
      reached={at === place}
      onReach={() => setAt(place)}
      onChoose={() => onAnswer(isSame(given, answer) ? undefined : given)}
    />
  );
  return (
    <>
      <fieldset class="check-options" onKeyDown={moveByKey} aria-describedby={`${id}-about`}>
        <legend>
          {title}
          <span class="note">{many ? " one or several" : " one"}</span>
        </legend>
        <p class="note" id={`${id}-about`}>
          {description}
        </p>
        {grouped.map((group) => (
          <div role="group" aria-label={group.label} key={group.id}>
            <p class="check-group">{group.label}</p>
            {categories.filter((one) => one.group === group.id).map(option)}
          </div>
        ))}
        {alone.map(option)}
        {!needsCode &&
          whole(inOrder.length, "None of these", "The study gets no code in this dimension.", [])}
        {whole(
          inOrder.length + 1,
          "Can’t tell from what I read",
          "An answer of its own; it counts neither for nor against the table. Key: ?",
          null,
        )}
      </fieldset>
      <label class="check-note">
        Note, if there is one
        <input
          value={note}
          maxLength={LONGEST_NOTE}
          onInput={(event) => onNote(event.currentTarget.value)}
        />
      </label>
      {rulings !== null && (
        <details class="check-rulings">
          <summary>Rulings of the codebook</summary>
          <div class="prose" dangerouslySetInnerHTML={{ __html: rulings }} />
        </details>
      )}
    </>
  );
}

interface OptionProps {
  readonly name: string;
  readonly many: boolean;
  readonly label: string;
  readonly about: string;
  readonly chosen: boolean;
  /** Whether Tab reaches this one of all: the others are reached by arrows. */
  readonly reached: boolean;
  onReach(): void;
  onChoose(): void;
}

function Option(props: OptionProps): JSX.Element {
  const { name, many, label, about, chosen, reached, onReach, onChoose } = props;
  const id = useId();
  return (
    <label class="check-option">
      <input
        type={many ? "checkbox" : "radio"}
        name={name}
        checked={chosen}
        tabIndex={many && !reached ? -1 : 0}
        aria-labelledby={id}
        aria-describedby={about ? `${id}-about` : undefined}
        onFocus={onReach}
        onChange={onChoose}
      />
      <span class="check-label" id={id}>
        {label}
      </span>
      {about && (
        <span class="note" id={`${id}-about`}>
          {about}
        </span>
      )}
    </label>
  );
}

function isSame(given: Answer, answer: Answer | undefined): boolean {
  return given === null ? answer === null : answer?.length === 0;
}

/**
 * Arrows, Home and End move among the options (radio buttons have arrows of their own), a letter to the
 * next option that starts with it, "?" chooses the last, which is "can't tell".
 */
function moveByKey(event: TargetedKeyboardEvent<HTMLFieldSetElement>): void {
  const inputs = [...event.currentTarget.querySelectorAll("input")];
  const at = inputs.indexOf(event.target as HTMLInputElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (key === "?") {
    event.preventDefault();
    inputs.at(-1)!.focus();
    inputs.at(-1)!.click();
    return;
  }
  const next = placeByKey(key, at, inputs);
  if (next === null) return;
  event.preventDefault();
  inputs[next]!.focus();
}

function placeByKey(key: string, at: number, inputs: readonly HTMLInputElement[]): number | null {
  const last = inputs.length - 1;
  const arrows = inputs[at]!.type !== "radio";
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (arrows && (key === "ArrowDown" || key === "ArrowRight")) return at === last ? 0 : at + 1;
  if (arrows && (key === "ArrowUp" || key === "ArrowLeft")) return at === 0 ? last : at - 1;
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  const order = [...inputs.keys()].map((step) => (at + 1 + step) % inputs.length);
  return order.find((place) => starts(inputs[place]!, key)) ?? null;
}

function starts(input: HTMLInputElement, key: string): boolean {
  const label = input.closest("label")?.querySelector(".check-label")?.textContent ?? "";
  return label.toLowerCase().startsWith(key.toLowerCase());
}
