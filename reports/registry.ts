import { attendance } from "./attendance";
import { citations } from "./citations";
import { meetings } from "./meetings";
import { positions } from "./positions";
import type { Report } from "./report";
import { sources } from "./sources";
import { statements } from "./statements";
import { statusHistory } from "./status-history";

/** Every report there is, by the name in its address. */
export const reports = {
  meetings,
  "status-history": statusHistory,
  statements,
  attendance,
  positions,
  sources,
  citations,
} as const satisfies Record<string, Report>;

export type ReportName = keyof typeof reports;
export const reportNames = Object.keys(reports) as ReportName[];
export const isReportName = (name: string): name is ReportName => Object.hasOwn(reports, name);
