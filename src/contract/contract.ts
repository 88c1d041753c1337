/**
 * The contract: what a table of studies holds and what its values mean.
 * Read at build time from `data/datapackage.json`; every axis, filter, label,
 * legend and definition on the site comes from here.
 */

/** One entry of a dimension's vocabulary. */
export interface Category {
  /** The code as it stands in the table and in addresses. */
  readonly value: string;
  readonly label: string;
  /** A shorter label for narrow heads; the label itself where it is left out. */
  readonly short?: string;
  /** Other names that a search finds it by; none where they are left out. */
  readonly synonyms?: readonly string[];
  /** In plain words, what carries this code; empty for a year. */
  readonly definition: string;
  /** Id of the group it stands under, or null. */
  readonly group: string | null;
  /** True for codes that say "the source does not tell": never an answer, never a 'no'. */
  readonly missing: boolean;
  /** True for what is left over, such as "other": counted and shown, but no claim is made of it. */
  readonly residual: boolean;
}

/** A heading over several values of one dimension. */
export interface Group {
  readonly id: string;
  readonly label: string;
  /** As those of a category. */
  readonly short?: string;
  readonly synonyms?: readonly string[];
  readonly definition: string;
  /** Whether it only gathers rare values, which an axis then shows folded beside the others. */
  readonly rest?: boolean;
}

/** A coded field that can be an axis, a split or a filter. */
export interface Dimension {
  /** The field's name in the table and in addresses. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** `year`: its values are the years of the contract's range; `coded`: a vocabulary. */
  readonly kind: "coded" | "year";
  /** True when a study may carry several values. */
  readonly many: boolean;
  readonly groups: readonly Group[];
  /** In the order in which axes show them. */
  readonly categories: readonly Category[];
  /** What a reader calls entries, by entry; the contract itself has none. */
  readonly names?: Readonly<Record<string, string>>;
}

/** One column of the table, in table order. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: "string" | "integer" | "boolean" | "list";
  /** Delimiter of a `list`, else null. */
  readonly delimiter: string | null;
  readonly required: boolean;
  readonly unique: boolean;
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** True for fields in `Contract.dimensions`. */
  readonly dimension: boolean;
  /** Vocabulary of a coded field, dimension or not; empty for free text. */
  readonly categories: readonly Category[];
}

/** Values of one dimension. */
export interface ValueSet {
  readonly dimension: string;
  readonly values: readonly string[];
}

/** No study can carry a value of `a` through a value of `b`. */
export interface ImpossiblePair {
  readonly a: ValueSet;
  readonly b: ValueSet;
  /** Why, in words a reader understands. */
  readonly reason: string;
}

/** Values of one dimension that might as well be one, and what that is called. */
export interface SensitivityMerge extends ValueSet {
  /** Names the table that has them as one, such as "CAM variants as one". */
  readonly label: string;
}

/** A yes-or-no quality of a study, told by the values it carries in one dimension. */
export interface Indicator {
  readonly id: string;
  /** Short name for controls and legends, such as "Formal check". */
  readonly label: string;
  /** Continues "36 of 171 studies …", such as "report a formal check of the explanation". */
  readonly sentence: string;
  /** Continues "None of its 6 studies …", such as "reports a formal check of the explanation". */
  readonly noneSentence: string;
  /** Continues "43% of the 83 that …", such as "say how the explanation was checked". */
  readonly saying: string;
  readonly dimension: string;
  /** A study has the quality when it carries one of these; a group stands here as its members. */
  readonly values: readonly string[];
  /**
   * Whether a cell none of whose studies has it is a gap in quality; false for what is a
   * property of a study rather than a merit.
   */
  readonly qualityGap: boolean;
}

/** Which field plays which part; null when the table has none. */
export interface Roles {
  readonly id: string;
  readonly title: string;
  readonly authors: string | null;
  readonly authorsComplete: string | null;
  readonly year: string | null;
  readonly venue: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  readonly summary: string | null;
  readonly reason: string | null;
}

/** Words of the site that belong to the review, not to the code. */
export interface SiteTexts {
  readonly title: string;
  /** The question the map answers: the heading of the map page. */
  readonly question: string;
  /** Continues "171 studies …": one clause on what a study here is. */
  readonly scope: string;
  /** Who coded the table and how far it may be trusted, in two or three sentences; shown on every page. */
  readonly provenance: string;
  /** The same in three or four words, such as "coded by this project". */
  readonly coded: string;
  /** Where errors are reported and code lives; null hides the links. */
  readonly repository: string | null;
  /** An e-mail address that files can be sent to; null where there is none. */
  readonly email: string | null;
  /** Colour of links and controls; null for the usual one. */
  readonly accent: Accent | null;
  /** Whether the site has the page that makes a map of a reader's own table. */
  readonly make: boolean;
}

/** A colour on light and on dark ground, each as "#rrggbb". */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

export interface Contract {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Number of the release, such as "1.0". */
  readonly release: string;
  /** Who made the table, as a citation names them; empty when the descriptor does not say. */
  readonly contributors: readonly string[];
  readonly keywords: readonly string[];
  /** What names the package for good; null when it has nothing such. */
  readonly identifier: string | null;
  /** The same where it is a DOI, as "10.1000/182". */
  readonly doi: string | null;
  readonly licence: { readonly title: string; readonly path: string };
  readonly site: SiteTexts;
  readonly roles: Roles;
  readonly fields: readonly Field[];
  readonly dimensions: readonly Dimension[];
  readonly impossible: readonly ImpossiblePair[];
  readonly indicators: readonly Indicator[];
  readonly defaults: {
    readonly rows: string;
    readonly cols: string;
    readonly split: string | null;
    /** The axis in whose values those of the split stand; small multiples where it is left out. */
    readonly inside?: "rows" | "cols";
    /** What stands inside an axis and fewer studies than this carry is folded away; nothing where it is left out. */
    readonly foldBelow?: number;
    /** The view of the bare address, every setting spelled out, as it was when the release was frozen. */
    readonly address?: string;
  };
  /** Dimensions among which gaps are listed, each two and each three of them; each once. */
  readonly gapDimensions: readonly string[];
  /** Whether people checked codes of the table, so that a view can ask for the studies they checked. */
  readonly checked?: true;
  /** Each study has a page of its own up to this many studies; above it one page shows them all. */
  readonly studyPagesUpTo: number;
  /** Whether the table has more studies than that. */
  readonly onePage?: true;
  /** How the findings are tried once more: with these values taken as one. */
  readonly sensitivity: { readonly merges: readonly SensitivityMerge[] };
}

/** The part of the contract that counting and addresses need: all that the browser is sent. */
export type Codebook = Pick<
  Contract,
  | "release"
  | "dimensions"
  | "impossible"
  | "indicators"
  | "defaults"
  | "gapDimensions"
  | "checked"
  | "onePage"
>;

/** The part of the contract that writing studies as files needs. */
export type FileContract = Pick<
  Contract,
  "name" | "title" | "release" | "licence" | "site" | "roles" | "fields"
>;
