/** The text of `keepEarlyEvents`, as astro.config.mjs makes it. */
declare const EARLY_SCRIPT: string;
