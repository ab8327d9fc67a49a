export { copyOf } from "./copy";
export { exportReport } from "./export";
export { type Filters, readParameters } from "./filters";
export { tableMetadata } from "./metadata";
export { isReportName, type ReportName, reportNames, reports } from "./registry";
export { resolveSlugs } from "./resolve";
