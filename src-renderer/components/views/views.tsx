/** Views of one page, each with an address of its own: what the page lists or shows, and its charts. */
import { Link } from "wouter";
import { useHashSearch } from "../../routing/hash-location.ts";
import classes from "./views.module.css";

interface ViewLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** The view that the address names, "" for the first. */
export function useView(): string {
  return new URLSearchParams(useHashSearch()).get("view") ?? "";
}

export function Views({ label, views, current }: { label: string; views: readonly ViewLink[]; current: string }) {
  return (
    <nav className={classes.views} aria-label={label}>
      {views.map(({ id, label: name, href }) => (
        <Link key={id} href={href} className={classes.view} aria-current={id === current ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
