/** A browser with one page of 1440 by 900, driven from outside by what a reader has: a pointer and keys. */
export interface DrivenBrowser {
  /** Errors and warnings of the console and uncaught errors, where the way of driving it tells them. */
  readonly complaints: readonly string[];
  /** Opens an address, and comes back once its page is loaded. */
  goTo(address: string): Promise<void>;
  back(): Promise<void>;
  /** Addresses of all open pages. */
  addresses(): Promise<readonly string[]>;
  /** Calls a function in the page, with one value; it can use nothing outside itself. */
  run<Input, Output>(work: (input: Input) => Output, input: Input): Promise<Output>;
  /** Likewise in the first frame of the page. */
  runInFrame<Input, Output>(work: (input: Input) => Output, input: Input): Promise<Output>;
  /** Clicks so many times at a point of the window, in CSS pixels. */
  clickAt(point: Point, times: number): Promise<void>;
  /** Presses the keys of a text, one after another. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  close(): Promise<void>;
}

/** Keys that write no letter. */
export type Key = "Escape" | "Tab";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A kind of browser on this machine. */
export interface BrowserKind {
  readonly name: string;
  /** What is lacking on this machine to run it, and how it is added; null when nothing is. */
  readonly lacking: string | null;
  /** @param folder where it saves files */
  launch(folder: string): Promise<DrivenBrowser>;
}

export const [WIDTH, HEIGHT] = [1440, 900];

/** The environment as it was at first: the Chromium of an npm package names folders of its own in it. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env };
