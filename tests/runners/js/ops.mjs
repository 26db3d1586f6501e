// Written by `cargo xtask mirror` from core/src; change the core instead.
import * as handle from "./handles.mjs";

export const OPS = {
  checkCitizenNumber: (g, i) => g.checkCitizenNumber(i.number, i.synthetic, i.birthDate ?? undefined),
  describeFinding: (g, i) => g.describeFinding(i.finding, i.lang),
  clauses: (g, i) => g.clauses(),
  parameter: (g, i) => g.parameter(handle.policyPack(g, i), i.key, i.on),
  decodeHousehold: (g, i) => g.decodeHousehold(i.text),
  classify: (g, i) => g.classify(handle.policyPack(g, i), i.household, i.asOf),
  assess: (g, i) => g.assess(handle.policyPack(g, i), i.household, i.asOf),
  checkGrid: (g, i) => g.checkGrid(handle.policyPack(g, i), i.facts, i.on),
  checkLeaders: (g, i) => g.checkLeaders(handle.policyPack(g, i), i.facts, i.leaders, i.on),
  proposeLeaders: (g, i) => g.proposeLeaders(handle.policyPack(g, i), i.facts, i.leaders, i.on),
  checkVisits: (g, i) => g.checkVisits(handle.policyPack(g, i), i.facts, i.asOf),
};
