/* The table with LineUp: a column for each dimension; a button filters by one value, then by another. */
const { LineUpJS } = window;
const { rows, cols, facets, year, studies } = await (await fetch("data.json")).json();
const sets = [rows, cols, ...facets];
const records = studies.map((study) => ({
  ...study,
  ...Object.fromEntries(sets.map(({ name }) => [name, study[name].join(";")])),
}));
const builder = LineUpJS.builder(records)
  .animated(false)
  .sidePanel(true, false)
  .column(LineUpJS.buildStringColumn("title").width(300))
  .column(LineUpJS.buildNumberColumn(year));
for (const { name, values } of sets) {
  builder.column(LineUpJS.buildCategoricalColumn(name, values).asSet(";"));
}
const lineup = builder.build(document.querySelector("main"));
const filtered = lineup.data
  .getFirstRanking()
  .flatColumns.find(({ desc }) => desc.column === cols.name);
const button = document.createElement("button");
button.id = "filter";
button.textContent = "Filter";
document.body.prepend(button);
let turn = 0;
button.addEventListener("click", () => {
  turn += 1;
  filtered.setFilter({ filter: [cols.values[turn % 3]], filterMissing: true, mode: "some" });
});
