/** Opens whatever a user drops, chooses or pastes as a sheet, by its bytes and not by its name. */
import { AppError, quoted } from "../../contract/errors.ts";
import { openDelimited } from "./delimited.ts";
import type { OpenedSheet } from "./sheet.ts";
import { openWorkbook } from "./workbook.ts";

/** How ZIP archives begin, empty ones too. */
const ARCHIVE = ["504b0304", "504b0506"];
/** The container of Office's older files and of encrypted new ones. */
const OLD_CONTAINER = "d0cf11e0";
const PDF = "25504446";

/** The name of the part that an encrypted workbook has. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

function refused(file: string, sentence: string): AppError {
  return new AppError("invalid-input", `${quoted(file)} ${sentence}`, { detail: { file } });
}

/**
 * @param file what the sheet is called in messages.
 * @param worksheet the worksheet to read; null = the first that is shown.
 * @throws AppError `invalid-input` with a sentence that says what it is and what to do; `too-large`.
 */
export async function openSheet(bytes: Buffer, file: string, worksheet: string | null): Promise<OpenedSheet> {
  if (bytes.length === 0) throw refused(file, "is empty");
  const start = bytes.toString("hex", 0, 4);
  if (ARCHIVE.includes(start)) return openWorkbook(bytes, file, worksheet);
  if (start === OLD_CONTAINER) {
    if (bytes.includes(ENCRYPTED)) throw refused(file, "is protected by a password: save it without one, then import it again");
    throw refused(file, "is a workbook of the form before 2007 (.xls): save it as .xlsx or .csv, then import it again");
  }
  if (start === PDF) throw refused(file, "is a PDF: expected an .xlsx or a .csv file, or cells of a spreadsheet");
  return openDelimited(bytes, file);
}
