import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";

/** Draws a part anew one frame after the rest, so that a reader sees first what was asked for. */
export function AfterPaint(props: { readonly children: () => ComponentChildren }): JSX.Element {
  const { children } = props;
  const [painted, setPainted] = useState(() => children);
  useEffect(() => setPainted(() => children), [children]);
  return useMemo(() => <>{painted()}</>, [painted]);
}
