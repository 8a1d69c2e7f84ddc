/** What a book is: its name, when it was made, which sample it is a copy of, how much is in it. */
import type { Database } from "better-sqlite3";

export interface About {
  readonly name: string;
  /** The sample that this book is a copy of. */
  readonly sample: string | null;
  /** Ms since the epoch. */
  readonly createdAt: number | null;
}

export interface Counts {
  readonly partners: number;
  readonly customers: number;
  readonly opportunities: number;
  readonly offers: number;
}

export function aboutQueries(db: Database) {
  const read = db.prepare<[string], string>("SELECT value FROM about WHERE name = ?").pluck();
  const write = db.prepare<[string, string]>(
    "INSERT INTO about (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const counts = db.prepare<[], Counts>(
    `SELECT (SELECT count(*) FROM partners) AS partners, (SELECT count(*) FROM customers) AS customers,
      (SELECT count(*) FROM opportunities) AS opportunities, (SELECT count(*) FROM offers) AS offers`,
  );
  return {
    read(): About {
      const createdAt = read.get("created-at");
      return {
        name: read.get("name") ?? "",
        sample: read.get("sample") ?? null,
        createdAt: createdAt === undefined ? null : Number(createdAt),
      };
    },
    rename(name: string): void {
      write.run("name", name);
    },
    counts: (): Counts => counts.get() ?? { partners: 0, customers: 0, opportunities: 0, offers: 0 },
  };
}
