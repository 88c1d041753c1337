/**
 * The light colours of the style sheets (tokens.css and tones.css) for figures that leave the page:
 * a file of its own has no style sheet. A test holds the two equal.
 */
export const LIGHT = {
  ground: "#fff",
  ink: "#191c22",
  quiet: "#565c69",
  line: "#dfe2e7",
  accent: "#8a3a0f",
  "gap-ground": "#fdf3ec",
  "step-1": "#b2d7ee",
  "step-2": "#78b0db",
  "step-3": "#4285c1",
  "step-4": "#275a98",
  "step-5": "#173268",
  "on-low": "#10131a",
  "on-high": "#fff",
  "diverging-1": "#80421a",
  "diverging-2": "#b97340",
  "diverging-3": "#e2b487",
  "diverging-4": "#e4e8ed",
  "diverging-5": "#98c4e4",
  "diverging-6": "#4c8bc5",
  "diverging-7": "#1e4c8a",
  "on-ends": "#fff",
  "on-sides": "#10131a",
  "on-middle": "#10131a",
} as const;

export interface Paint {
  readonly fill: string;
  /** Of the text on it. */
  readonly text: string;
}

/** The colours of each step of a scale, by its class. */
export const TONES: Readonly<Record<string, Paint>> = {
  "step-1": { fill: LIGHT["step-1"], text: LIGHT["on-low"] },
  "step-2": { fill: LIGHT["step-2"], text: LIGHT["on-low"] },
  "step-3": { fill: LIGHT["step-3"], text: LIGHT["on-low"] },
  "step-4": { fill: LIGHT["step-4"], text: LIGHT["on-high"] },
  "step-5": { fill: LIGHT["step-5"], text: LIGHT["on-high"] },
  "diverging-1": { fill: LIGHT["diverging-1"], text: LIGHT["on-ends"] },
  "diverging-2": { fill: LIGHT["diverging-2"], text: LIGHT["on-sides"] },
  "diverging-3": { fill: LIGHT["diverging-3"], text: LIGHT["on-middle"] },
  "diverging-4": { fill: LIGHT["diverging-4"], text: LIGHT["on-middle"] },
  "diverging-5": { fill: LIGHT["diverging-5"], text: LIGHT["on-middle"] },
  "diverging-6": { fill: LIGHT["diverging-6"], text: LIGHT["on-sides"] },
  "diverging-7": { fill: LIGHT["diverging-7"], text: LIGHT["on-ends"] },
};

/** How much of a colour the lens leaves, by its step; the most leaves all of it. */
const LEFT = [0, 0.18, 0.42, 1];

/**
 * The colours of a cell under the lens; see HeatCell.fade.
 * @param fade 0 to 3; null without the lens
 */
export function faded(
  paint: Paint,
  fade: number | null,
): Paint & { readonly outline: string | null } {
  if (fade === null || fade === 3) return { ...paint, outline: null };
  const fill = mix(paint.fill, LIGHT.ground, LEFT[fade]!);
  return { fill, text: LIGHT.ink, outline: fade === 0 ? paint.fill : null };
}

/**
 * Two colours mixed in sRGB, as CSS color-mix does it. Done here since figures are drawn in the browser
 * too, where d3-color would weigh more than these lines.
 */
function mix(over: string, under: string, part: number): string {
  const [a, b] = [channels(over), channels(under)];
  const mixed = a.map((channel, i) => Math.round(channel * part + b[i]! * (1 - part)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function channels(hex: string): number[] {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join("") : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
