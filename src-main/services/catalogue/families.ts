/** Families of products: a family is what its products say, so renaming one changes them all. */
import type { CallInput } from "../../contract/calls.ts";
import type { ProductSelection } from "../../contract/calls/catalogue.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { countedCatalogue } from "./counts.ts";

function selected(session: Session, selection: ProductSelection): string[] {
  if (selection.type === "these") return [...new Set(selection.ids)];
  const queries = countedCatalogue(session, "product");
  switch (selection.type) {
    case "family":
      return queries.matching({ search: "", filter: "with-archived", family: selection.family });
    case "all": {
      const without = new Set(selection.except);
      return queries.matching(selection).filter((id) => !without.has(id));
    }
    default:
      return assertNever(selection, "selection of products");
  }
}

function label(selection: ProductSelection, family: string | null, count: number): string {
  if (selection.type === "family") {
    return family === null ? `dissolving of family ${selection.family}` : `renaming of family ${selection.family} to ${family}`;
  }
  const products = count === 1 ? "1 product" : `${count.toLocaleString("en")} products`;
  return family === null ? `taking of ${products} out of their family` : `moving of ${products} to family ${family}`;
}

/** @returns how many products changed. @throws AppError `not-found` for a family or a product that is not there. */
export function setFamily(session: Session, { products, family, window }: CallInput<"catalogue.setFamily">): number {
  writableBook(session);
  const ids = selected(session, products);
  if (ids.length === 0 && products.type === "family") {
    throw new AppError("not-found", `no product is in family ${quoted(products.family)} any more`, { detail: { family: products.family } });
  }
  let changed = 0;
  perform(session, { window, label: label(products, family, ids.length) }, (edit) => {
    for (const id of ids) {
      const product = edit.read("product", id);
      if (product === null)
        throw new AppError("not-found", `there is no product ${quoted(id)} in this book any more`, { detail: { type: "product", id } });
      if (product.family === family) continue;
      edit.write("product", { ...product, family });
      changed++;
    }
  });
  return changed;
}
