// What a typed call costs in JavaScript, in Node and in a browser.

const WARM_UP = 2;

/** The microseconds of a call: the fastest round and the median one. */
function measure(op, rounds, calls, ask) {
  const times = [];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const begin = performance.now();
    for (let call = 0; call < calls; call += 1) ask();
    times.push(((performance.now() - begin) * 1000) / calls);
  }
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return { op, minimum: sorted[0], median, results: ask().results.length };
}

export function timings(gridaid, given, rounds, calls) {
  const pack = new gridaid.PolicyPack(given.overlay);
  const { household, asOf } = given;
  return [
    measure("classify", rounds, calls, () => gridaid.classify(pack, household, asOf)),
    measure("assess", rounds, calls, () => gridaid.assess(pack, household, asOf)),
  ];
}
