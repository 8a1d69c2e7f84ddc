/** The frame around every page: book, search, date, navigation, status. */
import { Tooltip } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import type { AppState, BookSummary } from "../../src-main/contract/calls/app.ts";
import { queries } from "../bridge/queries.ts";
import { HintWithKey, KeyHint } from "../components/actions/action-button.tsx";
import { useActions } from "../components/actions/registry.ts";
import { useUndoActions } from "../components/editing/undo.ts";
import { SheetHost } from "../components/sheet/sheet-host.tsx";
import { StatusBar } from "../components/messages/status-bar.tsx";
import { FaultBoundary } from "../components/states/fault-boundary.tsx";
import { Empty, Loading } from "../components/states/states.tsx";
import { useFormat } from "../format/format-context.tsx";
import { NEED_WORDS } from "../pages/review/needs.ts";
import { PastRunPage } from "../pages/review/past-run.tsx";
import { ReviewPage } from "../pages/review/review-page.tsx";
import { StartPage } from "../pages/start/start-page.tsx";
import { navigate } from "../routing/hash-location.ts";
import { fetchAll, later } from "../routing/later.tsx";
import { idIn, routes, TELL_KEYS } from "../routing/routes.ts";
import { BookDate } from "./book-date.tsx";
import { AboutDialog } from "./about-dialog.tsx";
import { BookMenu } from "./book-menu.tsx";
import { lookBack } from "./books.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { LookBackDialog, PastBand } from "./look-back.tsx";
import { PAGES, type PageEntry } from "./pages.ts";
import { Palette } from "./palette.tsx";
import classes from "./shell.module.css";

// In the order in which they are fetched.
const OverviewPage = later(() => import("../pages/overview/overview-page.tsx"));
const OpportunitiesPage = later(() => import("../pages/opportunities/opportunities-page.tsx"));
const PartnersPage = later(() => import("../pages/partners/partners-page.tsx"));
const CustomersPage = later(() => import("../pages/customers/customers-page.tsx"));
const OffersPage = later(() => import("../pages/offers/offers-page.tsx"));
const WeightsPage = later(() => import("../pages/weights/weights-page.tsx"));
const TerritoriesPage = later(() => import("../pages/territories/territories-page.tsx"));
const TellPage = later(() => import("../pages/tell/tell-page.tsx"));
const HistoryPage = later(() => import("../pages/history/history-page.tsx"));
const PlacesPage = later(() => import("../pages/places/places-page.tsx"));
const CataloguePage = later(() => import("../pages/catalogue/catalogue-page.tsx"));
const SettingsPage = later(() => import("../pages/settings/settings-page.tsx"));
const RunsPage = later(() => import("../pages/runs/runs-page.tsx"));
const ComparePage = later(() => import("../pages/runs/compare-page.tsx"));
const PlanPage = later(() => import("../pages/runs/plan/plan-page.tsx"));
const AutomaticPage = later(() => import("../pages/automatic/automatic-page.tsx"));
const ScorecardPage = later(() => import("../pages/scorecard/scorecard-page.tsx"));

/** After the first page is there: the code of the others is fetched before somebody waits for it. */
const FETCHED_AFTER_MS = 500;

function usePagesSoon(): void {
  useEffect(() => {
    const soon = setTimeout(() => void fetchAll(), FETCHED_AFTER_MS);
    return () => clearTimeout(soon);
  }, []);
}

