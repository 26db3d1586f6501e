// Written by `cargo xtask mirror` from core/src; change the core instead.
import * as handle from "./handles.mjs";

export const OPS = {
  checkCitizenNumber: (g, i) => g.checkCitizenNumber(i.number, i.synthetic, i.birthDate ?? undefined),
  describeFinding: (g, i) => g.describeFinding(i.finding, i.lang),
};
