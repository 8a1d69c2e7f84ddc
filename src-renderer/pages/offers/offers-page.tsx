/** Offers: the inbox and the list of all, and the record of the one that is chosen. */
import { Button, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { OFFER_VIEWS, type OfferListRow, type OfferSelection } from "../../../src-main/contract/calls/offers.ts";
import { OFFER_STATES } from "../../../src-main/contract/codes.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import type { Picked } from "../../components/grid/picked.ts";
import type { GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { VIEW_WORDS } from "../../components/offers/steps.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { OffersBulkDialog } from "./bulk-dialog.tsx";
import { ExpiredBand, InboxPanel, UntoldBand } from "./inbox-panel.tsx";
import { offerColumns } from "./offer-columns.ts";
import { OfferPane } from "./offer-pane.tsx";
import { ReassignAllDialog } from "./reassign-all-dialog.tsx";
import { Views } from "./views.tsx";

const FILTERS = [{ value: "", label: "All states" }, ...OFFER_STATES.map((value) => ({ value, label: value }))];
const MORE = ["view", "partner"];
const idOf = (row: OfferListRow) => row.id;

export default function OffersPage({ id }: { id: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [bulk, setBulk] = useState<{ what: "change" | "reassign"; selection: OfferSelection; count: number } | null>(null);
  const address = useListAddress(id === null ? routes.offers : routes.offer(id), "state", MORE);
  const view = OFFER_VIEWS.find((one) => one === address.more["view"]) ?? "inbox";
  const partner = address.more["partner"] ?? "";
  const state = OFFER_STATES.find((one) => one === address.filter) ?? null;
  const search = address.searched;
  const columns = useMemo(() => offerColumns(format), [format]);
  const partnerName = useQuery({ ...queries.partner(partner), enabled: partner !== "" }).data?.name ?? partner;
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) =>
      queries.offers({ search, view, state, partner: partner === "" ? null : partner, sort, offset, limit }),
    [search, view, state, partner],
  );
  const filter = { search, view, state, partner: partner === "" ? null : partner };
  const selectionOf = (picked: Picked): OfferSelection =>
    picked.all ? { type: "all", ...filter, except: [...picked.except] } : { type: "these", ids: [...picked.ids] };
  return (
    <>
      <ListAndRecord
        name="offers"
        title="Offers"
        nouns={["offer", "offers"]}
        columns={columns}
        idOf={idOf}
        address={address}
        filterLabel="State of the offers"
        filters={FILTERS}
        narrow={{
          button: null,
          chips: (
            <>
              <Views
                view={view}
                choose={(next) => address.setMore("view", next === "inbox" ? "" : next)}
                partner={partner}
                partnerName={partnerName}
                everyPartner={() => address.setMore("partner", "")}
              />
              <ExpiredBand />
              <UntoldBand />
            </>
          ),
          words: [...(view === "inbox" ? [] : [`“${VIEW_WORDS[view]}”`]), ...(partner === "" ? [] : [partnerName])],
        }}
        list={list}
        csv={(sort, what) => call("offers.csv", { ...filter, sort, ...what })}
        openId={id}
        open={(next) => address.open(routes.offer(next))}
        nothing={
          view !== "all" && search === "" && state === null && partner === "" ? (
            <Empty
              title={
                view === "inbox"
                  ? "Nothing needs you"
                  : view === "open"
                    ? "No offer is open"
                    : view === "untold"
                      ? "Every partner has been told"
                      : `Nothing here: ${VIEW_WORDS[view].toLowerCase()}`
              }
              actions={<Button onClick={() => address.setMore("view", "all")}>Show all offers</Button>}
            >
              {view === "inbox"
                ? "No offer is new, about to expire, overdue, potentially stalled or expired."
                : "The other parts of the inbox say what there is."}
            </Empty>
          ) : null
        }
        empty="What is delivered in Review stands here from its delivery to its end. What needs you comes first: new, about to expire, overdue, potentially stalled, expired."
        renderPicked={(picked, count) =>
          !readOnly && (
            <>
              <Tooltip label={`One step for ${plural(format, count, "offer")}`}>
                <Button size="compact-xs" onClick={() => setBulk({ what: "change", selection: selectionOf(picked), count })}>
                  Change…
                </Button>
              </Tooltip>
              <Tooltip label="Each to its best available other partner">
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => setBulk({ what: "reassign", selection: selectionOf(picked), count })}
                >
                  Reassign…
                </Button>
              </Tooltip>
            </>
          )
        }
        record={
          id === null ? (
            <InboxPanel show={(ofPartner, next) => navigate(routes.offersOf(ofPartner, next))} />
          ) : (
            <OfferPane key={id} id={id} />
          )
        }
      />
      {bulk?.what === "change" && <OffersBulkDialog {...bulk} close={() => setBulk(null)} />}
      {bulk?.what === "reassign" && <ReassignAllDialog {...bulk} close={() => setBulk(null)} />}
    </>
  );
}
