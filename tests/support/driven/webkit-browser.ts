import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { vi } from "vitest";
import {
  type BrowserKind,
  type DrivenBrowser,
  ENVIRONMENT,
  HEIGHT,
  type Key,
  WIDTH,
} from "./driven-browser.ts";
import { findProgram } from "./find-program.ts";
import { type WebDriverSession, openSession } from "./webdriver-session.ts";

const driver = findProgram({ variable: "WEBKIT_DRIVER_PATH", names: ["WebKitWebDriver"] });
const screen = findProgram({ variable: "XVFB_PATH", names: ["Xvfb"] });

/** How long a program may take to start on a busy machine. */
const START = { timeout: 60_000, interval: 50 };

/** As WebDriver writes keys. */
const KEYS: Readonly<Record<Key, string>> = {
  Tab: "\uE004",
  Escape: "\uE00C",
};

/** WebKitGTK's small browser, in a window on a screen that no one sees. */
export const WEBKIT: BrowserKind = {
  name: "WebKit",
  lacking:
    driver === null || screen === null
      ? "WebKit: install WebKitWebDriver (package webkit2gtk-driver) and Xvfb (package xvfb)"
      : null,
  launch,
};

async function launch(folder: string): Promise<DrivenBrowser> {
  const display = await openScreen();
  const port = await freePort();
  const env = { ...ENVIRONMENT, ...homeOf(folder), DISPLAY: display.name, GDK_BACKEND: "x11" };
  const program = spawn(driver!, [`--port=${port}`], { env, stdio: "ignore" });
  const close = () => [program, display.program].forEach((one) => one.kill());
  try {
    const session = await vi.waitFor(() => openSession(`http://127.0.0.1:${port}`), START);
    await resize(session);
    return driven(session, close);
  } catch (error) {
    close();
    throw error;
  }
}

/** Gives the page its size, whatever stands around it in the window. */
async function resize(session: WebDriverSession): Promise<void> {
  await session.post("window/rect", { width: WIDTH, height: HEIGHT });
  const inner = await session.run(() => [innerWidth, innerHeight] as const, null);
  const [width, height] = [2 * WIDTH - inner[0], 2 * HEIGHT - inner[1]];
  await session.post("window/rect", { width, height });
}

function driven(session: WebDriverSession, kill: () => void): DrivenBrowser {
  const press = (keys: readonly string[]) =>
    session.act({
      type: "key",
      id: "keys",
      actions: keys.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    });
  return {
    // This kind of driver tells none.
    complaints: [],
    goTo: (address) => session.post("url", { url: address }),
    back: () => session.post("back", {}),
    addresses: () => session.addresses(),
    run: (work, input) => session.run(work, input),
    async runInFrame<Input, Output>(work: (input: Input) => Output, input: Input) {
      await session.post("frame", { id: 0 });
      try {
        return await session.run(work, input);
      } finally {
        await session.post("frame/parent", {});
      }
    },
    clickAt: ({ x, y }, times) =>
      session.act({
        type: "pointer",
        id: "mouse",
        actions: [
          { type: "pointerMove", x, y },
          ...Array.from({ length: times }, () => [
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ]).flat(),
        ],
      }),
    type: (text) => press([...text]),
    press: (key) => press([KEYS[key]]),
    close: async () => {
      await session.end();
      kill();
    },
  };
}

/** Starts a screen that no one sees; it finds a free name itself. */
async function openScreen(): Promise<{ readonly program: ChildProcess; readonly name: string }> {
  const settings = ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"];
  const program = spawn(screen!, settings, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((found, fail) => {
    program.stdio[3]!.once("data", (told: Buffer) => found(told.toString().trim()));
    program.once("error", fail);
    program.once("exit", () => fail(new Error("Xvfb ended before it had a screen.")));
  });
  return { program, name: `:${number}` };
}

/** Settings of a home in a folder, by which files are saved there and nothing is kept elsewhere. */
function homeOf(folder: string): Readonly<Record<string, string>> {
  const home = join(folder, "home");
  const config = join(home, "config");
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  return { HOME: home, XDG_CONFIG_HOME: config, XDG_CACHE_HOME: join(home, "cache") };
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
