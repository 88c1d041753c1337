import { useLayoutEffect } from "preact/hooks";
import { ASKED } from "../explorer/ui/troubles.ts";

/**
 * Takes back that the view of the address is not shown yet, with the drawing that shows it.
 * @param settled whether what is drawn is that view, and nothing of it is on its way
 */
export function useShown(settled: boolean): void {
  useLayoutEffect(() => {
    if (settled) document.documentElement.removeAttribute(`data-${ASKED}`);
  }, [settled]);
}
