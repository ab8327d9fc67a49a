import type { Vantage } from "@/db";
import { log } from "@/lib/log";
import { exportConnection } from "./connection";
import { copyOf } from "./copy";
import type { Filters, Form } from "./filters";
import type { Report } from "./report";
import { resolveSlugs } from "./resolve";
import { RowEnds } from "./row-ends";
import { takeSlot } from "./slots";
import { streamOf } from "./stream";

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
  /** How long a reader may leave a page untouched, in milliseconds. */
  patience?: number;
}

/**
 * Runs a report and streams it as CSV, in memory that does not grow with it. Resolves once the first page is there,
 * so that a query that fails at once fails here. Later failures error the stream: it never ends early as if whole.
 * @throws RecordError `invalid` for an unknown meeting or actor, `unavailable` when too many exports run.
 */
export async function exportReport(
  report: Report,
  options: ExportOptions,
): Promise<ReadableStream<Uint8Array>> {
  const release = takeSlot();
  const connection = exportConnection(options.databaseUrl, options.vantage);
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
      patience: options.patience,
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
