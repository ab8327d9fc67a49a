import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import { connect } from "@/db";
import { pagesOf } from "@/scripts/drill/pages-of";
import { renderOnce } from "@/scripts/drill/readers";
import { type Corrected, statementToCorrect } from "./corrected";
import { type Figure, median, percentile, seconds } from "./figure";
import type { Records } from "./records";
import { ending } from "./run";
import { type Site, serveRecord } from "./site";

const corrections = 200;
const connections = 20;
/** Requests a second. */
const wanted = 200;
/** Longer than this nobody waits for new words, in milliseconds. */
const patience = 60_000;

/** Readers who ask one instance for one page after another, so many times a second, until they are stopped. */
function readers(url: string, paths: readonly string[]): () => Promise<autocannon.Result> {
  let instance: autocannon.Instance | undefined;
  const finished = new Promise<autocannon.Result>((resolve, reject) => {
    instance = autocannon(
      {
        url,
        connections,
        overallRate: wanted,
        duration: 24 * 60 * 60,
        requests: paths.map((path) => ({ path })),
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  return () => {
    instance?.stop();
    return finished;
  };
}

async function untilShown(page: string, words: string): Promise<void> {
  const since = performance.now();
  while (!(await (await fetch(page)).text()).includes(words)) {
    if (performance.now() - since > patience) throw new Error(`${page} does not show what was published.`);
    await pause(5);
  }
}

interface Times {
  /** Until the correction was acknowledged, in seconds, one of each correction. */
  acknowledged: number[];
  /** From then on until an instance showed it, in seconds. */
  loaded: number[];
  other: number[];
}

/** Corrects one statement again and again, each time once both instances show what was published before. */
async function correctOn({ path, correct }: Corrected, loaded: Site, other: Site): Promise<Times> {
  const times: Times = { acknowledged: [], loaded: [], other: [] };
  for (let number = 1; number <= corrections; number += 1) {
    const words = `In other words, for the time ${number} of ${corrections}.`;
    const verb = await seconds(() => correct(words));
    const shown = (site: Site) => seconds(() => untilShown(`${site.url}${path}`, words));
    const [onLoaded, onOther] = await Promise.all([shown(loaded), shown(other)]);
    times.acknowledged.push(verb);
    times.loaded.push(onLoaded);
    times.other.push(onOther);
  }
  return times;
}

/** How long it takes until what is published is there for readers of two instances that had no part in it. */
export async function benchVisible(cwd: string, records: Records): Promise<Figure[]> {
  const { url } = await records.largest();
  const [loaded, other] = [await serveRecord(cwd, url), await serveRecord(cwd, url)];
  const { db, close } = connect(url, "app", 2);
  const statement = await statementToCorrect(db);
  const paths = [statement.path, ...(await pagesOf(url))];
  await renderOnce([loaded.url, other.url], paths);
  let read: autocannon.Result | undefined;
  const stopReaders = readers(loaded.url, paths);
  const stop = ending(async () => {
    read = await stopReaders();
  });
  const times = await correctOn(statement, loaded, other);
  await stop();
  await close();
  await Promise.all([loaded.stop(), other.stop()]);
  const answered = read?.requests.average ?? 0;
  const failed = (read?.non2xx ?? 0) + (read?.errors ?? 0);
  // A request in a hundred may be on its way when they are stopped.
  const lacks =
    failed > 0
      ? `${failed} requests failed`
      : answered < 0.99 * wanted
        ? `${Math.round(answered)} requests a second were answered, not ${wanted}`
        : undefined;
  const figure = (which: string, shown: readonly number[]): Figure => {
    // From the call of the verb: an editor waits for the acknowledgement, too.
    const took = shown.map((time, number) => time + (times.acknowledged[number] ?? Number.NaN));
    return {
      name: `published to visible on ${which}: 99 of 100 within`,
      measured: percentile(took, 0.99),
      unit: "s",
      limit: { atMost: 1 },
      lacks,
      from: {
        corrections,
        median: median(took),
        slowest: Math.max(...took),
        "acknowledged, median": median(times.acknowledged),
        "from acknowledged to visible, median": median(shown),
        "from acknowledged to visible, 99 of 100": percentile(shown, 0.99),
        "requests/s": answered,
      },
    };
  };
  return [
    figure("another instance", times.other),
    figure(`an instance under ${wanted} requests a second`, times.loaded),
  ];
}
