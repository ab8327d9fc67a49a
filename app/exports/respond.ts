import { can, type User } from "@/auth";
import type { Clock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import { networkOf } from "@/lib/network";
import { problem } from "@/lib/problem";
import {
  exportReport,
  isReportName,
  type ReportName,
  readParameters,
  reportNames,
  reports,
  tableMetadata,
} from "@/reports";

/** What an export needs to know of the process and of whoever asks. */
export interface ExportContext {
  /** Where public reports are read. */
  publishedUrl: string | undefined;
  /** Where staff read: the primary, which has what they have just written. */
  deskUrl: string | undefined;
  /** What absolute links begin with; no slash at the end. */
  siteUrl: string;
  clock: Clock;
  /** Whoever is signed in: newsroom staff see who recorded and approved a claim. */
  currentUser(): Promise<User | null>;
  /** How long somebody waits for a place among the exports, in milliseconds. */
  patience?: number;
}

/** The status of an answer that nobody receives, because whoever asked has left (as nginx has it in its log). */
const nobodyThere = 499;

const addresses = /^(?<name>[a-z-]+)\.(?<format>csv|csv-metadata\.json)$/;

/** Answers `/exports/{report}.csv` and `/exports/{report}.csv-metadata.json`. */
export async function respond(request: Request, file: string, context: ExportContext): Promise<Response> {
  try {
    const { name, format } = addresses.exec(file)?.groups ?? {};
    if (!name || !isReportName(name))
      throw new RecordError("not_found", `There is no such report; there are ${reportNames.join(", ")}.`);
    return format === "csv" ? await csv(request, name, context) : metadata(name, context);
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: nobodyThere });
    return problem(error);
  }
}

async function csv(request: Request, name: ReportName, context: ExportContext): Promise<Response> {
  const { filters, form } = readParameters(new URL(request.url).searchParams);
  const verdict = can(await context.currentUser(), "report.unpublished");
  const isForStaff = verdict.allowed;
  if (filters.state !== undefined && !verdict.allowed)
    throw new RecordError(verdict.signedOut ? "unauthenticated" : "forbidden", verdict.why, {
      state: "Leave this out to export what is published.",
    });
  const headers = {
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="onrecord-${name}-${context.clock.now().toISOString().slice(0, 10)}.csv"`,
    "cache-control": isForStaff ? "private, no-store" : "public, max-age=0, must-revalidate",
    vary: "cookie",
    "x-content-type-options": "nosniff",
    link: `</exports/${name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`,
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const body = await exportReport(reports[name], {
    databaseUrl: isForStaff ? context.deskUrl : context.publishedUrl,
    vantage: isForStaff ? "desk" : "published",
    siteUrl: context.siteUrl,
    filters,
    form,
    signal: request.signal,
    reader: verdict.allowed ? verdict.user.id : networkOf(request.headers.get("x-forwarded-for") ?? ""),
    ...(context.patience !== undefined && { patience: context.patience }),
  });
  return new Response(body, { headers });
}

function metadata(name: ReportName, { siteUrl }: ExportContext): Response {
  const body = tableMetadata(reports[name], `${siteUrl}/exports/${name}.csv`);
  return Response.json(body, {
    headers: { "content-type": "application/csvm+json", "x-content-type-options": "nosniff" },
  });
}
