/** Steps of one pointer or keyboard, as WebDriver writes them. */
interface InputSource {
  readonly type: "key" | "pointer";
  readonly id: string;
  readonly actions: readonly Readonly<Record<string, unknown>>[];
}

/** A session with a browser by the first edition of WebDriver (https://www.w3.org/TR/webdriver1/). */
export interface WebDriverSession {
  /** Sends a command whose answer says nothing. */
  post(command: string, body: object): Promise<void>;
  act(source: InputSource): Promise<void>;
  /** Calls a function in the page, with one value. */
  run<Input, Output>(work: (input: Input) => Output, input: Input): Promise<Output>;
  /** Addresses of all open pages. */
  addresses(): Promise<readonly string[]>;
  end(): Promise<void>;
}

/**
 * Opens a session.
 * @param driver address of the driver, without a slash at its end
 * @throws Error with what the driver says of a command that fails, at once or later
 */
export async function openSession(driver: string): Promise<WebDriverSession> {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${driver}/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const opened = await send("POST", "session", { capabilities: { alwaysMatch: {} } });
  const { sessionId } = opened as { sessionId: string };
  const session = `session/${sessionId}`;
  const address = async () => (await send("GET", `${session}/url`)) as string;
  return {
    post: async (command, body) => void (await send("POST", `${session}/${command}`, body)),
    act: async (source) => void (await send("POST", `${session}/actions`, { actions: [source] })),
    async run<Input, Output>(work: (input: Input) => Output, input: Input) {
      const script = `return (${work.toString()})(arguments[0]);`;
      const done = await send("POST", `${session}/execute/sync`, { script, args: [input] });
      return done as Output;
    },
    async addresses() {
      const windows = (await send("GET", `${session}/window/handles`)) as readonly string[];
      const here = (await send("GET", `${session}/window`)) as string;
      const found: string[] = [];
      for (const handle of windows) {
        await send("POST", `${session}/window`, { handle });
        found.push(await address());
      }
      await send("POST", `${session}/window`, { handle: here });
      return found;
    },
    end: async () => void (await send("DELETE", session)),
  };
}
