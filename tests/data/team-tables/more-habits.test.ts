import { expect, test } from "vitest";
import { optionsRejoined } from "../../../src/dataset/guess/rejoin-options.ts";
import { bytesOf } from "../shipped.ts";
import { dimensionsOf, guessedFrom, guessedFromText } from "./guessed.ts";

/** More habits of teams' tables; all content is invented. */

/** A table of so many rows; each column takes its values in turn. */
function table(
  rows: number,
  columns: Readonly<Record<string, readonly string[] | ((row: number) => string)>>,
  delimiter = ",",
): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = Array.from({ length: rows }, (_, row) =>
    Object.values(columns).map((values) =>
      typeof values === "function" ? values(row) : values[row % values.length]!,
    ),
  );
  return [Object.keys(columns), ...lines]
    .map((line) => line.map((text) => (delimiter === "," ? cell(text) : text)).join(delimiter))
    .join("\n");
}

const title = (row: number) => `A made up study of gardens, number ${row + 1}`;
const label = (
  text: string,
  name: string,
  contract: Awaited<ReturnType<typeof guessedFromText>>["contract"],
) =>
  contract?.dimensions.find((one) => one.name === name)?.categories.find((c) => c.label === text);

test("options that hold commas themselves are put together again where a form joined them by commas", async () => {
  const { contract, faults } = await guessedFromText(
    table(24, {
      Title: title,
      "How was it done?": [
        ...["Yes, fully", "Yes, fully, No", "Yes, partly", "No", "No, Not sure, please discuss"],
        ...["Yes, partly, No"],
      ],
      "Which outcomes?": [
        ...["Noise, Well-being, self-rated", "Noise", "Well-being, self-rated, Visits", "Visits"],
        ...["Noise, Visits"],
      ],
    }),
  );
  expect(faults).toEqual([]);
  expect(dimensionsOf(contract)).toEqual([
    "how_was_it_done several: 4",
    "which_outcomes several: 3",
  ]);
  for (const option of ["Yes, fully", "Yes, partly", "No", "Not sure, please discuss"]) {
    expect(label(option, "how_was_it_done", contract), option).toBeDefined();
  }
  expect(label("Well-being, self-rated", "which_outcomes", contract)).toBeDefined();
});

test("pieces that also stand alone, or seldom stand at all, stay apart", () => {
  const lists = [
    ["Birds", "Bats"],
    ["Birds", "Bats"],
    ["Birds", "Bats"],
    ["Birds"],
    ["Bees", "flies"],
  ];
  expect(lists.map(optionsRejoined(lists))).toEqual(lists);
  const always = [["Yes", "fully"], ["Yes", "fully"], ["Yes", "partly"], ["Yes", "fully"], ["No"]];
  // “partly” stands once: perhaps an option of its own.
  expect(optionsRejoined(always)(["Yes", "fully"])).toEqual(["Yes", "fully"]);
  const enough = [...always, ["Yes", "partly"], ["No", "Yes", "partly"]];
  expect(optionsRejoined(enough)(["No", "Yes", "partly"])).toEqual(["No", "Yes, partly"]);
});

test("words for missing information are known in other languages", async () => {
  const { contract } = await guessedFromText(
    table(
      30,
      {
        Titel: title,
        Jahr: ["2011", "2012", "2013"],
        Maßnahme: ["Baum", "Dach", "Fassade", "k. A."],
        Zielgröße: ["Lärm", "Temperatur", "nicht berichtet", "Lärm", "Temperatur"],
        Pays: ["France", "Belgique", "Non précisé"],
        Desenho: ["Coorte", "Ensaio", "não informado", "Coorte"],
        País: ["Perú", "Chile", "sin datos", "no reportado", "Chile"],
        对象: ["儿童", "成人", "未报告", "不详"],
      },
      ";",
    ),
  );
  expect(dimensionsOf(contract)).toEqual([
    ...["jahr years: 3", "massnahme: 3 + 1", "zielgrosse: 2 + 1", "pays: 2 + 1", "desenho: 2 + 1"],
    ...["pais: 2 + 1", "u5bf9_u8c61: 2 + 1"],
  ]);
  expect(contract?.defaults).toMatchObject({ rows: "massnahme", cols: "zielgrosse" });
});

