/** Words that are typed letter by letter. */
export const TYPED_WORDS = ["explainable", "segmentation", "radiomics"];

/** One letter that is typed, and what stands in the field after it. */
export interface TypedLetter {
  readonly letter: string;
  readonly text: string;
}

/** Every letter of the words, one after the other; the field is empty before each word. */
export const TYPED: readonly TypedLetter[] = TYPED_WORDS.flatMap((word) =>
  [...word].map((letter, place) => ({ letter, text: word.slice(0, place + 1) })),
);
