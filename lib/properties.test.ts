import { describe, expect, it } from "vitest";
import fc from "./properties";

function drawn(): number[] {
  const seen: number[] = [];
  fc.assert(fc.property(fc.nat(), (n) => void seen.push(n)));
  return seen;
}

describe("a property test", () => {
  it("draws the same cases each time", () => {
    expect(drawn()).toEqual(drawn());
  });

  it("says how to repeat what it found, (just that) one", () => {
    const never = fc.property(fc.nat(), () => false);
    expect(() => fc.assert(never)).toThrow(
      /To repeat it: npm run test:properties -- --seed \d+ --path [\d:]+ lib\/properties\.test\.ts -t "a property test.+says how to repeat what it found. .just that. one"/,
    );
  });
});