test("ticks are known in other languages", async () => {
  const yesNo = (every: number) => (row: number) => (row % every === 0 ? "ja" : "nein");
  const { contract } = await guessedFromText(
    table(20, {
      ...{ Titel: title, "Ort: Stadt": yesNo(2), "Ort: Land": yesNo(3), "Ort: Küste": yesNo(5) },
      Design: ["A-B", "B-A"],
    }),
  );
  expect(dimensionsOf(contract)).toEqual(["ort several: 3", "design: 2"]);
});

test.each([
  ["Arabic", ["العنوان", "المؤلفون", "السنة", "الطريقة", "البلد"]],
  ["Japanese", ["論文タイトル", "著者", "発行年", "研究方法", "国"]],
  ["Chinese", ["标题", "作者", "发表年份", "方法", "国家"]],
  ["Russian", ["название", "авторы", "год", "метод", "страна"]],
])("titles, authors and years are found by their names in %s", async (_, names) => {
  const [t, a, y, m, c] = names as [string, string, string, string, string];
  const { contract, studies } = await guessedFromText(
    table(20, {
      ...{ [t]: title, [a]: ["Ada Reed", "Ben Cole"], [y]: ["2010", "2011", "2012"] },
      ...{ [m]: ["one", "two", "three"], [c]: ["here", "there"] },
    }),
  );
  expect(studies[0]).toMatchObject({ title: title(0), year: 2010, authors: ["Reed, Ada"] });
  expect(contract?.roles.year).not.toBeNull();
});

test("lettered columns of the same values are one dimension, and others stay apart", async () => {
  const { contract } = await guessedFromText(
    table(20, {
      Title: title,
      ...{ Crop_a: ["Maize", "Beans", "Rice"], Crop_b: ["Beans", "Rice", "Maize", ""] },
      ...{ "Grade C": ["high", "low"], "Grade D": ["low", "high", "high"] },
    }),
  );
  expect(dimensionsOf(contract)).toEqual(["crop several: 3", "grade_c: 2", "grade_d: 2"]);
});

test("all that dotted names of ticks have in common is their dimension, and dots in values are spaces", async () => {
  const { contract } = await guessedFromText(
    table(20, {
      "article.title": title,
      ...{
        "crop.type.Maize": ["TRUE", "FALSE"],
        "crop.type.Field.bean": ["FALSE", "TRUE", "TRUE"],
      },
      country: ["Ghana", "Togo"],
    }),
  );
  expect(dimensionsOf(contract)).toEqual(["crop_type several: 2", "country: 2"]);
  expect(label("Field bean", "crop_type", contract)).toBeDefined();
});

test("rows below merged cells hold what the merged cells hold", async () => {
  const first = (text: (row: number) => string) => (row: number) =>
    row % 3 === 0 ? text(row / 3) : "";
  const rows = table(30, {
    ...{ "Study title": first(title), Year: first((study) => String(2001 + study)) },
    Outcome: ["Yield", "Soil", "Water"],
    Direction: ["up", "down", "none", "up"],
  });
  const { studies, notices } = await guessedFromText(rows);
  expect(studies.map((study) => study.title).slice(0, 4)).toEqual([
    ...[title(0), title(0), title(0), title(1)],
  ]);
  expect(notices.join("\n")).toContain("t:1 Study title, Year: empty below merged cells;");
  expect(notices.join("\n")).toContain('--study "Study title" joins them to 10 studies');
  const joined = await guessedFromText(rows, { study: "Study title" });
  expect(joined.studies).toHaveLength(10);
  expect(joined.studies[3]).toMatchObject({ title: title(3), year: 2004 });
});

test("cells that are just empty are no merged cells", async () => {
  const { notices, studies } = await guessedFromText(
    table(30, {
      ...{ Title: title, Note: (row) => (row % 3 === 0 ? "Said in a few words here" : "") },
      ...{ Outcome: ["Yield", "Soil"], Design: ["one", "two", "three"] },
    }),
  );
  expect(studies).toHaveLength(30);
  expect(notices.join("\n")).not.toContain("merged");
});

test("bars part cells where nothing else does, and stay in names where commas do", async () => {
  const columns = {
    Title: title,
    Habitat: ["Forest", "Coast"],
    Threat: ["Fire", "Drought", "Frost"],
  };
  const bars = await guessedFromText(table(12, columns, "|").replaceAll(", number", " number"));
  expect(dimensionsOf(bars.contract)).toEqual(["habitat: 2", "threat: 3"]);
  expect(bars.notices.join("\n")).toContain("The cells are separated by bars; read as such.");
  const commas = await guessedFromText(table(12, { ...columns, "Land|Sea": ["Land", "Sea"] }));
  expect(commas.contract?.dimensions.map(({ title: name }) => name)).toContain("Land|Sea");
});

