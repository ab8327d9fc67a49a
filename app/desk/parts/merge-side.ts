import { readForMerge } from "@/actors";
import { actorKindLabels } from "@/actors/vocabulary";
import type { MergeSide } from "@/components/desk/records/merge-form";
import type { Context } from "@/ledger";
import { countryName } from "@/lib/countries";

/** An actor as the page that merges it shows it; null when there is none, or it is merged already. */
export async function mergeSide(db: Context["db"], id: string): Promise<MergeSide | null> {
  const actor = await readForMerge(db, id);
  if (!actor) return null;
  const { names, following } = actor;
  const roles = actor.roles.map(({ title, organisationId }) =>
    [title, organisationId && names.get(organisationId)].filter(Boolean).join(", "),
  );
  const facts = [
    ["Kind", actorKindLabels[actor.kind]],
    ["In its own script", actor.nativeName],
    ["Also known as", actor.aliases.join("; ")],
    ["Affiliation", actor.affiliationId && names.get(actor.affiliationId)],
    ["Country", actor.country && countryName(actor.country)],
    ["Roles", roles.join("\n") || "None on record"],
    ["Description", actor.description],
    [
      "Named by",
      [
        counted(following.claims, "claim", "claims"),
        counted(following.chains, "chain", "chains"),
        counted(following.sources, "source", "sources"),
        counted(following.meetings, "meeting", "meetings"),
      ].join(", "),
    ],
    ["Address", `/actors/${actor.key}`],
  ] as const;
  return {
    id: actor.id,
    version: actor.version,
    name: actor.name,
    facts: facts.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
  };
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
