import type { JSX } from "preact";
import { saveFile } from "../../explorer/cite-export/save-file.ts";
import { fetchJson } from "../fetch-evidence.ts";
import type { Desk } from "./desk.ts";
import type { MadeModel, SingleParts } from "./messages.ts";

/** Takes the work away: as one file for readers, as a folder to go on with. */
export function SaveButtons(props: {
  readonly desk: Desk;
  readonly model: MadeModel;
  readonly base: string;
  say(text: string): void;
}): JSX.Element {
  const { desk, model, base, say } = props;
  const { map, faultCount } = model;
  const saved = (name: string, work: () => Promise<readonly [type: string, content: BlobPart]>) =>
    async function save() {
      say(`Being made: ${name} …`);
      try {
        const [type, content] = await work();
        saveFile(name, type, content);
        say(`Saved ${name}.`);
      } catch (error) {
        say(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
      }
    };
  const name = map?.payload.source.name ?? "map";
  const single = saved(`${name}.html`, async () => {
    const parts = await fetchJson<SingleParts>(`${base}make/single.json`);
    return ["text/html", await desk.ask({ ask: "single", parts })];
  });
  const zip = saved(`${name}.zip`, async () => ["application/zip", await desk.ask({ ask: "zip" })]);
  return (
    <>
      <button
        type="button"
        disabled={map === null || faultCount > 0}
        title={faultCount > 0 ? "Once its faults are mended" : undefined}
        onClick={() => void single()}
      >
        Save as one file
      </button>
      <button type="button" disabled={map === null} onClick={() => void zip()}>
        Save the folder (ZIP)
      </button>
    </>
  );
}
