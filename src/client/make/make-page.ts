import { forgetWork, keptName, keptWork, type KeptWork } from "./kept-work.ts";
import { PLAIN_READING, type Start } from "./messages.ts";

/** Larger files do not fit beside their map in the memory of a browser. */
const LARGEST = 300_000_000;

const box = document.querySelector<HTMLElement>("[data-make]");
if (box) startPage(box);

/** The page before there is a file: it only waits for one, and loads the rest then. */
function startPage(page: HTMLElement): void {
  const part = <Kind extends HTMLElement>(name: string) => page.querySelector<Kind>(`.${name}`)!;
  const say = (text: string) => (part("make-status").textContent = text);
  const { base, table, descriptor, site, release } = page.dataset as Record<string, string>;
  const start = part("make-start");
  const place = part("make-place");

  const open = async (work: KeptWork) => {
    say("Loading what reads tables …");
    const { startMaking } = await import("./start-making.tsx");
    start.hidden = true;
    page.classList.add("making");
    startMaking(place, work, {
      say,
      base: base!,
      close(why) {
        start.hidden = false;
        page.classList.remove("making");
        void showKept();
        if (why !== "") say(why);
        part("make-drop").focus();
      },
    });
  };
  const begin = (from: Start) => open({ start: from, reading: PLAIN_READING, edits: [] });
  const attempt = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) =>
      say(error instanceof Error ? error.message : String(error)),
    );
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) {
      const megabytes = Math.round(file.size / 1_000_000);
      return void say(`“${file.name}” has ${megabytes} MB; files of up to 300 MB are read here.`);
    }
    if (file.size === 0) return void say(`“${file.name}” is empty.`);
    say(`Reading “${file.name}” …`);
    await begin({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const fetched = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} cannot be fetched (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
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
    if (!start.hidden) attempt(() => take(file))();
  });
  part("make-paste").addEventListener(
    "click",
    attempt(async () => {
      const { value } = part<HTMLTextAreaElement>("make-paste-text");
      if (value.trim() === "") return void say("Nothing is pasted yet.");
      const bytes = new TextEncoder().encode(value);
      await begin({ kind: "file", name: "pasted table", bytes });
    }),
  );
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
      drop.focus();
    }),
  );
  void showKept();
  page.dataset["live"] = "";
}
