/** The application: providers around it, the start page without a book, the shell with one. */
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Router } from "wouter";
import { followChanges } from "./bridge/live.ts";
import { forgetBook, queries, queryClient } from "./bridge/queries.ts";
import { followKeys } from "./components/actions/registry.ts";
import { clearMessage } from "./components/messages/messages.ts";
import { FaultBoundary } from "./components/states/fault-boundary.tsx";
import { Failed, Loading } from "./components/states/states.tsx";
import { FormatProvider } from "./format/format-context.tsx";
import { StartPage } from "./pages/start/start-page.tsx";
import { useHashLocation, useHashSearch } from "./routing/hash-location.ts";
import { Shell } from "./shell/shell.tsx";
import { theme } from "./theme.ts";

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";

function Application() {
  const state = useQuery(queries.app());
  const path = state.data?.book?.path ?? null;
  const shown = useRef(path);
  useEffect(followChanges, []);
  useEffect(followKeys, []);
  useEffect(() => {
    if (shown.current !== null && shown.current !== path) {
      forgetBook();
      clearMessage();
    }
    shown.current = path;
  }, [path]);

  const failed = state.error !== null && state.data === undefined;
  const name = state.data?.book?.name;
  useEffect(() => {
    document.title = name ? `${name} – Apportion` : "Apportion";
    document.documentElement.lang = "en";
  }, [name]);

  if (failed) return <Failed error={state.error} retry={() => void state.refetch()} />;
  if (state.data === undefined) return <Loading rows={0} label="Starting Apportion" />;
  const { book } = state.data;
  if (book === null) return <StartPage state={state.data} />;
  return (
    <FormatProvider book={book}>
      <Shell key={book.path} state={state.data} book={book} />
    </FormatProvider>
  );
}

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <FaultBoundary>
            <Application />
          </FaultBoundary>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
