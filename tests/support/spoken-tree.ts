import type { CDPSession, Page } from "playwright-core";

/** A node of the accessibility tree, as far as Chromium tells it. */
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
  readonly childIds?: readonly string[];
}

/** Roles that say nothing by themselves. */
const SILENT = ["generic", "none", "InlineTextBox", "LineBreak", "RootWebArea", "paragraph"];
/** States that a screen reader tells. */
const STATES = ["checked", "disabled", "expanded", "level", "pressed", "selected"];

/** The part of a page below an element as a screen reader walks through it, a line for each thing. */
export async function spokenBelow(page: Page, selector: string): Promise<string[]> {
  return withSession(page, async (session) => {
    const { nodes } = (await session.send("Accessibility.getFullAXTree")) as Tree;
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const root = (await session.send("Accessibility.getPartialAXTree", {
      objectId: await objectOf(session, `document.querySelector(${JSON.stringify(selector)})`),
      fetchRelatives: false,
    })) as Tree;
    const lines: string[] = [];
    const walk = (node: Node, depth: number, parent: string) => {
      const line = node.ignored ? null : lineOf(node, parent);
      if (line !== null) lines.push("  ".repeat(depth) + line);
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        const [under, above] =
          line === null ? [depth, parent] : [depth + 1, node.name?.value ?? ""];
        if (child) walk(child, under, above);
      }
    };
    walk(byId.get(root.nodes[0]!.nodeId)!, 0, "");
    return lines;
  });
}

/** What a screen reader says of what has the focus. */
export async function spokenFocus(page: Page): Promise<string> {
  return withSession(page, async (session) => {
    const { nodes } = (await session.send("Accessibility.getPartialAXTree", {
      objectId: await objectOf(session, "document.activeElement"),
      fetchRelatives: false,
    })) as Tree;
    return lineOf(nodes[0]!, "") ?? "";
  });
}

interface Tree {
  readonly nodes: readonly Node[];
}

async function withSession<Answer>(
  page: Page,
  ask: (session: CDPSession) => Promise<Answer>,
): Promise<Answer> {
  const session = await page.context().newCDPSession(page);
  const answer = await ask(session);
  await session.detach();
  return answer;
}

async function objectOf(session: CDPSession, expression: string): Promise<string> {
  const { result } = await session.send("Runtime.evaluate", { expression });
  return result.objectId!;
}

/** What is said of a node; null for nothing that its parent did not say. */
function lineOf(
  { role, name, description, value, properties }: Node,
  parent: string,
): string | null {
  const [kind, words] = [role?.value ?? "", name?.value.trim() ?? ""];
  if (SILENT.includes(kind)) return null;
  if (kind === "StaticText") return words === "" || parent.includes(words) ? null : words;
  const states = (properties ?? [])
    .filter(({ name: state, value: held }) => STATES.includes(state) && held.value !== undefined)
    .map(({ name: state, value: held }) => `${state}: ${String(held.value)}`);
  return [
    kind,
    words && `“${words}”`,
    value && `= ${value.value}`,
    description?.value && `(${description.value})`,
    ...states,
  ]
    .filter(Boolean)
    .join(" ");
}
