import { isDeepStrictEqual } from "node:util";
import type { Reader } from "@/db";
import { type ClaimList, claimLists } from "@/dossiers/checks/document";
import { describeKinds } from "@/dossiers/checks/keys";
import { itemLists, itemsByKey } from "@/dossiers/items";
import type { Dossier, DossierClaim, DossierMeeting } from "@/dossiers/schema";
import { latestCaptures } from "@/sources";
import { settleClaim } from "./compare-claim";
import { type FieldDifference, fieldDifferences, type ItemListName } from "./differences";
import { claimName, type Known } from "./known";
import { Plan, type Update } from "./plan";
import { whyAnother } from "./same-meeting";

type Item = Readonly<Record<string, unknown>> & { key: string };

/**
 * Compares every item of a dossier with what is on record under its key, and decides what is to become of it. A
 * difference is a problem, one for each field, unless the record is to be updated.
 */
export async function compare(db: Reader, dossier: Dossier, known: Known, update: Update): Promise<Plan> {
  const plan = new Plan(update);
  const compared = async (
    list: ItemListName,
    settle: (pointer: string, recorded: Item, given: Item) => void,
  ) => {
    const items: readonly Item[] = dossier[list];
    const recorded = await itemsByKey<Item>(
      db,
      itemLists[list],
      items.map(({ key }) => key),
    );
    for (const [index, given] of items.entries()) {
      const found = recorded.get(given.key);
      if (found) settle(`/${list}/${index}`, found.item, given);
    }
  };

  await compared("actors", (pointer, recorded, given) => {
    // What was said of an actor that was merged since is said of another by now.
    const all = known.survivors.has(given.key) ? [] : fieldDifferences("actors", recorded, given);
    const isJoined = known.joined.has(known.actors.get(given.key)?.id ?? "");
    plan.settle(pointer, recorded, isJoined ? all.filter((one) => !isGained(one)) : all);
  });
  const captured = await latestCaptures(
    db,
    dossier.sources.flatMap(({ key, text }) =>
      text === undefined ? [] : (known.sources.get(key)?.id ?? []),
    ),
  );
  await compared("sources", (pointer, recorded, given) => {
    const words = wordsDiffer(captured.get(known.sources.get(given.key)?.id ?? ""), given["text"]);
    plan.settle(pointer, recorded, [...fieldDifferences("sources", recorded, given), ...words]);
  });
  await compared("meetings", (pointer, recorded, given) => {
    const [here, there] = [recorded as unknown as DossierMeeting, given as unknown as DossierMeeting];
    const why = whyAnother(here, there);
    if (why) plan.refuse(pointer, "key", takenBy(here, why));
    else plan.settle(pointer, recorded, fieldDifferences("meetings", recorded, given));
  });
  await compared("questions", (pointer, recorded, given) =>
    // As of actors.
    plan.settle(
      pointer,
      recorded,
      known.survivingQuestions.has(given.key) ? [] : fieldDifferences("questions", recorded, given),
    ),
  );
  for (const list of Object.keys(claimLists) as ClaimList[]) {
    const kind = claimLists[list];
    refuseOtherKinds(plan, list, dossier[list], known);
    await compared(list, (pointer, recorded, given) => {
      const row = known.claims.get(claimName(kind, given.key));
      const differences = fieldDifferences(list, recorded, given);
      if (row)
        settleClaim(
          plan,
          pointer,
          { row, item: recorded },
          differences,
          (given as unknown as DossierClaim).state,
        );
    });
  }
  return plan;
}

/** Claims whose key is on record for another kind of claim: a relation could not say which is meant. */
function refuseOtherKinds(plan: Plan, list: ClaimList, items: readonly Item[], known: Known): void {
  for (const [index, { key }] of items.entries()) {
    const kinds = new Set(known.keys.claims.get(key));
    if (kinds.size > 0 && !kinds.has(claimLists[list]))
      plan.refuse(
        `/${list}/${index}`,
        "key",
        `“${key}” is on record as the key of ${describeKinds(kinds)}; expected a key that no other claim has. Use another key.`,
      );
  }
}

/** Names and roles that an actor has besides those of the file, from those who were merged into it. */
function isGained({ field, recorded, given }: FieldDifference): boolean {
  if (!["aliases", "roles"].includes(field) || !Array.isArray(recorded) || !Array.isArray(given))
    return false;
  return given.every((one) => recorded.some((other) => isDeepStrictEqual(one, other)));
}

/** The words that a file gives of a source, unless those were captured last; a file without any says nothing. */
const wordsDiffer = (recorded: string | undefined, given: unknown): FieldDifference[] =>
  given === undefined || recorded === given ? [] : [{ field: "text", recorded, given }];

const takenBy = ({ title }: DossierMeeting, why: string) =>
  `This key is taken by another meeting, “${title}”: ${why}. Nothing of one meeting is put on the page of another; use another key.`;
