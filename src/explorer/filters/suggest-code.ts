/* What knows the names of codes, as one request fetches it. */
export { suggest } from "../../evidence/suggest.ts";
