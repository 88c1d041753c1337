import type { APIRoute } from "astro";
import type { Edition } from "../../../site/editions.ts";
import { checkedCodesOf } from "../../../site/checks.ts";
import { secondCodingOf } from "../../../site/gaps.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/**
 * Where two coders' own codes, and those that checkers propose, differ from the table: what the list
 * tries its findings by. Null where nobody did so.
 */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  Response.json({ second: secondCodingOf(edition), checked: checkedCodesOf(edition) });
