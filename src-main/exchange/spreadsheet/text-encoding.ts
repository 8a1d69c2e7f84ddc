/** Bytes of a text file to text, whichever of the usual encodings a spreadsheet program saved it in. */
import { AppError, quoted } from "../../contract/errors.ts";
import type { TextEncodingName } from "./sheet.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** Enough to tell UTF-16 without a mark by its zero bytes. */
const SAMPLE = 4_096;
/** Of a sample's bytes in even or odd places: texts in Latin letters have nearly all of one kind zero. */
const MANY_ZEROS = 0.3;

/** "utf-16le" or "utf-16be" where the bytes look like it. */
function utf16(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > MANY_ZEROS && even === 0) return "utf-16le";
  return even > MANY_ZEROS && odd === 0 ? "utf-16be" : null;
}

/** Spaces, line ends and the escape that some terminals leave. */
const CONTROLS_OF_TEXT: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** True where there are control characters that no sheet has: a picture, a program or the like. */
function isBinary(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !CONTROLS_OF_TEXT.has(code)) return true;
  }
  return false;
}

/**
 * The text and how it was encoded: UTF-16 and UTF-8 by their mark or their form, else Windows-1252, which reads ISO-8859-1 too.
 * @throws AppError `invalid-input` where it is no text.
 */
export function decodeSheetText(bytes: Buffer, file: string): DecodedText {
  const wide = utf16(bytes);
  const decoded: DecodedText = wide === null ? narrowText(bytes) : { text: new TextDecoder(wide).decode(bytes), encoding: "UTF-16" };
  if (isBinary(decoded.text)) {
    throw new AppError("invalid-input", `${quoted(file)} is no sheet: expected an .xlsx or a .csv file, or cells of a spreadsheet`);
  }
  return decoded;
}

function narrowText(bytes: Buffer): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}
