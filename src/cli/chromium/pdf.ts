import { withPage } from "./open-page.js";

/**
 * Prints a page as PDF: on the paper that its style names, tagged for screen readers, with its headings as bookmarks. The dates that
 * Chromium writes are taken out, so that the same page and the same Chromium make the same bytes.
 */
export async function printedPage(program: string, html: string): Promise<Uint8Array> {
  const { data } = await withPage(program, html, (tab) =>
    tab.send("Page.printToPDF", {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
  return undated(Buffer.from(data as string, "base64"));
}

/** Blanks of the same length keep every place in the file where it is. */
function undated(pdf: Buffer): Uint8Array {
  const text = pdf.toString("latin1");
  const dateless = text.replace(/\/(?:CreationDate|ModDate) \(D:[^()]*\)/g, (date) => " ".repeat(date.length));
  return Buffer.from(dateless, "latin1");
}
