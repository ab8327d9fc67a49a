import { expect, it } from "vitest";
import { accountsTold, decisiveChanges, deriveState } from ".";
import { change } from "./testing";

const idsOf = (changes: readonly { claimId: string }[]) => changes.map(({ claimId }) => claimId);

it("a page shows the run of its own account and of each that says something else", () => {
  const before = change("planned", "2025-10-01");
  const run = [change("cancelled", "2025-10-20"), change("cancelled", "2025-10-21")];
  const overtaken = change("in_doubt", "2025-10-02", { by: "tusk" });
  const rival = [
    change("postponed", "2025-10-22", { by: "lavrov" }),
    change("postponed", "2025-10-23", { by: "lavrov" }),
  ];
  expect(decisiveChanges(deriveState([before, overtaken, ...run, ...rival], null))).toEqual(
    idsOf([...run, ...rival]),
  );
});

it("a page shows every account where none is the record's own", () => {
  const accounts = [
    change("cancelled", "2025-10-20", { by: "rubio" }),
    change("postponed", "2025-10-21", { by: "lavrov" }),
  ];
  expect(decisiveChanges(deriveState(accounts, null)).toSorted()).toEqual(idsOf(accounts).toSorted());
});

it("a page shows no more accounts than it has room for, and of a long run its beginning and its latest changes", () => {
  const days = Array.from({ length: 60 }, (_, n) =>
    new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10),
  );
  const run = days.map((day) => change("cancelled", day));
  const others = days.slice(0, 20).map((_, n) => change("postponed", "2025-12-01", { by: `actor ${n}` }));
  const shown = decisiveChanges(deriveState([...run, ...others], null));
  expect(shown.slice(0, 51)).toEqual(idsOf([...run.slice(0, 1), ...run.slice(-50)]));
  expect(shown.slice(51)).toHaveLength(accountsTold - 1);
});
