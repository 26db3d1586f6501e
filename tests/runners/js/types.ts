// Compiled, never run: the declarations of the package say what its users rely on.
import * as gridaid from "gridaid";
import type { CitizenNumberCheck, Finding, GridaidError, NaiveDate, FindingText } from "gridaid";

const date: NaiveDate = "2022-07-07";
const check: CitizenNumberCheck = gridaid.checkCitizenNumber("370302209912310010", true, date);
const findings: Finding[] = check.findings ?? [];
const texts: FindingText[] = findings.map((finding) => gridaid.describeFinding(finding, "zh-CN"));
export const first: string | undefined = texts[0]?.what;

// @ts-expect-error a number is text: seventeen digits do not fit a double
gridaid.checkCitizenNumber(370302209912310010, true);
// @ts-expect-error a language that there is no text for
gridaid.describeFinding(findings[0]!, "fr");

export function code(error: GridaidError): string {
  return `${error.code}: ${error.findings.length}`;
}
