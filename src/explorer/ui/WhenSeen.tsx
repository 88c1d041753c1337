import { Component, type ComponentChildren, type RefCallback } from "preact";
import { whenIdle } from "../../figures/when-idle.ts";

/** How far outside of what is seen a part counts as seen, in pixels: one turn of a wheel. */
const NEAR = 120;

/** How long a busy browser may leave what is not seen as it was, in milliseconds. */
const LATEST = 1000;

/** Given to the element that a part consists of. */
export type PartPlace = RefCallback<HTMLElement>;

export interface WhenSeenProps {
  /** Whether it is seen from now on, as far as the caller can tell before it is drawn. */
  readonly surely?: boolean;
  /** Whether it stands far below, so that it is not seen until the browser says that it is. */
  readonly below?: boolean;
  readonly children: (place: PartPlace) => ComponentChildren;
}

/**
 * Draws a part anew at once while a reader sees it, and else when the browser is idle, or as soon as
 * the part comes near: what a reader asked for is then there a frame or more earlier. A part of no
 * element is drawn at once.
 */
export class WhenSeen extends Component<WhenSeenProps> {
  /** Until it is told otherwise, a part is seen. */
  #seen = true;
  #observer: IntersectionObserver | undefined;
  #takeBack: (() => void) | undefined;

  readonly #place: PartPlace = (element) => {
    this.#seen = !this.props.below;
    this.#observer?.disconnect();
    if (!element) return;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        this.#seen = entries.at(-1)!.isIntersecting;
        if (this.#seen && this.#takeBack) this.#draw();
      },
      { rootMargin: `${NEAR}px` },
    );
    this.#observer.observe(element);
  };

  readonly #draw = () => {
    this.#settle();
    this.forceUpdate();
  };

  override shouldComponentUpdate({ surely }: WhenSeenProps): boolean {
    if (this.#seen || surely) {
      this.#settle();
      return true;
    }
    this.#takeBack ??= whenIdle(this.#draw, LATEST);
    return false;
  }

  override componentWillUnmount(): void {
    this.#settle();
  }

  override render({ children }: WhenSeenProps): ComponentChildren {
    return children(this.#place);
  }

  #settle(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
  }
}
