import type { APIRoute } from "astro";
import { idFilePaths } from "../../../../../site/one-page.ts";
import type { PlacedId } from "../../../../../wire/study-page.ts";

export const getStaticPaths = idFilePaths;

/** Where some ids stand in the table. */
export const GET: APIRoute<{ ids: readonly PlacedId[] }> = ({ props }) => Response.json(props.ids);
