import type { JSX } from "preact";
import type { AddressFault } from "../../views/address-faults.ts";

/** What an address asked for in vain; nothing when all of it was followed. */
export function AddressFaults({
  faults,
}: {
  readonly faults: readonly AddressFault[];
}): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>Parts of this address could not be followed and were left out:</p>
      <ul>
        {faults.map(({ part, reason }) => (
          <li key={part + reason}>
            <code>{part}</code>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
