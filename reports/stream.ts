const oneMinute = 60_000;

export interface Watch {
  /** Called once the pages are through, have failed, or nobody reads them any more. */
  over(): void;
  /** Called with what broke a stream that had begun. */
  broke(error: unknown): void;
  /** How long a page may wait for its reader, in milliseconds; then the stream fails. */
  patience?: number | undefined;
}

/**
 * A web stream of pages, each fetched when the one before it has been read. Resolves with the first page at hand;
 * rejects when there is none to be had.
 */
export async function streamOf(
  pages: AsyncGenerator<Uint8Array>,
  { over, broke, patience = oneMinute }: Watch,
): Promise<ReadableStream<Uint8Array>> {
  let next: IteratorResult<Uint8Array, void> | undefined = await pages.next();
  let waiting: NodeJS.Timeout | undefined;

  function fail(controller: ReadableStreamDefaultController, error: unknown): void {
    over();
    controller.error(error);
    broke(error);
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(waiting);
        try {
          const { done, value } = next ?? (await pages.next());
          next = undefined;
          if (done) {
            over();
            controller.close();
            return;
          }
          controller.enqueue(value);
          const nobody = new Error(`Nobody has read the export for ${patience} ms.`);
          waiting = setTimeout(() => fail(controller, nobody), patience).unref();
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
