/**
 * Lets links to the same page of another edition lead to the view that the page shows, which stands in its
 * address. It is read when a link is about to be used: the address changes as a reader filters. What the
 * two editions show where an address says nothing may differ: the link holds it, and it is spelled out.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-same-view]")) {
  const follow = () => {
    const said = new URLSearchParams(location.search);
    const unsaid = [...new URLSearchParams(link.dataset["sameView"])]
      .filter(([name]) => !said.has(name))
      .map(([name, value]) => `${name}=${value}`);
    link.search = [location.search.slice(1), ...unsaid].filter(Boolean).join("&");
  };
  for (const sign of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(sign, follow);
}
