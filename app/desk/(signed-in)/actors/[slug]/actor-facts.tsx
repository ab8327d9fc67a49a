import type { readActor } from "@/actors";
import { countryName } from "@/lib/countries";
import { displayDate } from "@/lib/dates";

type ActorRead = NonNullable<Awaited<ReturnType<typeof readActor>>>;

/** What an actor is: what an edit of it changes. */
export function ActorFacts({ actor }: { actor: ActorRead }) {
  const { names, nativeName, country, affiliationId, aliases, roles, description } = actor;
  return (
    <section className="facts-aside">
      <h2 id="facts">On record</h2>
      <dl className="desk-facts">
        {nativeName ? (
          <>
            <dt>In its own script</dt>
            <dd>
              <bdi>{nativeName}</bdi>
            </dd>
          </>
        ) : null}
        <dt>Also known as</dt>
        <dd>{aliases.length > 0 ? aliases.join("; ") : "No other names"}</dd>
        {affiliationId ? (
          <>
            <dt>Affiliation</dt>
            <dd>{names.get(affiliationId)}</dd>
          </>
        ) : null}
        {country ? (
          <>
            <dt>Country</dt>
            <dd>{countryName(country)}</dd>
          </>
        ) : null}
        <dt>Roles</dt>
        <dd>
          {roles.length === 0 ? (
            "None on record"
          ) : (
            <ul className="plain">
              {roles.map((role) => (
                <li key={role.position}>
                  {[role.title, role.organisationId && names.get(role.organisationId)]
                    .filter(Boolean)
                    .join(", ")}
                  {heldInWords(role)}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {description ? (
          <>
            <dt>Description</dt>
            <dd className="whitespace-pre-line">{description}</dd>
          </>
        ) : null}
        <dt>Address</dt>
        <dd>/actors/{actor.key}</dd>
      </dl>
    </section>
  );
}

function heldInWords({ from, to }: { from: string | null; to: string | null }): string {
  if (from && to) return `: ${displayDate(from)} to ${displayDate(to)}`;
  if (from) return `: since ${displayDate(from)}`;
  return to ? `: until ${displayDate(to)}` : "";
}
