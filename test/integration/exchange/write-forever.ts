/** Writes a book of one partner into a folder, over and over, under another name each time, until it is killed. */
import process from "node:process";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { writeBookFolder } from "../../../src-main/exchange/book/write-book.ts";

const [folder = ""] = process.argv.slice(2);
const book = readBookFolder(folder);
for (let i = 1; ; i++) {
  const name = `writing ${i}`;
  writeBookFolder(folder, {
    ...book,
    partners: book.partners.map((row) => ({ ...row, name })),
    products: book.products.map((row) => ({ ...row, name })),
  });
  if (i === 1) process.stdout.write("writing\n");
}
