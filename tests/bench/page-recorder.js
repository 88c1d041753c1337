/*
 * Runs in a page before anything of its own: keeps what the browser tells about painting and about
 * tasks that take long.
 */
{
  const seen = { first: 0, largest: 0, shift: 0, blocking: 0, longest: 0 };
  window.paintRecord = seen;
  const watch = (type, read) =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({
      type,
      buffered: true,
    });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  watch("longtask", (entry) => {
    seen.blocking += entry.duration - 50;
    seen.longest = Math.max(seen.longest, entry.duration);
  });
}
