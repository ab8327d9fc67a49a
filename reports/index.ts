export { copyOf } from "./copy";
export { exportReport } from "./export";
export { readParameters } from "./filters";
export { tableMetadata } from "./metadata";
export { isReportName, type ReportName, reportNames, reports } from "./registry";
