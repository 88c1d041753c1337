import type { JSX } from "preact";
import type { Dimension } from "../../contract/contract.ts";
import type { Study } from "../../contract/study.ts";
import type { CheckDifference } from "../../evidence/checks/check-differences.ts";
import type { DecidedCodes } from "../../evidence/decided-codes.ts";
import { differenceInWords } from "../../views/check-words.ts";
import { decisionInWords } from "../../views/decision-words.ts";
import { browsePath } from "../../views/links.ts";

interface Props {
  readonly dimensions: readonly Dimension[];
  readonly study: Study;
  /** What had to be decided of its codes. */
  readonly decided: DecidedCodes;
  /** Where checkers and the codes that stand differ. */
  readonly differences: readonly CheckDifference[];
  readonly root: string;
}

/** The codes of a study and what they mean, with what coders and checkers gave instead. */
export function StudyCodes(props: Props): JSX.Element {
  const { dimensions, study, decided, differences, root } = props;
  const checkIn = (dimension: Dimension) => {
    const found = differences.find((one) => one.dimension === dimension.name);
    return found ? differenceInWords(dimension, found) : null;
  };
  const carried = dimensions.map((dimension) => {
    const codes = study.codes[dimension.name] ?? [];
    const categories = dimension.categories.filter(({ value }) => codes.includes(value));
    return { dimension, categories, empty: codes.length === 0, checked: checkIn(dimension) };
  });
  return (
    <>
      <table class="codes">
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Code</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        {carried.map(({ dimension, categories, checked }) => {
          const decision = decisionInWords(dimension, decided);
          return (
            <tbody key={dimension.name}>
              {categories.map((category, index) => (
                <tr key={category.value}>
                  {index === 0 && (
                    <th scope="rowgroup" rowspan={categories.length}>
                      {dimension.title}
                    </th>
                  )}
                  <td class={category.missing ? "missing" : undefined}>
                    <a href={root + browsePath(dimension.name, category.value)}>{category.label}</a>
                  </td>
                  <td>
                    {dimension.kind === "year" ? dimension.description : category.definition}
                    {category.residual && (
                      <span class="note"> Residual: no claim is made of it.</span>
                    )}
                    {index === categories.length - 1 && decision !== null && (
                      <p class="note decision">{decision}</p>
                    )}
                    {index === categories.length - 1 && checked !== null && (
                      <p class="note checked">{checked}</p>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {/* A dimension without a code has no row to say it in. */}
      {carried.map(
        ({ dimension, empty, checked }) =>
          empty &&
          checked !== null && (
            <p key={dimension.name} class="note checked">
              {dimension.title}, no code. {checked}
            </p>
          ),
      )}
    </>
  );
}