function Navigation({ book }: { book: BookSummary }) {
  const [location] = useLocation();
  const format = useFormat();
  const run = useQuery(queries.run()).data;
  const toDecide = run
    ? run.groups.reduce((sum, group) => sum + (NEED_WORDS[group.need].undecided ? group.count : 0), 0)
    : book.reviewCount;
  const inbox = useQuery(queries.inbox()).data;
  const badges: Readonly<Partial<Record<PageEntry["id"], readonly [count: number, words: string]>>> = {
    review: [toDecide, "lines need a person"],
    offers: [inbox?.total ?? book.offerCount, "offers need a person"],
  };
  return (
    <nav className={classes.navigation} aria-label="Pages">
      {PAGES.map((page) => {
        const [count, words] = badges[page.id] ?? [0, ""];
        const active = [page.href, ...(page.within ?? [])].some((href) => location === href || location.startsWith(`${href}/`));
        return (
          <Tooltip key={page.id} label={<HintWithKey hint={page.label} keys={page.keys} />} position="right">
            <Link href={page.href} className={classes.entry} data-active={active} aria-current={active ? "page" : undefined}>
              <page.icon className={classes.icon} size={17} stroke={1.6} aria-hidden="true" />
              <span className={`cut ${classes.label}`}>{page.label}</span>
              {count > 0 && (
                <span className={classes.badge}>
                  {format.count(count)}
                  <span className="hidden-text"> {words}</span>
                </span>
              )}
            </Link>
          </Tooltip>
        );
      })}
    </nav>
  );
}

const wantedIn = (part: string | undefined): string | null => (part === undefined ? null : idIn(part));

