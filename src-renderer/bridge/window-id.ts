/** Which window this is: each has its own list of what it can undo, also after a reload. */

const KEY = "window";

function made(): string {
  // randomUUID is missing where the page came over plain HTTP from another host; these need no secrecy.
  const id = `w-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  sessionStorage.setItem(KEY, id);
  return id;
}

export const windowId: string = sessionStorage.getItem(KEY) ?? made();
