/*
 * The table with UpSet.js: a set for each value of the map's rows and the most frequent of their
 * combinations; choosing a set marks its studies.
 */
const { UpSetJS } = window;
const DRAWN = 40;
const { rows, studies } = await (await fetch("data.json")).json();
const elements = studies.map((study) => ({ name: study.title, sets: study[rows.name] }));
const all = UpSetJS.extractCombinations(elements);
const sets = all.sets;
const combinations = all.combinations
  .toSorted((a, b) => b.cardinality - a.cardinality)
  .slice(0, DRAWN);
let selection = null;

function draw() {
  UpSetJS.render(document.querySelector("main"), {
    sets,
    combinations,
    width: 1400,
    height: 900,
    selection,
    onClick(chosen) {
      selection = chosen;
      draw();
    },
  });
}
draw();
