import { createHash } from "node:crypto";
import { fingerprint } from "../views/fingerprint.ts";
import { studies } from "../views/words.ts";
import { packageOf } from "./data-files.ts";
import type { Edition } from "./editions.ts";
import { selectedIds, type ViewPage } from "./views.ts";

/**
 * The citation of a named view as one paragraph, without the day on which it was read.
 * @param address absolute address at which the view stays
 */
export function viewPageCitation(edition: Edition, page: ViewPage, address: string): string {
  const { created, files } = packageOf(edition);
  const checksum = createHash("sha256").update(files[0]!.bytes).digest("hex");
  const ids = selectedIds(edition, page.view);
  const mark = fingerprint(checksum, ids);
  const year = created === null ? "" : `, ${created.slice(0, 4)}`;
  return (
    `${edition.data.contract.site.title}: ${page.title}. Release ${edition.release}${year}, ` +
    `${studies(ids.length)}, fingerprint ${mark} [data set]. ${address}`
  );
}