test("a name and a year, by which studies are called, are neither dates nor a dimension; a month and a year are dates", async () => {
  const { sheet, contract, studies } = await guessedFromText(
    table(20, {
      ...{ "Study ID": (row) => `Able ${2001 + (row % 5)}`, Title: title },
      ...{
        Study: ["Marsh 2010", "de Wit et al. (2012a)"],
        Begun: ["1/2015", "12/2016"],
        Guideline: ["ARRIVE 2010", "ARRIVE 2020"],
        Sent: ["May 2010", "avril 2011"],
      },
      ...{ Design: ["one", "two"], Place: ["here", "there", "elsewhere"] },
    }),
  );
  expect(sheet.rows).toHaveLength(20);
  expect(studies).toHaveLength(20);
  expect(dimensionsOf(contract)).toEqual(["guideline: 2", "design: 2", "place: 3"]);
});

test("tags of a RIS file that each program fills as it likes are columns, and a DOI is found among them", async () => {
  const record = (at: number) =>
    [
      ...["TY  - JOUR", `T1  - ${title(at)}`, "A1  - Reed, Ada", `Y1  - ${2001 + (at % 3)}/05/12/`],
      ...[`KW  - ${["trees", "parks"][at % 2]!}`, `C1  - ${["Asia", "Africa", "Europe"][at % 3]!}`],
      ...[`M3  - 10.5555/ris.${at}`, "ER  - ", ""],
    ].join("\n");
  const { contract, studies } = await guessedFrom(
    bytesOf(Array.from({ length: 18 }, (_, at) => record(at)).join("\n")),
  );
  expect(dimensionsOf(contract)).toEqual(["year years: 3", "keywords: 2", "custom_c1: 3"]);
  expect(studies[4]?.doi).toBe("10.5555/ris.4");
});

test("a row below the names that says what columns hold is no study", async () => {
  const columns = {
    ...{ title, pub_year: ["2011", "2012", "2013"], intervention: ["Trees", "Parks"] },
    design: ["one", "two", "three"],
  };
  const [names, ...rows] = table(12, columns).split("\n");
  const spoken = "Title of the article,Year of publication,Choose all that apply,From the list";
  const { studies, contract, notices } = await guessedFromText([names, spoken, ...rows].join("\n"));
  expect(studies).toHaveLength(12);
  expect(dimensionsOf(contract)).toEqual(["pub_year years: 3", "intervention: 2", "design: 3"]);
  expect(notices).toEqual(["t:2 The row says what the columns hold, no study; left out."]);
  // A first study with values of its own stays, as long as it has a year.
  const first = "Another made up study,2010,Ponds,four";
  expect((await guessedFromText([names, first, ...rows].join("\n"))).studies).toHaveLength(13);
});

test("of a year with another in brackets the first is read, and a line of how many ends no table", async () => {
  const text = table(12, {
    ...{ "#": (row) => String(row + 1), Title: title },
    ...{
      Year: ["2021 (online 2020)", "2018", "2019 [2017]"],
      Topic: ["Heat", "Noise"],
      Place: ["a b", "c d"],
    },
  });
  const { studies, contract } = await guessedFromText(`${text}\n,n = 12,,,\n`);
  expect(studies.map(({ year }) => year).slice(0, 3)).toEqual([2021, 2018, 2019]);
  expect(studies).toHaveLength(12);
  expect(contract?.roles.id).toBe("u23");
});

const RECORDS = Array.from({ length: 12 }, (_, row) => ({
  ...{ Title: title(row), Year: 2010 + (row % 3) },
  ...{ Topic: ["Heat", "Noise"][row % 2], Place: ["City", "Farm", "Coast"][row % 3] },
}));
test.each([
  ["by their keys", JSON.stringify(Object.fromEntries(RECORDS.map((one, at) => [`k${at}`, one])))],
  ["one a line", RECORDS.map((one) => JSON.stringify(one)).join("\n")],
  [
    "as rows below names",
    JSON.stringify([Object.keys(RECORDS[0]!), ...RECORDS.map(Object.values)]),
  ],
])("records in JSON are read %s", async (_, text) => {
  const { studies, contract, kind } = await guessedFromText(text);
  expect(kind).toBe("json");
  expect(studies.map((study) => study.title)).toEqual(RECORDS.map(({ Title }) => Title));
  expect(dimensionsOf(contract)).toEqual(["year years: 3", "topic: 2", "place: 3"]);
});
