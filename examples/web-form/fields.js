// The facts of the library by level, in its words and its order, and how the form shows them.
import * as words from "./words.js";

export const facts = { household: [], member: [], supporter: [] };

/** Takes the list of the library, once it has started. */
export function take(rows) {
  for (const row of rows) facts[row.level].push(row);
}

/** What stands beside a control: the name with its unit, or a question where the name alone would not do. */
export function label(row) {
  const unit = words.units[row.unit] ?? ["", ""];
  return words.questions[row.name] ?? [`${row.zh}${unit[0]}`, `${row.en}${unit[1]}`];
}

// These are shown at once, the rest on request.
export const first = {
  household: new Set(["area", "hukouHere", "residencePermitHere", "propertyWithinDibaoRule", "propertyWithinMarginRule", "depositsFen", "vehicles", "homes", "membersComplete"]),
  member: new Set(["birthDate", "wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "basicPensionFen", "employed", "seriousIllness", "disabilityCertificate", "disabilityCategory", "disabilityGrade"]),
};
