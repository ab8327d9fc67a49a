import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { pageSize, RowEnds } from "./row-ends";

function through(chunks: readonly Uint8Array[], bom = false): { pages: Uint8Array[]; bytes: Buffer } {
  const rowEnds = new RowEnds(bom);
  const pages = [...chunks.flatMap((chunk) => [...rowEnds.take(chunk)]), rowEnds.rest()];
  return { pages, bytes: Buffer.concat(pages) };
}

/** As PostgreSQL's COPY writes a row: cells are quoted where they must be. */
const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = (cells: readonly string[]) => cells.map(cell).join(",");

const cells = fc.array(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "é", "'", "=") }), {
  minLength: 1,
  maxLength: 5,
});

describe("row ends", () => {
  it.each([
    ["a,b\n1,2\n", "a,b\r\n1,2\r\n"],
    ['"a\nb",c\n', '"a\nb",c\r\n'],
    ['"a\r\nb"\n', '"a\r\nb"\r\n'],
    ['"say ""no""\n"\n', '"say ""no""\n"\r\n'],
    ['""""\n"\n"\n', '""""\r\n"\n"\r\n'],
    ["\n\n", "\r\n\r\n"],
    ["", ""],
  ])("become CRLF outside quoted cells only: %j", (lf, crlf) => {
    expect(through([Buffer.from(lf)]).bytes.toString()).toBe(crlf);
  });

  it("come out right wherever the chunks break", () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 20 }), fc.array(fc.nat(200)), (rows, breaks) => {
        const given = Buffer.from(rows.map((one) => `${row(one)}\n`).join(""));
        const ends = [
          ...breaks.filter((at) => at < given.length).sort((one, other) => one - other),
          given.length,
        ];
        const chunks = ends.map((end, index) => given.subarray(index === 0 ? 0 : ends[index - 1], end));
        expect(through(chunks).bytes.toString()).toBe(rows.map((one) => `${row(one)}\r\n`).join(""));
      }),
    );
  });

  it("make pages of about 64 KiB, however large or small the chunks", () => {
    for (const size of [1, 100, pageSize, 10 * pageSize]) {
      const line = `${"x".repeat(98)}\n`;
      const text = Buffer.from(line.repeat(10_000));
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.subarray(index * size, (index + 1) * size),
      );
      const { pages, bytes } = through(chunks);
      expect(bytes.length).toBe(text.length + 10_000);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages.slice(0, -1)) {
        expect(page.length).toBeGreaterThanOrEqual(pageSize);
        expect(page.length).toBeLessThan(1.25 * pageSize);
      }
    }
  });

  it("hold when every byte is a row of its own", () => {
    expect(through([Buffer.alloc(5 * pageSize, "\n")]).bytes.toString()).toBe("\r\n".repeat(5 * pageSize));
  });

  it("begin with a byte-order mark when asked", () => {
    expect([...through([Buffer.from("a\n")], true).bytes]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
  });
});
