import { xmlText } from "./xml-text.ts";

/** What an embedded view tells the page around it: `{ type: EMBED_MESSAGE, height }`, in CSS pixels. */
export const EMBED_MESSAGE = "evidence-map:height";

/**
 * HTML that shows a view inside another page and gives the frame the height that the view asks for.
 * @param url absolute address of the embedded view
 * @param title names the frame for readers who cannot see it
 */
export function embedSnippet(url: string, title: string): string {
  return `<iframe src="${xmlText(url)}" title="${xmlText(title)}" width="100%" height="640" style="border: 0" loading="lazy"></iframe>
<script>
  addEventListener("message", ({ source, data }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && data?.type === "${EMBED_MESSAGE}") {
        frame.height = Number(data.height);
      }
    }
  });
</script>
`;
}
