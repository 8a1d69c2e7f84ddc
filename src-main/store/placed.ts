/** How a record got its coordinates, kept beside them; forgotten by the database itself where they are changed. */
import type { Database } from "better-sqlite3";
import type { PlaceCertainty, PlaceSource } from "../contract/places.ts";

export interface Placed {
  readonly placeSource: PlaceSource | null;
  readonly placeCertainty: PlaceCertainty | null;
}

export interface PlacedColumns {
  read(id: string): Placed;
  /** Leaves what stands where nothing is said; call it behind the change of the coordinates. */
  write(id: string, placed: Partial<Placed>): void;
}

/** @param table `partners` or `customers`. */
export function placedColumns(db: Database, table: "partners" | "customers"): PlacedColumns {
  const read = db.prepare<[string], Placed>(
    `SELECT place_source AS placeSource, place_certainty AS placeCertainty FROM ${table} WHERE id = ?`,
  );
  const write = db.prepare<[string | null, string | null, string]>(
    `UPDATE ${table} SET place_source = ?, place_certainty = ? WHERE id = ?`,
  );
  return {
    read: (id) => read.get(id) ?? { placeSource: null, placeCertainty: null },
    write(id, { placeSource, placeCertainty }) {
      if (placeSource !== undefined) write.run(placeSource, placeCertainty ?? null, id);
    },
  };
}
