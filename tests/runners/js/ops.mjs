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
  formHousehold: (g, i) => g.formHousehold(handle.policyPack(g, i), i.facts, i.asOf),
  countIncome: (g, i) => g.countIncome(handle.policyPack(g, i), i.household, i.income, i.asOf),
  severeDisability: (g, i) => g.severeDisability(handle.policyPack(g, i), i.facts, i.asOf),
  assessSelfCare: (g, i) => g.assessSelfCare(handle.policyPack(g, i), i.facts, i.asOf),
  amountOver: (g, i) => g.amountOver(handle.policyPack(g, i), i.facts, i.from, i.to),
  linkedHelp: (g, i) => g.linkedHelp(handle.policyPack(g, i), i.household, i.asOf),
  temporaryPath: (g, i) => g.temporaryPath(handle.policyPack(g, i), i.household, i.asOf),
  openSet: (g, i) => g.openSet(handle.policyPack(g, i), i.household, i.asOf, i.scope),
  nextQuestion: (g, i) => g.nextQuestion(handle.policyPack(g, i), i.household, i.asOf, i.scope),
  why: (g, i) => g.why(handle.policyPack(g, i), i.household, i.asOf, i.scope),
  whatIf: (g, i) => g.whatIf(handle.policyPack(g, i), i.household, i.asOf, i.until),
  timeline: (g, i) => g.timeline(handle.policyPack(g, i), i.household, i.from, i.to),
  receipt: (g, i) => g.receipt(handle.policyPack(g, i), i.household, i.asOf),
  recheck: (g, i) => g.recheck(handle.policyPack(g, i), i.receipt, i.household),
  describeAssessment: (g, i) => g.describeAssessment(handle.policyPack(g, i), i.assessment, i.lang),
  ruleGraph: (g, i) => g.ruleGraph(handle.policyPack(g, i), i.programme, i.asOf, i.lang),
  checkGrid: (g, i) => g.checkGrid(handle.policyPack(g, i), i.facts, i.on),
  partitionGrid: (g, i) => g.partitionGrid(handle.policyPack(g, i), i.facts, i.request, i.on),
  checkLeaders: (g, i) => g.checkLeaders(handle.policyPack(g, i), i.facts, i.leaders, i.on),
  proposeLeaders: (g, i) => g.proposeLeaders(handle.policyPack(g, i), i.facts, i.leaders, i.on),
  checkVisits: (g, i) => g.checkVisits(handle.policyPack(g, i), i.facts, i.asOf),
  "Grid.check": (g, i) => new g.Grid(i.facts).check(handle.policyPack(g, i), i.on),
  "Grid.checkLeaders": (g, i) => new g.Grid(i.facts).checkLeaders(handle.policyPack(g, i), i.leaders, i.on),
  "Grid.proposeLeaders": (g, i) => new g.Grid(i.facts).proposeLeaders(handle.policyPack(g, i), i.leaders, i.on),
  "Grid.place": (g, i) => new g.Grid(i.facts).place(i.id),
  "Grid.coverage": (g, i) => new g.Grid(i.facts).coverage(handle.policyPack(g, i), new g.VisitLog(i.log), i.place, i.asOf),
  "VisitLog.check": (g, i) => new g.VisitLog(i.facts).check(handle.policyPack(g, i), i.asOf),
  "VisitLog.household": (g, i) => new g.VisitLog(i.facts).household(handle.policyPack(g, i), i.id, i.asOf),
};

// The method of a handle that gives the same answer as an operation.
export const THROUGH = {
  checkGrid: "Grid.check",
  checkLeaders: "Grid.checkLeaders",
  proposeLeaders: "Grid.proposeLeaders",
  checkVisits: "VisitLog.check",
};
