const pause = 1000;

/**
 * Tells on standard error how far something has come, once a second at most: over the same line in a terminal, else line
 * by line. The whole count is always told.
 */
export function counting(what: string): (done: number, of: number) => void {
  let last = Date.now();
  return (done, of) => {
    const now = Date.now();
    if (done < of && now - last < pause) return;
    last = now;
    const line = `${what}: ${done} of ${of}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${done < of ? "" : "\n"}` : `${line}\n`);
  };
}
