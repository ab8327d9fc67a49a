import type { Vantage } from "@/db";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { exportConnection } from "./connection";
import { copyOf } from "./copy";
import type { Filters, Form } from "./filters";
import { places } from "./places";
import type { Report } from "./report";
import { resolveSlugs } from "./resolve";
import { RowEnds } from "./row-ends";
import { paces, streamOf } from "./stream";

export interface ExportOptions {
  databaseUrl: string | undefined;
  /** `published` for the public, `desk` for staff who name a state. */
  vantage: Exclude<Vantage, "app">;
  /** What absolute links begin with; no slash at the end. */
  siteUrl: string;
  filters: Filters;
  form: Form;
  /** Aborted when whoever asked has left. */
  signal?: AbortSignal;
  /** Who reads: an account, or the network of somebody anonymous. Absent: nobody who has others on their way. */
  reader?: string;
  /** How long to wait for a place, in milliseconds. */
  patience?: number;
}

const fiveSeconds = 5000;

/**
 * Runs a report and streams it as CSV, in memory that does not grow with it. Resolves once the first page is there,
 * so that a query that fails at once fails here. Later failures error the stream: it never ends early as if whole.
 * @throws RecordError `invalid` for an unknown meeting or actor, `unavailable` when too many exports run, `too_many`
 * when too many of them are this reader's.
 */
export async function exportReport(
  report: Report,
  options: ExportOptions,
): Promise<ReadableStream<Uint8Array>> {
  // Opened by its first query, once there is a place for it.
  const connection = exportConnection(options.databaseUrl, options.vantage);
  const ofTheirs = places[options.vantage === "desk" ? "desk" : "published"];
  const release = await ofTheirs.take(
    options.reader ?? newId(),
    options.patience ?? fiveSeconds,
    options.signal,
  );
  void connection.closed.then(release);
  const leave = () => connection.cut();
  options.signal?.addEventListener("abort", leave, { once: true });
  try {
    options.signal?.throwIfAborted();
    const filters = await resolveSlugs(connection.db, options.filters);
    const { settings, query } = copyOf(report, { ...options, filters });
    await connection.set(settings);
    const rows = await connection.copy(query);
    return await streamOf(pages(rows, options.form.bom), {
      over: leave,
      broke: (error) => {
        if (!options.signal?.aborted) log.error({ err: error, report: report.title }, "An export broke off");
      },
      pace: () => (ofTheirs.areWanted ? paces.whileOthersWait : paces.least),
    });
  } catch (error) {
    leave();
    throw error;
  }
}

async function* pages(rows: AsyncIterable<Uint8Array>, bom: boolean): AsyncGenerator<Uint8Array> {
  const rowEnds = new RowEnds(bom);
  for await (const chunk of rows) yield* rowEnds.take(chunk);
  yield rowEnds.rest();
}
