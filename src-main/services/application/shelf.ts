/** The books folder: empty books, copies of the samples, copies of folders of CSV files. */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { BookRows } from "../../contract/book.ts";
import type { SampleName } from "../../contract/calls/app.ts";
import { AppError } from "../../contract/errors.ts";
import { NamesAndCodes } from "../../exchange/book/named-places.ts";
import { readBookFolder } from "../../exchange/book/read-book.ts";
import { aboutQueries } from "../../store/about.ts";
import { createBook, openBook, type Book } from "../../store/open.ts";
import { writeRows } from "../../store/rows.ts";
import { DATABASE_ENDING } from "../book-file.ts";
import { fileNameOf } from "./folders.ts";

export type Sample = z.infer<typeof SampleName>;

/** What each sample is called, and its folder among the resources. */
const SAMPLES: Readonly<Record<Sample, { readonly title: string; readonly folder: string }>> = {
  crm: { title: "CRM sample", folder: "crm-sample" },
  network: { title: "Made-up network", folder: "network" },
};

export interface Shelf {
  readonly folder: string;
  /** What a sample's copy is called. */
  titleOf(sample: Sample): string;
  /** @throws AppError `conflict` where there is one of that name, or a sample has it. */
  createEmpty(name: string): Book;
  /** The user's copy of a sample, made first where there is none. */
  openSample(sample: Sample): Book;
  /** A database of the shelf with what a folder of CSV files holds, under the folder's name. */
  copyFolder(folder: string): Book;
  /**
   * Puts a sample's closed book aside under a name that says when, and makes a fresh one in its place.
   * @returns the fresh book and where the old one is.
   */
  startOver(path: string, sample: Sample, now: number): { readonly book: Book; readonly kept: string };
}

/** The name of a book that stands in a file. */
export const bookName = (path: string) => basename(path).slice(0, -DATABASE_ENDING.length) || basename(path);

/** Opens a database for writing; for reading where another process has it, or where the file may not be written. */
export function openDatabase(path: string): Book {
  try {
    return openBook(path, { mode: "write" });
  } catch (error) {
    if (error instanceof AppError && (error.code === "book-in-use" || error.code === "read-only")) return openBook(path, { mode: "read" });
    throw error;
  }
}

/** @param resources where the samples' folders are. */
export function createShelf(data: string, resources: string): Shelf {
  const folder = join(data, "books");
  const pathOf = (name: string) => join(folder, `${fileNameOf(name)}${DATABASE_ENDING}`);

  /** Whatever this system thinks of case: the folder may move to one where North and north are the same file. */
  const isTaken = (path: string) => {
    const wanted = basename(path).toLowerCase();
    return existsSync(path) || (existsSync(folder) && readdirSync(folder).some((name) => name.toLowerCase() === wanted));
  };

  const freePath = (name: string) => {
    for (let number = 1; ; number += 1) {
      const path = pathOf(number === 1 ? name : `${name} ${number}`);
      if (!isTaken(path)) return path;
    }
  };

  const create = (path: string, name: string, rows: BookRows | null, sample?: Sample): Book => {
    mkdirSync(folder, { recursive: true });
    return createBook(path, {
      name,
      ...(sample === undefined ? {} : { sample }),
      ...(rows === null ? {} : { fill: (db) => writeRows(db, rows) }),
    });
  };

  const createSample = (path: string, sample: Sample) => {
    const { title, folder: source } = SAMPLES[sample];
    return create(path, title, readBookFolder(join(resources, source)), sample);
  };

  return {
    folder,
    titleOf: (sample) => SAMPLES[sample].title,
    createEmpty: (name) => {
      const taken = Object.values(SAMPLES).some(({ title }) => fileNameOf(name).toLowerCase() === title.toLowerCase());
      if (taken) throw new AppError("conflict", `"${name}" is the name of a sample; expected another name for a book of your own`);
      const path = pathOf(name);
      if (isTaken(path)) throw new AppError("conflict", `There is a book "${fileNameOf(name)}" already; expected a name that is not taken`);
      return create(path, name, null);
    },
    openSample: (sample) => {
      const path = pathOf(SAMPLES[sample].title);
      return existsSync(path) ? openDatabase(path) : createSample(path, sample);
    },
    copyFolder: (source) => {
      const name = basename(source);
      // All of it is read before anything is made: a wrong folder leaves no trace.
      const rows = readBookFolder(source, {}, new NamesAndCodes(), "import");
      return create(freePath(name), name, rows);
    },
    startOver: (path, sample, now) => {
      const when = new Date(now).toISOString().slice(0, 16).replace("T", " ").replace(":", "");
      const kept = freePath(`${bookName(path)}, kept ${when}`);
      renameSync(path, kept);
      try {
        return { book: createSample(path, sample), kept };
      } catch (error) {
        if (!existsSync(path)) renameSync(kept, path);
        throw error;
      }
    },
  };
}

/** True for a place that holds a folder. */
export const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Which sample a book is a copy of, or null. */
export function sampleOf(book: Book): Sample | null {
  const { sample } = aboutQueries(book.db).read();
  return sample === "crm" || sample === "network" ? sample : null;
}
