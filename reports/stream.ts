/** How long a reader may stay away from what is there for them, at the least pace, in milliseconds. */
const longest = 60_000;

/** The least pace of a reader, in bytes a second: that of a poor mobile connection, or of an ordinary one. */
export const paces = { least: 16 * 1024, whileOthersWait: 256 * 1024 } as const;

export interface Watch {
  /** Called once the pages are through, have failed, or nobody reads them any more. */
  over(): void;
  /** Called with what broke a stream that had begun. */
  broke(error: unknown): void;
  /** The least pace that keeps the stream, in bytes a second, as of now. */
  pace?: () => number;
}

/**
 * A web stream of pages, each fetched when the one before it has been read. Resolves with the first page at hand;
 * rejects when there is none to be had. It fails once its reader has been slower than the least pace for a minute, all
 * in all: waiting uses up that minute, and what is read earns it back. Waiting for the database costs nothing.
 */
export async function streamOf(
  pages: AsyncGenerator<Uint8Array>,
  { over, broke, pace = () => paces.least }: Watch,
): Promise<ReadableStream<Uint8Array>> {
  let next: IteratorResult<Uint8Array, void> | undefined = await pages.next();
  let left = longest;
  let handed: { at: number; bytes: number } | undefined;
  let waiting: NodeJS.Timeout | undefined;

  function fail(controller: ReadableStreamDefaultController, error: unknown): void {
    clearTimeout(waiting);
    over();
    controller.error(error);
    broke(error);
  }

  function taken(): void {
    clearTimeout(waiting);
    if (!handed) return;
    const earned = (handed.bytes / pace()) * 1000;
    left = Math.min(longest, left - (performance.now() - handed.at) + earned);
    handed = undefined;
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        taken();
        const tooSlow = new Error(`The reader of an export was slower than ${pace()} bytes a second.`);
        if (left <= 0) return fail(controller, tooSlow);
        try {
          const { done, value } = next ?? (await pages.next());
          next = undefined;
          if (done) {
            over();
            controller.close();
            return;
          }
          controller.enqueue(value);
          handed = { at: performance.now(), bytes: value.length };
          waiting = setTimeout(() => fail(controller, tooSlow), left).unref();
        } catch (error) {
          fail(controller, error);
        }
      },
      cancel() {
        clearTimeout(waiting);
        over();
      },
    },
    { highWaterMark: 0 },
  );
}
