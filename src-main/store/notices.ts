/** Which offers their partners have been told of. */
import type { Database } from "better-sqlite3";
import type { NoticeValue } from "../contract/records/index.ts";

/** As acts read and write them; the id is that of the offer. */
export function noticeTable(db: Database): {
  read(id: string): NoticeValue | null;
  write(notice: NoticeValue): void;
  remove(id: string): void;
} {
  const read = db.prepare<[string], NoticeValue>("SELECT offer_id AS id, told_at AS toldAt, channel FROM notices WHERE offer_id = ?");
  const write = db.prepare<[string, number, string]>(
    `INSERT INTO notices (offer_id, told_at, channel) VALUES (?, ?, ?)
      ON CONFLICT (offer_id) DO UPDATE SET told_at = excluded.told_at, channel = excluded.channel`,
  );
  const remove = db.prepare<[string]>("DELETE FROM notices WHERE offer_id = ?");
  return {
    read: (id) => read.get(id) ?? null,
    write: ({ id, toldAt, channel }) => void write.run(id, toldAt, channel),
    remove: (id) => void remove.run(id),
  };
}
