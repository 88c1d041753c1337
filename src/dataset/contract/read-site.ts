import type { Accent, SiteTexts } from "../../contract/contract.ts";
import { contrast } from "./contrast.ts";
import type { JsonReader } from "./json-reader.ts";
import { quoted } from "../faults/quoted.ts";

/** What stands beside the number of studies when the contract says nothing else. */
const CODED = "coded by this project";

/** Grounds that an accent is read on: those of the style sheet. */
const GROUNDS = { light: "#ffffff", dark: "#111317" } as const;

/** WCAG 2.2, criterion 1.4.3: text of ordinary size. */
const LEAST_CONTRAST = 4.5;

/** An address with a host, and without what would have to be written otherwise in an address. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@"<>\\]+(?:[/?#][^\s"<>\\]*)?$/;

/** An address that can stand in a link as it is. */
const EMAIL = /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** Reads the words and the colour of the site. */
export function readSite(place: JsonReader): SiteTexts {
  const repository = place.get("repository");
  const accent = place.get("accent");
  const make = place.get("make");
  return {
    title: place.get("title").text(),
    question: place.get("question").text(),
    scope: place.get("scope").text(),
    provenance: place.get("provenance").text(),
    coded: place.get("coded").textOr(CODED),
    repository: repository.present ? readWebAddress(repository) : null,
    email: readEmail(place.get("email")),
    accent: accent.present ? readAccent(accent) : null,
    make: make.present ? make.flag() : true,
  };
}

/** Reads an address of the web; "" with a fault for anything else. */
export function readWebAddress(place: JsonReader): string {
  const address = place.text();
  if (address !== "" && !(WEB_ADDRESS.test(address) && URL.canParse(address))) {
    place.fault(`${quoted(address)} is no web address; one that starts with https:// is right.`);
  }
  return address;
}

function readEmail(place: JsonReader): string | null {
  const email = place.textOr(null);
  if (email !== null && !EMAIL.test(email)) {
    place.fault(`${quoted(email)} is no e-mail address; one such as "map@example.org" is right.`);
  }
  return email;
}

function readAccent(place: JsonReader): Accent {
  return { light: readColour(place, "light"), dark: readColour(place, "dark") };
}

function readColour(accent: JsonReader, scheme: keyof Accent): string {
  const place = accent.get(scheme);
  const colour = place.text();
  if (colour === "") return colour;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    place.fault(`${quoted(colour)} is no colour; one such as "#8a3a0f" is right.`);
    return "";
  }
  const ground = GROUNDS[scheme];
  const reached = contrast(colour, ground);
  if (reached < LEAST_CONTRAST) {
    place.fault(
      `${quoted(colour)} on ${ground} has a contrast of ${reached.toFixed(2)} to 1, which is hard to read; ${LEAST_CONTRAST} or more is right.`,
    );
  }
  return colour;
}
