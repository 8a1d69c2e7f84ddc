/** Holds the one dialog for sheets, and offers it for every type of record wherever the user is. */
import { useCallback, useEffect } from "react";
import { RECORD_TYPES } from "../../../src-main/contract/records/index.ts";
import { RECORD_PLURALS } from "../../../src-main/contract/records/words.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { useActions } from "../actions/registry.ts";
import { SheetDialog } from "./sheet-dialog.tsx";
import { closeSheet, importSheet, useSheetRequest, type SheetSource } from "./sheet-source.ts";

/** A file that is dropped beside the place for it would open in the page's stead. */
function nowhere(event: DragEvent): void {
  if (event.defaultPrevented || event.dataTransfer?.types.includes("Files") !== true) return;
  if (event.target instanceof Element && event.target.closest("input[type='file']") !== null) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

export function SheetHost() {
  const request = useSheetRequest();
  const readOnly = useReadOnly();
  useActions(
    RECORD_TYPES.map((type) => ({
      id: `sheet/${type}`,
      label: `Paste or import a sheet of ${RECORD_PLURALS[type]}…`,
      group: "Import",
      enabled: !readOnly,
      run: () => importSheet(type),
    })),
  );
  const type = request?.type;
  const take = useCallback((source: SheetSource) => type && importSheet(type, source), [type]);
  useEffect(() => {
    window.addEventListener("dragover", nowhere);
    window.addEventListener("drop", nowhere);
    return () => {
      window.removeEventListener("dragover", nowhere);
      window.removeEventListener("drop", nowhere);
    };
  }, []);
  if (request === null || readOnly) return null;
  return <SheetDialog key={request.id} id={request.id} type={request.type} source={request.source} take={take} close={closeSheet} />;
}
