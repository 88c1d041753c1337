import { readDescriptor } from "../contract/read-contract.ts";
import { DataFaults } from "../faults/fault.ts";

type Rules = Readonly<Record<string, unknown>>;

/**
 * The rules of a contract that still hold after edits: those that name a value or a dimension that is
 * gone are left out.
 * @param descriptorWith writes the descriptor with rules
 */
export function holdingRules(rules: Rules, descriptorWith: (rules: Rules) => object): Rules {
  if (Object.keys(rules).length === 0) return rules;
  let kept = rules;
  // Each round takes away at least one rule.
  for (;;) {
    const faults = faultsOf(descriptorWith(kept)).flatMap(({ column }) => column ?? []);
    const next = Object.fromEntries(
      Object.entries(kept).flatMap(([name, rule]) => {
        const here = faults.filter((path) => path.startsWith(`evidenceMap.${name}`));
        if (here.length === 0) return [[name, rule]];
        const places = here.map((path) => /^evidenceMap\.\w+\[(\d+)\]/.exec(path)?.[1]);
        return Array.isArray(rule) && places.every((place) => place !== undefined)
          ? [[name, rule.filter((_: unknown, at) => !places.includes(String(at)))]]
          : [];
      }),
    );
    if (JSON.stringify(next) === JSON.stringify(kept)) return kept;
    kept = next;
  }
}

function faultsOf(descriptor: object) {
  try {
    readDescriptor(JSON.stringify(descriptor), "datapackage.json");
    return [];
  } catch (error) {
    if (error instanceof DataFaults) return error.faults;
    throw error;
  }
}
