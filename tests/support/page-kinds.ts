/** Path of the map, and of its frozen copy. */
export const MAPS = ["/", "/r/1.0/"];

/** Path of the page of one study. */
export const A_STUDY = "/studies/s0002/";

/** Paths of one page of every kind that the shipped site has, the maps first. */
export const PAGE_KINDS: readonly string[] = [
  ...MAPS,
  "/studies/",
  "/gaps/",
  "/gaps/list/",
  "/views/",
  "/views/method-by-modality/",
  "/embed/",
  A_STUDY,
  "/browse/",
  // Of the values of the map's columns, the one that most studies carry.
  "/browse/modalities/mri/",
  "/browse/xai_methods/group/concepts/",
  "/trends/",
  "/methods/",
  "/review/",
  "/data/",
  "/check/",
  "/about/",
  "/make/",
  "/search/",
];
