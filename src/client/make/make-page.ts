import { forgetWork, keptName, keptWork, type KeptWork } from "./kept-work.ts";
import { PLAIN_READING, type Start } from "./messages.ts";

/** Larger files do not fit beside their map in the memory of a browser. */
const LARGEST = 300_000_000;

const box = document.querySelector<HTMLElement>("[data-make]");
if (box) startPage(box);

/** The page before there is a file, and what it does with one. */
interface Waiting {
  readonly page: HTMLElement;
  /** The part of the page that has a class. */
  part<Kind extends HTMLElement>(name: string): Kind;
  say(text: string): void;
  open(work: KeptWork): Promise<void>;
  begin(from: Start): Promise<void>;
  /** Work that says what went wrong with it. */
  attempt(work: () => Promise<void>): () => void;
}

/** The page before there is a file: it only waits for one, and loads the rest then. */
function startPage(page: HTMLElement): void {
  const part = <Kind extends HTMLElement>(name: string) => page.querySelector<Kind>(`.${name}`)!;
  const say = (text: string) => void (part("make-status").textContent = text);
  const start = part("make-start");

  const open = async (work: KeptWork) => {
    say("Loading what reads tables …");
    const { startMaking } = await import("./start-making.tsx");
    start.hidden = true;
    page.classList.add("making");
    startMaking(part("make-place"), work, {
      say,
      base: page.dataset["base"]!,
      close(why) {
        start.hidden = false;
        page.classList.remove("making");
        void showKept();
        if (why !== "") say(why);
        part("make-drop").focus();
      },
    });
  };
  const waiting: Waiting = {
    page,
    part,
    say,
    open,
    begin: (from) => open({ start: from, reading: PLAIN_READING, edits: [] }),
    attempt: (work) => () =>
      void work().catch((error: unknown) =>
        say(error instanceof Error ? error.message : String(error)),
      ),
  };
  takeFiles(waiting);
  takePasted(waiting);
  takeExamples(waiting);
  const showKept = offerKept(waiting);
  void showKept();
  page.dataset["live"] = "";
}

/** A file that is chosen, or dropped anywhere on the page. */
function takeFiles({ page, part, say, begin, attempt }: Waiting): void {
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) {
      const megabytes = Math.round(file.size / 1_000_000);
      return say(`“${file.name}” has ${megabytes} MB; files of up to 300 MB are read here.`);
    }
    if (file.size === 0) return say(`“${file.name}” is empty.`);
    say(`Reading “${file.name}” …`);
    await begin({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const chooser = part<HTMLInputElement>("make-file");
  const drop = part("make-drop");
  drop.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    // The same file can be chosen again after it was changed.
    attempt(() => take(file).finally(() => (chooser.value = "")))();
  });
  for (const type of ["dragenter", "dragover"] as const) {
    page.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  page.addEventListener("dragleave", () => drop.classList.remove("over"));
  page.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const [file] = event.dataTransfer?.files ?? [];
    if (!part("make-start").hidden) attempt(() => take(file))();
  });
}

/** Cells that are pasted. */
function takePasted({ part, say, begin, attempt }: Waiting): void {
  part("make-paste").addEventListener(
    "click",
    attempt(async () => {
      const { value } = part<HTMLTextAreaElement>("make-paste-text");
      if (value.trim() === "") return say("Nothing is pasted yet.");
      const bytes = new TextEncoder().encode(value);
      await begin({ kind: "file", name: "pasted table", bytes });
    }),
  );
}

/** The invented table, and that of the site. */
function takeExamples({ page, part, begin, attempt }: Waiting): void {
  const { table, descriptor, site, release } = page.dataset as Record<string, string>;
  const fetched = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} cannot be fetched (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
  part("make-example").addEventListener(
    "click",
    attempt(async () => {
      const bytes = await fetched(new URL("./invented-example.csv", import.meta.url).href);
      await begin({ kind: "file", name: "invented-example.csv", bytes });
    }),
  );
  part("make-own").addEventListener(
    "click",
    attempt(async () => {
      const [words, bytes] = await Promise.all([fetched(descriptor!), fetched(table!)]);
      await begin({
        ...{ kind: "folder", name: "table of this site", table: bytes },
        descriptor: new TextDecoder().decode(words),
        // What a reader makes of it is theirs, not that of those who made the table.
        texts: {
          title: "A map of your own",
          version: "0.1",
          provenance: `Made from the table of “${site!}”, release ${release!}, by someone else than its authors. What was changed is not stated yet.`,
          coded: "changed by a reader",
          contributors: "",
          identifier: "",
        },
      });
    }),
  );
}

/**
 * Work that this browser keeps.
 * @returns shows whether there is any
 */
function offerKept({ part, say, open, attempt }: Waiting): () => Promise<void> {
  const showKept = async () => {
    const kept = await keptName();
    part("make-kept").hidden = kept === null;
    if (!kept) return;
    const day = new Date(kept.at).toLocaleDateString("en-GB", { dateStyle: "long" });
    part("make-kept-what").textContent =
      `“${kept.name}”, last changed on ${day}. It is in no other place.`;
  };
  part("make-resume").addEventListener(
    "click",
    attempt(async () => {
      const work = await keptWork();
      if (work) await open(work);
      else say("The work is no longer there.");
    }),
  );
  part("make-forget").addEventListener(
    "click",
    attempt(async () => {
      await forgetWork();
      await showKept();
      say("Thrown away.");
      part("make-drop").focus();
    }),
  );
  return showKept;
}
