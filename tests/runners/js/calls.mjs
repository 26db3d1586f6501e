// What a typed call costs in JavaScript, in Node and in a browser.

const WARM_UP = 2;

/** The microseconds of a call: the fastest round and the median one. */
function measure(op, rounds, calls, ask, results) {
  const times = [];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const begin = performance.now();
    for (let call = 0; call < calls; call += 1) ask();
    times.push(((performance.now() - begin) * 1000) / calls);
  }
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return { op, minimum: sorted[0], median, results: results(ask()) };
}

export function timings(gridaid, given, rounds, calls) {
  const pack = new gridaid.PolicyPack(given.overlay);
  const log = new gridaid.VisitLog(given.visits);
  const { household, asOf } = given;
  const time = (op, ask, results) => measure(op, rounds, calls, ask, results);
  return [
    time("classify", () => gridaid.classify(pack, household, asOf), (answer) => answer.results.length),
    time("assess", () => gridaid.assess(pack, household, asOf), (answer) => answer.results.length),
    time("visits", () => log.household(pack, "h", asOf), (statuses) => statuses.length),
    inside(gridaid, given, pack, rounds),
  ];
}

/** Households of the district whose coverage is asked for in one call. */
const MANY = 1000;

/** The same status without the way in and out: the coverage of a district of many such households, for one of them. */
function inside(gridaid, given, pack, rounds) {
  const copies = Array.from({ length: MANY }, (_, n) => `h${n}`);
  const [household] = given.visits.households;
  const log = new gridaid.VisitLog({
    ...given.visits,
    households: copies.map((id) => ({ ...household, id })),
    visits: copies.flatMap((id) => given.visits.visits.map((visit) => ({ ...visit, id: `${id}${visit.id}`, household: id }))),
  });
  const kinds = ["district", "subDistrict", "community", "baseGrid", "microGrid"];
  const places = kinds.map((kind, n) => ({ id: kind, kind, parent: kinds[n - 1] }));
  const grid = new gridaid.GridRegister({ places, households: copies.map((id) => ({ id, microGrids: ["microGrid"] })) });
  const ask = () => grid.coverage(pack, log, "district", given.asOf);
  const done = ask().places.find((place) => place.place === "district").households;
  if (done !== MANY) throw new Error(`${done} households instead of ${MANY}`);
  const { minimum, median, results } = measure("visits inside", rounds, 20, ask, (answer) => answer.places.length);
  return { op: "visits inside", minimum: minimum / MANY, median: median / MANY, results };
}
