/** Whether words that were typed are in a label. */

/** Every word of `search` begins a word of `label` or stands within one; case and accents do not count. */
export function matchesWords(label: string, search: string): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{Diacritic}/gu, "")
      .toLowerCase();
  const where = plain(label);
  return plain(search)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
