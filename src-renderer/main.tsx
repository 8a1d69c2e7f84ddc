/** Entry of the page: asks for the first answers at once, then draws. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { queries, queryClient } from "./bridge/queries.ts";
import "./styles/mantine.css";
import "./styles/tokens.css";
import "./styles/base.css";

void queryClient.prefetchQuery(queries.app());
void queryClient.prefetchQuery(queries.run());

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
createRoot(root).render(<App />);
