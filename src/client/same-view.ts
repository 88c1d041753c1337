/**
 * Lets links to the same page of another edition lead to the view that the page shows, which stands in its
 * address. It is read when a link is about to be used: the address changes as a reader filters.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-same-view]")) {
  const follow = () => {
    link.search = location.search;
  };
  for (const sign of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(sign, follow);
}
