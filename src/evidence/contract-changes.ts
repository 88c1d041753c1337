import type { Category, Contract, Field, Group } from "../contract/contract.ts";

/** A release as far as its fields and values go. */
export type ReleaseContract = Pick<Contract, "roles" | "fields" | "dimensions">;

/** Something of the contract that two releases hold differently. */
export interface ContractChange {
  readonly kind: "added" | "dropped" | "renamed" | "redefined";
  readonly what: "field" | "value" | "group";
  /** Name of the field, in the later release unless it was dropped. */
  readonly field: string;
  /** The value or the id of the group; null for a field. */
  readonly entry: string | null;
  /** What it is called: in the later release unless it was dropped. */
  readonly label: string;
  /** What it was called before; null unless it was renamed. */
  readonly before: string | null;
  /** What its meaning was and is; empty unless it was redefined. */
  readonly meanings: readonly Meaning[];
}

/** One part of a meaning that changed, in words. */
export interface Meaning {
  readonly part: "definition" | "type" | "group" | "missing" | "residual";
  readonly before: string;
  readonly after: string;
}

/** Names that the earlier release had, by those that the later one has. */
export interface Renames {
  /** Earlier name of a field, by its later name; fields of one release alone have none. */
  readonly fields: ReadonlyMap<string, string>;
  /** Later value by earlier value, for each field by its later name; only values with another name. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Whether what one release calls `before` is what the next calls `after`, told by who carries it. */
export interface SameCarriers {
  field(before: string, after: string): boolean;
  value(
    fields: { readonly before: string; readonly after: string },
    before: string,
    after: string,
  ): boolean;
}

/**
 * What the contract of a release changed: fields, values and groups that it added, dropped, renamed
 * or redefined, each once, whatever the number of studies that carry it. What is gone and what is
 * new is one renamed thing when both have the same label or definition, or the same carriers.
 */
export function contractChanges(
  before: ReleaseContract,
  after: ReleaseContract,
  same: SameCarriers,
): { readonly changes: readonly ContractChange[]; readonly renames: Renames } {
  const fields = paired(before.fields, after.fields, {
    key: ({ name }) => name,
    alike: (a, b) => a.title === b.title || same.field(a.name, b.name),
  });
  const values = new Map<string, ReadonlyMap<string, string>>();
  const changes: ContractChange[] = [];
  for (const { old, now } of fields) {
    const field = (now ?? old)!.name;
    const nameless = { what: "field", field, entry: null } as const;
    changes.push(
      ...told(
        nameless,
        old && named(old, old.title, old.name),
        now && named(now, now.title, now.name),
        fieldMeanings,
      ),
    );
    if (!old || !now) continue;
    const categories = paired(old.categories, now.categories, {
      key: ({ value }) => value,
      alike: (a, b) =>
        a.label === b.label ||
        (a.definition !== "" && a.definition === b.definition) ||
        same.value({ before: old.name, after: now.name }, a.value, b.value),
    });
    for (const { old: was, now: is } of categories) {
      const place = { what: "value", field, entry: (is ?? was)!.value } as const;
      changes.push(
        ...told(
          place,
          was && named(was, was.label, was.value),
          is && named(is, is.label, is.value),
          valueMeanings,
        ),
      );
    }
    values.set(
      field,
      new Map(
        categories.flatMap(({ old: was, now: is }) =>
          was && is && was.value !== is.value ? [[was.value, is.value] as const] : [],
        ),
      ),
    );
    changes.push(...groupChanges(field, groupsOf(before, old.name), groupsOf(after, now.name)));
  }
  const both = fields.flatMap(({ old, now }) =>
    old && now ? [[now.name, old.name] as const] : [],
  );
  return { changes, renames: { fields: new Map(both), values } };
}

function groupChanges(
  field: string,
  before: readonly Group[],
  after: readonly Group[],
): readonly ContractChange[] {
  const groups = paired(before, after, {
    key: ({ id }) => id,
    alike: (a, b) => a.label === b.label,
  });
  return groups.flatMap(({ old, now }) =>
    told(
      { what: "group", field, entry: (now ?? old)!.id },
      old && named(old, old.label, old.id),
      now && named(now, now.label, now.id),
      definitionMeanings,
    ),
  );
}

function groupsOf({ dimensions }: ReleaseContract, name: string): readonly Group[] {
  return dimensions.find((dimension) => dimension.name === name)?.groups ?? [];
}

/** A thing with what it is called and the name under which the table holds it. */
interface Named<Thing> {
  readonly thing: Thing;
  readonly label: string;
  readonly code: string;
}

function named<Thing>(thing: Thing, label: string, code: string): Named<Thing> {
  return { thing, label, code };
}

function told<Thing>(
  place: Pick<ContractChange, "what" | "field" | "entry">,
  old: Named<Thing> | null,
  now: Named<Thing> | null,
  meaningsOf: (old: Thing, now: Thing) => readonly Meaning[],
): readonly ContractChange[] {
  const plain = { ...place, before: null, meanings: [] };
  if (!now) return old ? [{ ...plain, kind: "dropped", label: old.label }] : [];
  if (!old) return [{ ...plain, kind: "added", label: now.label }];
  const changes: ContractChange[] = [];
  const [was, is] = [`${old.label} ${old.code}`, `${now.label} ${now.code}`];
  if (was !== is) {
    const before = old.label === now.label ? old.code : old.label;
    changes.push({
      ...plain,
      kind: "renamed",
      label: old.label === now.label ? now.code : now.label,
      before,
    });
  }
  const meanings = meaningsOf(old.thing, now.thing);
  if (meanings.length > 0)
    changes.push({ ...plain, kind: "redefined", label: now.label, meanings });
  return changes;
}

const part = (name: Meaning["part"], before: string, after: string): readonly Meaning[] =>
  before === after ? [] : [{ part: name, before, after }];

function fieldMeanings(old: Field, now: Field): readonly Meaning[] {
  return [
    ...part("definition", old.description, now.description),
    ...part("type", old.type, now.type),
  ];
}

function valueMeanings(old: Category, now: Category): readonly Meaning[] {
  return [
    ...part("definition", old.definition, now.definition),
    ...part("group", old.group ?? "", now.group ?? ""),
    ...part("missing", String(old.missing), String(now.missing)),
    ...part("residual", String(old.residual), String(now.residual)),
  ];
}

function definitionMeanings(old: Group, now: Group): readonly Meaning[] {
  return part("definition", old.definition, now.definition);
}

/** What stands in both lists under one key, then what is alike, then what stands in one list alone. */
function paired<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  { key, alike }: { key(thing: Thing): string; alike(before: Thing, after: Thing): boolean },
): readonly { readonly old: Thing | null; readonly now: Thing | null }[] {
  const later = new Set(after.map(key));
  const gone = before.filter((thing) => !later.has(key(thing)));
  const earlier = new Map(before.map((thing) => [key(thing), thing]));
  const pairs = after.map((now) => {
    const old = earlier.get(key(now)) ?? gone.find((one) => alike(one, now)) ?? null;
    if (old && gone.includes(old)) gone.splice(gone.indexOf(old), 1);
    return { old, now };
  });
  return [...pairs, ...gone.map((old) => ({ old, now: null }))];
}
