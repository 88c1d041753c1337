import puppeteer, { type Frame, type LaunchOptions } from "puppeteer-core";
import { CHROMIUM_ARGUMENTS, chromiumPath } from "../browser.ts";
import {
  type BrowserKind,
  type DrivenBrowser,
  ENVIRONMENT,
  HEIGHT,
  WIDTH,
} from "./driven-browser.ts";
import { findProgram } from "./find-program.ts";

/** How long one command may take on a busy machine, in milliseconds. */
const COMMAND = 120_000;

const firefox = findProgram({
  variable: "FIREFOX_PATH",
  names: ["firefox", "firefox-esr"],
  usual: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
});

/** The Firefox that is installed. */
export const FIREFOX: BrowserKind = {
  name: "Firefox",
  lacking: firefox === null ? "Firefox: install it, or name it in FIREFOX_PATH" : null,
  launch: (folder) =>
    launch({ browser: "firefox", executablePath: firefox!, env: ENVIRONMENT }, folder),
};

/** The Chromium of the other tests, driven as Firefox is. */
export const CHROMIUM: BrowserKind = {
  name: "Chromium",
  lacking: null,
  launch: async (folder) => {
    const executablePath = await chromiumPath();
    return launch({ browser: "chrome", executablePath, args: [...CHROMIUM_ARGUMENTS] }, folder);
  },
};

/** Starts a browser that speaks WebDriver BiDi. */
async function launch(options: LaunchOptions, folder: string): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({
    protocol: "webDriverBiDi",
    timeout: COMMAND,
    protocolTimeout: COMMAND,
    ...options,
  });
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: "allow", downloadPath: folder },
  });
  const complaints: string[] = [];
  const openPage = async () => {
    const fresh = await context.newPage();
    fresh.setDefaultTimeout(COMMAND);
    await fresh.setViewport({ width: WIDTH, height: HEIGHT });
    fresh.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
    });
    fresh.on("pageerror", (error) => complaints.push(String(error)));
    return fresh;
  };
  let page = await openPage();
  return {
    complaints,
    async goTo(address) {
      // Puppeteer loses count of loads on the way back to a page that Firefox has kept whole, and
      // waits for one that never comes: so each address has a page of its own, and `back` waits for none.
      const before = await context.pages();
      page = await openPage();
      for (const one of before) await one.close();
      await page.goto(address);
    },
    back: async () => void (await page.evaluate(() => setTimeout(() => history.back()))),
    addresses: async () => (await context.pages()).map((one) => one.url()),
    run: (work, input) => runIn(page.mainFrame(), work, input),
    runInFrame: (work, input) => runIn(page.mainFrame().childFrames()[0]!, work, input),
    clickAt: ({ x, y }, times) => page.mouse.click(x, y, { count: times }),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

async function runIn<Input, Output>(
  frame: Frame,
  work: (input: Input) => Output,
  input: Input,
): Promise<Output> {
  return (await frame.evaluate(`(${work.toString()})(${JSON.stringify(input)})`)) as Output;
}
