/** CSV for a spreadsheet, for hosts, which do not reach the exchange layer themselves. */
export { csvText } from "../exchange/csv/export.ts";
