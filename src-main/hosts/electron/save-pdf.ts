/** The page of the application's window as a PDF file: what is printed is that page alone, and where it goes the user says. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import { AppError, quoted } from "../../contract/errors.ts";

/** Countries that print on Letter; everyone else has A4. What is printed fits both. */
const LETTER = new Set(["US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "PA", "PH", "SV", "VE"]);

/** A file name for what a page calls itself: without what a system forbids, or gives a meaning. */
export function pdfName(name: string): string {
  const plain = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[ .]+/, "")
    .trim();
  return `${plain === "" ? "page" : plain}.pdf`;
}

/**
 * @returns the path of the file; null where the user saved nothing.
 * @throws AppError `store-unreadable` where it cannot be written.
 */
export async function savePdf(window: BrowserWindow, name: string): Promise<string | null> {
  // Printed before the user is asked: the file shows what was on the screen then.
  const pdf = await window.webContents.printToPDF({
    pageSize: LETTER.has(app.getLocaleCountryCode()) ? "Letter" : "A4",
    printBackground: true,
  });
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: "Save as PDF",
    defaultPath: join(app.getPath("documents"), pdfName(name)),
    filters: [{ name: "PDF", extensions: ["pdf"] }],
  });
  if (canceled || filePath === "") return null;
  try {
    await writeFile(filePath, pdf);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError("store-unreadable", `${quoted(filePath)} could not be written: ${why}`, {
      detail: { path: filePath },
      cause: error,
    });
  }
  return filePath;
}
