const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** How much is gathered before it leaves: pages this large cost few calls, and few of them fit in memory at once. */
export const pageSize = 64 * 1024;
/** As much of a chunk as is taken between two looks at the page; of nothing but line feeds it would double. */
const step = 8 * 1024;
const room = pageSize + 2 * step;

/**
 * Turns the row ends of PostgreSQL's CSV (LF) into those of RFC 4180 (CRLF), and small chunks into pages of about
 * {@link pageSize} bytes. Line breaks inside quoted cells stay as they are. Chunks may break anywhere; no quotation
 * mark is missed, because a doubled one inside a cell closes and opens it again.
 */
export class RowEnds {
  #page = Buffer.allocUnsafe(room);
  #length = 0;
  #quoted = false;

  constructor(bom = false) {
    if (bom) this.#length = this.#page.write("\ufeff");
  }

  /** Takes a chunk and yields the pages it fills. */
  *take(chunk: Uint8Array): Generator<Uint8Array> {
    for (let start = 0; start < chunk.length; start += step) {
      this.#write(chunk.subarray(start, start + step));
      if (this.#length >= pageSize) yield this.rest();
    }
  }

  /** What has been gathered so far. */
  rest(): Uint8Array {
    const page = this.#page.subarray(0, this.#length);
    this.#page = Buffer.allocUnsafe(room);
    this.#length = 0;
    return page;
  }

  #write(chunk: Uint8Array): void {
    const page = this.#page;
    let length = this.#length;
    let quoted = this.#quoted;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (byte === quote) quoted = !quoted;
      else if (byte === lineFeed && !quoted) page[length++] = carriageReturn;
      page[length++] = byte;
    }
    this.#length = length;
    this.#quoted = quoted;
  }
}
