/* The table with dc.js and crossfilter2: a heatmap, rows and a pie to filter by, and a list. */
const { crossfilter, d3, dc } = window;
dc.config.disableTransitions = true;

const { rows, cols, facets, year, studies } = await (await fetch("data.json")).json();
const filter = crossfilter(studies);
const place = (id) => {
  const box = document.createElement("div");
  box.id = id;
  document.querySelector("main").append(box);
  return `#${id}`;
};

const pairs = filter.dimension(
  (study) => study[rows.name].flatMap((row) => study[cols.name].map((col) => `${row}|${col}`)),
  true,
);
dc.heatMap(place("map"))
  .width(900)
  .height(43 * 18)
  .margins({ top: 20, right: 20, bottom: 60, left: 200 })
  .dimension(pairs)
  .group(pairs.group())
  .keyAccessor(({ key }) => key.split("|")[1])
  .valueAccessor(({ key }) => key.split("|")[0])
  .colorAccessor(({ value }) => value)
  .title(({ key, value }) => `${key}: ${value}`)
  .colors(d3.scaleSequential(d3.interpolateBlues))
  .calculateColorDomain();

for (const { name } of facets) {
  const dimension = filter.dimension((study) => study[name], true);
  dc.rowChart(place(`facet-${name}`))
    .width(420)
    .height(300)
    .dimension(dimension)
    .group(dimension.group())
    .cap(12)
    .elasticX(true);
}
const years = filter.dimension((study) => study[year]);
dc.pieChart(place("years")).width(300).height(300).dimension(years).group(years.group());
const titles = filter.dimension(({ title }) => title);
const table = document.createElement("table");
table.id = "list";
document.querySelector("main").append(table);
dc.dataTable("#list")
  .dimension(titles)
  .showSections(false)
  .size(50)
  .columns(["title", year, ...facets.map(({ name }) => name)]);
dc.renderAll();
