export { type ExportOptions, exportReport } from "./export";
export { readParameters } from "./filters";
export { tableMetadata } from "./metadata";
export { isReportName, type ReportName, reportNames, reports } from "./registry";
export type { Report } from "./report";
export { exportsAtOnce } from "./slots";
export { copyStatement } from "./statement";
