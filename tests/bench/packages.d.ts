/* What the bench uses of packages that only the bench installs. */
declare module "crossfilter2" {
  interface Group {
    reduceCount(): this;
    all(): readonly { readonly key: string; readonly value: number }[];
  }
  interface Dimension {
    filterFunction(passes: (value: string) => boolean): this;
    filterAll(): this;
    hasCurrentFilter(): boolean;
    group(): Group;
  }
  interface Crossfilter<Row> {
    dimension(valuesOf: (row: Row) => string[], isArray: true): Dimension;
    groupAll(): { reduceCount(): { value(): number } };
  }
  export default function crossfilter<Row>(rows: Row[]): Crossfilter<Row>;
}

declare module "lighthouse" {
  interface Audit {
    readonly title: string;
    /** 0 to 1; null for what is only told. */
    readonly score: number | null;
    readonly displayValue?: string;
    readonly details?: unknown;
  }
  interface Category {
    readonly score: number | null;
    readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
  }
  interface Result {
    /** Higher on a faster machine. */
    readonly environment: { readonly benchmarkIndex: number };
    readonly runtimeError?: { readonly message: string };
    readonly categories: Readonly<Record<string, Category>>;
    readonly audits: Readonly<Record<string, Audit>>;
  }
  export default function lighthouse(
    url: string,
    flags: {
      readonly port: number;
      readonly logLevel: "silent" | "error";
      readonly onlyCategories: string[];
    },
  ): Promise<{ readonly lhr: Result } | undefined>;
}
