/** The directory of a ZIP archive: what is in it and how large it becomes, before anything is unpacked. */
import { inflateRawSync } from "node:zlib";

export interface ArchiveEntry {
  readonly name: string;
  /** Bytes, as the directory says. */
  readonly size: number;
  readonly packedSize: number;
  readonly stored: boolean;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const LONGEST_COMMENT = 65_535;

/** All entries; null where the bytes are no archive, or not all of one. */
export function archiveEntries(bytes: Buffer): ArchiveEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const entries: ArchiveEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    entries.push({
      name,
      stored: bytes.readUInt16LE(at + 10) === 0,
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  return null;
}

/** The text of an entry; null where it is damaged or longer than its directory says. */
export function entryText(bytes: Buffer, entry: ArchiveEntry): string | null {
  const { offset, packedSize, size, stored } = entry;
  if (offset + HEADER_LENGTH > bytes.length) return null;
  const start = offset + HEADER_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  try {
    return (stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })).toString("utf8");
  } catch {
    return null;
  }
}
