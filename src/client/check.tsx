import { type JSX, render } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Study } from "../contract/study.ts";
import { checkableDimensions } from "../dataset/companions/check-fields.ts";
import { saveFile } from "../explorer/cite-export/save-file.ts";
import { type CheckedMap, CheckForm } from "../explorer/check/CheckForm.tsx";
import { readWork, writeWork } from "../explorer/check/kept-work.ts";
import { checksOf, type Work } from "../explorer/check/work.ts";
import { checksCsv } from "../formats/checks-csv.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { fetchRecords } from "./fetch-records.ts";
import { takeOver } from "./replay.ts";
import type { PartModule } from "./start-part.ts";

interface Place {
  readonly map: CheckedMap;
  /** Name of the table, which the work is kept under. */
  readonly name: string;
  readonly ids: ReadonlyMap<string, number>;
  fetchStudy(position: number): Promise<Study>;
}

const NOT_KEPT =
  "This browser keeps nothing for this site: save your file before you close the page.";

/** The form in the browser: keeps the work there, and follows the address. */
function LiveCheck({ map, name, ids, fetchStudy }: Place): JSX.Element {
  const key = `checks:${name}`;
  const [work, setWork] = useState<Work>(() => readWork(kept(key)));
  const [asked, setAsked] = useState(askedStudy);
  const [study, setStudy] = useState<Study | null>(null);
  const [fault, setFault] = useState("");

  useLayoutEffect(() => {
    const follow = () => setAsked(askedStudy());
    // What another tab finished must not be lost here.
    const take = (event: StorageEvent) => {
      if (event.key === key) setWork(readWork(event.newValue));
    };
    addEventListener("popstate", follow);
    addEventListener("storage", take);
    return () => {
      removeEventListener("popstate", follow);
      removeEventListener("storage", take);
    };
  }, [key]);

  useEffect(() => {
    let current = true;
    const position = ids.get(asked);
    setFault(asked !== "" && position === undefined ? `The table holds no study “${asked}”.` : "");
    setStudy(null);
    if (position !== undefined) {
      fetchStudy(position).then(
        (fetched) => current && setStudy(fetched),
        () => current && setFault("The record of the study cannot be fetched."),
      );
    }
    return () => {
      current = false;
    };
  }, [asked, ids, fetchStudy]);

  const change = (next: Work) => {
    setWork(next);
    if (!keep(key, writeWork(next))) setFault(NOT_KEPT);
  };
  const open = (id: string) => {
    history.pushState(null, "", `?${new URLSearchParams({ study: id })}`);
    setAsked(id);
  };
  const save = (file: string) =>
    saveFile(file, "text/csv;charset=utf-8", checksCsv(checksOf(work, map.dimensions), name));
  return (
    <CheckForm
      map={map}
      work={work}
      study={study}
      fault={fault}
      today={new Date().toISOString().slice(0, 10)}
      onWork={change}
      onOpen={open}
      onSave={save}
    />
  );
}

function askedStudy(): string {
  return new URLSearchParams(location.search).get("study") ?? "";
}

/** What the browser keeps; null where it keeps nothing. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Fetches what the form needs to start: the codebook. Records are fetched study by study. */
export const prepare: PartModule["prepare"] = async (place) => {
  const { payload, records, name, sample, needCode, reasonTitle } = place.dataset;
  const { evidence } = await fetchEvidence(payload!);
  const { ids, codebook } = evidence.table;
  const map: CheckedMap = {
    release: codebook.release,
    dimensions: checkableDimensions(codebook),
    needCode: new Set(listed(needCode)),
    reasonTitle: reasonTitle!,
    sample: listed(sample),
    rulings: document.querySelector("#rulings + .prose")?.innerHTML ?? null,
  };
  const fetchStudy = async (position: number) =>
    (await fetchRecords(records!, [position])).studies[0]!;
  const check = (
    <LiveCheck
      map={map}
      name={name!}
      ids={new Map(ids.map((id, at) => [id, at]))}
      fetchStudy={fetchStudy}
    />
  );
  return (early) =>
    takeOver(place, early, () => {
      place.replaceChildren();
      render(check, place);
    });
};

function listed(text: string | undefined): readonly string[] {
  return text ? text.split(",") : [];
}
