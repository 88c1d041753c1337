import { useEffect, useReducer } from "preact/hooks";
import { onTryAgain } from "./troubles.ts";

/** How often the reader has asked for what failed to be tried again. */
export function useTryAgain(): number {
  const [times, again] = useReducer((before: number) => before + 1, 0);
  useEffect(() => onTryAgain(() => again(undefined)), []);
  return times;
}
