import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["**/dist/**", "**/.build/**", "**/.astro/**", "**/node_modules/**"] },
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.{ts,tsx,astro}"],
    rules: {
      // The compiler says this better.
      "no-undef": "off",
      // With noUncheckedIndexedAccess, "!" is how an index that was just checked is said to be in range.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
