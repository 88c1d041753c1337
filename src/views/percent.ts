/**
 * A share from 0 to 1 as "23%", or with decimals "23.4%". Only none is "0%" and only all are "100%":
 * what rounds to either is "<1%" or ">99%".
 */
export function percent(share: number, digits = 0): string {
  const step = 10 ** -digits;
  const text = (100 * share).toFixed(digits);
  if (share > 0 && Number(text) === 0) return `<${step}%`;
  if (share < 1 && Number(text) === 100) return `>${(100 - step).toFixed(digits)}%`;
  return `${text}%`;
}

/** A range of shares, such as an interval, as "17% to 30%". */
export function percentRange(
  { low, high }: { readonly low: number; readonly high: number },
  digits = 0,
): string {
  return `${percent(low, digits)} to ${percent(high, digits)}`;
}
