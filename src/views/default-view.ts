import type { Codebook } from "../contract/contract.ts";
import { onceFor } from "../contract/once-for.ts";
import { settingsOf } from "./settings.ts";
import { readSettings } from "./read-settings.ts";
import { builtInView, type View } from "./view.ts";

/**
 * What the map shows at its bare address: of a release that wrote its defaults down when it was
 * frozen just these, so that no later rule of the site changes what a short link to it shows.
 * @throws RangeError when such defaults cannot be followed
 */
export const defaultView = onceFor((codebook: Codebook): View => {
  const { address } = codebook.defaults;
  const plain = builtInView(codebook);
  if (address === undefined) return plain;
  const { view, faults } = readSettings(settingsOf(codebook), address, plain);
  if (faults[0]) {
    const { part, reason } = faults[0];
    throw new RangeError(`The defaults of release ${codebook.release}: in ${part}: ${reason}.`);
  }
  return view;
});
