import { assess, PolicyPack } from "gridaid";
import type { Household, LocalOverlay } from "gridaid";

const value = { type: "fen", value: 100_000 } as const;
const standard = { key: "dibao.standard.urban", value, from: "2026-01-01" };
const local: LocalOverlay = { name: "invented", synthetic: true, values: [standard] };
const person = { birthDate: "1985-03-10", wageFen: 80_000, disabilityCertificate: false };
const household: Household = {
  area: "urban", hukouHere: true, propertyWithinDibaoRule: true, members: [person], membersComplete: true,
};
const answer = assess(new PolicyPack(local), household, "2026-11-24");
const dibao = answer.results.find((result) => result.programme === "dibao");
console.log(dibao?.outcome, dibao?.missingFacts?.[0]);
