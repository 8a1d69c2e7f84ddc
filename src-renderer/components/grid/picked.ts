/** Which rows of a long list are picked: these, or all that match but these, so that rows that were never loaded count too. */

export type Picked =
  | { readonly all: false; readonly ids: ReadonlySet<string> }
  | { readonly all: true; readonly except: ReadonlySet<string> };

export const NONE_PICKED: Picked = { all: false, ids: new Set() };
export const ALL_PICKED: Picked = { all: true, except: new Set() };

export function isPicked(picked: Picked, id: string): boolean {
  return picked.all ? !picked.except.has(id) : picked.ids.has(id);
}

/** @param total how many rows match. */
export function pickedCount(picked: Picked, total: number): number {
  return picked.all ? Math.max(0, total - picked.except.size) : picked.ids.size;
}

/** What is picked after the rows in sight were picked or let go; rows out of sight stay as they were. */
export function afterChange(picked: Picked, inSight: Iterable<readonly [id: string, selected: boolean]>): Picked {
  const set = new Set(picked.all ? picked.except : picked.ids);
  for (const [id, selected] of inSight) {
    if (selected === picked.all) set.delete(id);
    else set.add(id);
  }
  return picked.all ? { all: true, except: set } : { all: false, ids: set };
}
