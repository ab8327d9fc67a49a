import { Actor } from "@/app/parts/chain";
import { t } from "@/lib/language";
import type { MeetingModel } from "@/published/pages/meeting";
import { RelatedMap } from "./related";

/** What a reader looks up: who takes part, and related meetings. */
export function Aside({ meeting }: { meeting: MeetingModel }) {
  return (
    <aside className="grid gap-part max-lg:mt-section" aria-label={t("meeting.about")}>
      {meeting.description ? (
        <section className="section mt-0">
          <h2>{t("meeting.what_it_is")}</h2>
          <p dir="auto">{meeting.description}</p>
        </section>
      ) : null}
      <section className="section mt-0">
        <h2>{t("meeting.participants")}</h2>
        {meeting.participants.length === 0 ? <p>{t("meeting.none_on_record")}</p> : null}
        <ul className="lines">
          {meeting.participants.map((actor) => (
            <li key={actor.id}>
              <Actor actor={actor} />
              {actor.capacity === "principal" ? null : (
                <span className="text-ink-soft"> ({t(`capacity.${actor.capacity}`).toLowerCase()})</span>
              )}
              {actor.roles.length > 0 ? (
                <p className="text-sm text-ink-soft" dir="auto">
                  {actor.roles.join("; ")}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <RelatedMap meeting={meeting} />
    </aside>
  );
}