export function Shell({ state, book }: { state: AppState; book: BookSummary }) {
  const [location] = useLocation();
  // A dialog belongs to the page on which it was opened: going to another closes it. That the page's own selection moves does not.
  const page = location.split("/")[1] ?? "";
  const [dialog, setDialog] = useState<{ readonly kind: "palette" | "keys" | "about"; readonly on: string } | null>(null);
  const open = dialog?.on === page ? dialog.kind : null;
  const setOpen = (kind: "palette" | "keys" | "about" | null) => setDialog(kind === null ? null : { kind, on: page });
  const [lookingBack, setLookingBack] = useState(false);
  useUndoActions();
  usePagesSoon();
  useActions([
    { id: "palette", label: "Find or do anything", group: "Everywhere", keys: ["mod+k"], keyOnly: true, run: () => setOpen("palette") },
    { id: "keys", label: "Show the keys", group: "Everywhere", keys: ["?"], run: () => setOpen("keys") },
    { id: "look-back", label: "Show the book as it was…", group: "Book", enabled: book.past === null, run: () => setLookingBack(true) },
    { id: "return", label: "Go back to the book's own date", group: "Book", enabled: book.past !== null, run: () => void lookBack(null) },
    { id: "about", label: "About Apportion", group: "Everywhere", run: () => setOpen("about") },
    ...PAGES.map(({ id, label, keys, href }) => ({
      id: `page/${id}`,
      label: `Go to ${label}`,
      group: "Pages",
      keys: [keys],
      run: () => navigate(href),
    })),
    { id: "tell", label: "Tell partners of their offers", group: "Pages", keys: [TELL_KEYS], run: () => navigate(routes.tell) },
    { id: "runs", label: "Show all runs", group: "Pages", keys: ["g u"], run: () => navigate(routes.runs) },
    { id: "automatic", label: "Automatic distribution…", group: "Pages", keys: ["g a"], run: () => navigate(routes.automatic) },
    { id: "history", label: "Show what was done in this book", group: "Book", keys: ["g y"], run: () => navigate(routes.history) },
    { id: "page/products", label: "Go to Products", group: "Pages", run: () => navigate(routes.products) },
    { id: "page/lead-types", label: "Go to Lead types", group: "Pages", run: () => navigate(routes.leadTypes) },
    { id: "books", label: "Open another book", group: "Everywhere", keys: ["g b"], run: () => navigate(routes.start) },
  ]);
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <BookMenu state={state} book={book} about={() => setOpen("about")} />
        <button type="button" className={classes.find} onClick={() => setOpen("palette")}>
          <IconSearch size={15} aria-hidden="true" />
          <span className={classes.findLabel}>Find or do anything</span>
          <KeyHint keys="mod+k" />
        </button>
        <BookDate book={book} showPast={() => setLookingBack(true)} />
      </header>
      <Navigation book={book} />
      <main className={classes.main}>
        {book.past !== null ? (
          <PastBand past={book.past} />
        ) : (
          book.readOnly && (
            <div className={classes.band}>Another process has this book open: you can look, but nothing can be changed here.</div>
          )
        )}
        <FaultBoundary key={page}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/">
                <Redirect to={routes.review} replace />
              </Route>
              <Route path="/review/:opportunity?">{(params) => <ReviewPage wanted={wantedIn(params.opportunity)} book={book} />}</Route>
              <Route path="/runs">
                <RunsPage />
              </Route>
              <Route path="/runs/:run/compare/:earlier">
                {({ run, earlier }) => <ComparePage key={`${run}-${earlier}`} run={Number(run)} earlier={Number(earlier)} />}
              </Route>
              <Route path="/runs/:run/plan/:view">
                {({ run, view }) => <PlanPage key={run} run={Number(run)} view={view === "places" ? "places" : "differences"} />}
              </Route>
              <Route path="/runs/:run/:opportunity?">
                {(params) => <PastRunPage key={params.run} id={Number(params.run)} wanted={wantedIn(params.opportunity)} />}
              </Route>
              <Route path="/automatic">
                <AutomaticPage />
              </Route>
              <Route path="/overview">
                <OverviewPage />
              </Route>
              <Route path="/offers/:id?">{(params) => <OffersPage id={wantedIn(params.id)} />}</Route>
              <Route path="/tell/:partner?">{(params) => <TellPage wanted={wantedIn(params.partner)} />}</Route>
              <Route path="/opportunities/:id?">{(params) => <OpportunitiesPage id={wantedIn(params.id)} />}</Route>
              <Route path="/customers/:id?">{(params) => <CustomersPage id={wantedIn(params.id)} />}</Route>
              <Route path="/partners/:id/scorecard">{(params) => <ScorecardPage id={idIn(params.id)} />}</Route>
              <Route path="/partners/:id?">{(params) => <PartnersPage id={wantedIn(params.id)} />}</Route>
              <Route path="/territories/:name?">{(params) => <TerritoriesPage name={wantedIn(params.name)} />}</Route>
              <Route path="/places/:type?/:id?">{(params) => <PlacesPage type={params.type ?? null} id={wantedIn(params.id)} />}</Route>
              <Route path="/catalogue">
                <Redirect to={routes.products} replace />
              </Route>
              <Route path="/catalogue/products/:id?">{(params) => <CataloguePage type="product" id={wantedIn(params.id)} />}</Route>
              <Route path="/catalogue/lead-types/:id?">{(params) => <CataloguePage type="lead-type" id={wantedIn(params.id)} />}</Route>
              <Route path="/weights">
                <WeightsPage book={book} />
              </Route>
              <Route path="/history/:entry?">{(params) => <HistoryPage entry={wantedIn(params.entry)} />}</Route>
              <Route path="/settings">
                <SettingsPage />
              </Route>
              <Route path="/books">
                <StartPage state={state} />
              </Route>
              <Route>
                <Empty title="There is no such page" actions={<Link href={routes.review}>Go to Review</Link>}>
                  The address names nothing in this version of Apportion.
                </Empty>
              </Route>
            </Switch>
          </Suspense>
        </FaultBoundary>
      </main>
      <div className={classes.status}>
        <StatusBar aside={`Apportion ${state.version}`} />
      </div>
      <Palette opened={open === "palette"} close={() => setOpen(null)} />
      {lookingBack && <LookBackDialog book={book} close={() => setLookingBack(false)} />}
      <SheetHost />
      <AboutDialog opened={open === "about"} close={() => setOpen(null)} state={state} />
      <KeysDialog opened={open === "keys"} close={() => setOpen(null)} />
    </div>
  );
}
