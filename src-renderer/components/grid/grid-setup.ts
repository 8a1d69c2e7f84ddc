/** AG Grid with exactly the modules that we use, dressed in the colours of styles/tokens.css, so that light and dark need no second theme. */
import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  themeQuartz,
} from "ag-grid-community";

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  RowSelectionModule,
  RowApiModule,
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  ScrollApiModule,
]);

export const gridTheme = themeQuartz.withParams({
  fontFamily: "inherit",
  fontSize: 14,
  headerFontSize: 13,
  headerFontWeight: 500,
  rowHeight: 32,
  headerHeight: 32,
  spacing: 6,
  cellHorizontalPadding: 10,
  accentColor: "var(--accent)",
  backgroundColor: "var(--surface)",
  foregroundColor: "var(--text)",
  cellTextColor: "var(--text)",
  headerTextColor: "var(--text-soft)",
  headerBackgroundColor: "var(--canvas)",
  borderColor: "var(--line)",
  rowHoverColor: "var(--hover)",
  selectedRowBackgroundColor: "var(--accent-soft)",
  oddRowBackgroundColor: "var(--surface)",
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  headerColumnResizeHandleColor: "var(--line-strong)",
  browserColorScheme: "inherit",
});

export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
