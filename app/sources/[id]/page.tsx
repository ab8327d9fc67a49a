import type { Metadata } from "next";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { Actor } from "@/app/parts/chain";
import { Cite } from "@/app/parts/cite";
import { Claims } from "@/app/parts/claims";
import { Count } from "@/app/parts/count";
import { Frame } from "@/app/parts/frame";
import { afterOf, given } from "@/app/parts/index-page";
import { missing } from "@/app/parts/missing";
import { Sourcing } from "@/app/parts/sourcing";
import { Moment, When } from "@/app/parts/when";
import { groupBy } from "@/lib/group-by";
import { t } from "@/lib/language";
import { waysOf } from "@/published/claims/ways";
import { published } from "@/published/connection";
import { type SourceModel, sourcePage } from "@/published/pages/source";

/** Meetings that are drawn; the rest is counted. */
const meetingsDrawn = 8;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache((id: string, after: string | undefined) => sourcePage(published(), id, after));

async function loadFor({ params, searchParams }: Props) {
  const after = afterOf((await given(searchParams, ["after"])).after);
  return { source: await load((await params).id, after), after };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { source } = await loadFor(props);
  if (!source) return { title: t("missing.title") };
  return {
    title: `${source.title} (${source.publisher.name})`,
    description: t("source.description", { count: source.claimCount }),
    alternates: alternatesOf(`/sources/${source.id}`),
  };
}

export default async function SourcePage(props: Props) {
  const { source, after } = await loadFor(props);
  if (!source) return missing();
  return (
    <Frame>
      <div className="citable">
        <header className="grid gap-3">
          <p className="kicker">{t(`source_kind.${source.kind}`)}</p>
          <h1 dir="auto" lang={source.language ?? undefined}>
            {source.title}
          </h1>
        </header>
        <section className="section">
          <h2>{t("source.what_it_is")}</h2>
          <dl className="facts">
            <dt>{t("source.publisher")}</dt>
            <dd>
              <Actor actor={source.publisher} />
            </dd>
            <dt>{t("source.published")}</dt>
            <dd>{source.published ? <When date={source.published} /> : t("source.not_known")}</dd>
            <dt>{t("source.address")}</dt>
            <dd>
              {source.url ? (
                <a href={source.url} rel="noopener noreferrer nofollow">
                  {source.url}
                </a>
              ) : (
                t("source.none_on_record")
              )}
            </dd>
            {source.archiveUrl ? (
              <>
                <dt>{t("source.archived")}</dt>
                <dd>
                  <a href={source.archiveUrl} rel="noopener noreferrer nofollow">
                    {source.archiveUrl}
                  </a>
                </dd>
              </>
            ) : null}
            <dt>{t("source.captured")}</dt>
            <dd>
              {source.capture ? (
                <>
                  <Moment at={source.capture.capturedAt} />
                  <br />
                  <code className="text-sm">SHA-256 {source.capture.sha256}</code>
                </>
              ) : (
                t("source.no")
              )}
            </dd>
            {source.changed.length > 0 ? (
              <>
                <dt>{t("source.changed_since")}</dt>
                <dd>
                  <ul>
                    {source.changed.map(({ at, what }) => (
                      <li key={at.toISOString()}>
                        {t(`source_found.${what}`)} <Moment at={at} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            ) : null}
            <dt>{t("source.relies_on")}</dt>
            <dd>
              {source.reliesOn.length === 0 ? t("source.itself") : null}
              {source.reliesOn.map((actor, index) => (
                <span key={actor.id}>
                  {index > 0 ? ", " : null}
                  <Actor actor={actor} />
                </span>
              ))}
            </dd>
            {source.note ? (
              <>
                <dt>{t("source.note")}</dt>
                <dd dir="auto">{source.note}</dd>
              </>
            ) : null}
          </dl>
        </section>
        <From source={source} />
        <Onto source={source} />
        <Claims
          title={t("source.rests_on_it")}
          claims={source.claims}
          of={t("count.claims")}
          count={source.claimCount}
          first={after ? `/sources/${source.id}` : null}
          next={source.next && `/sources/${source.id}?after=${source.next}`}
        />
        <Cite
          cited={{
            title: `${source.title} (${source.publisher.name})`,
            path: `/sources/${source.id}`,
            at: null,
          }}
          take={[{ href: `/api/v1/sources/${source.id}`, text: t("take.json") }]}
        />
      </div>
    </Frame>
  );
}

/** Whom the source has its claims from, as far as it says. */
function From({ source: { id, claims, claimCount } }: { source: SourceModel }) {
  const told = claims.map((claim) => ({
    ...claim,
    citations: claim.citations.filter(({ source }) => source.id === id),
  }));
  const origins = waysOf(told);
  if (origins.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("source.has_them_from")}</h2>
      <Count of={t("count.claims_drawn")} count={claimCount} shown={claims.length} />
      <Sourcing origins={origins} />
    </section>
  );
}

/** What rests on the source, by the meetings that it is told of: the same lines the other way round. */
function Onto({ source: { title, language, claims, claimCount } }: { source: SourceModel }) {
  const told = claims.filter(({ state }) => state === "published");
  const byMeeting = groupBy(
    told.flatMap(({ meetings }) => meetings),
    ({ id }) => id,
  );
  const resting = [...byMeeting.values()].toSorted((one, other) => other.length - one.length);
  if (resting.length === 0) return null;
  const rest = resting.length - meetingsDrawn;
  return (
    <section className="section">
      <h2>{t("source.where_it_goes")}</h2>
      <Count of={t("count.claims_drawn")} count={claimCount} shown={claims.length} />
      <div className="diverging">
        <p className="origin" dir="auto" lang={language ?? undefined}>
          {title}
        </p>
        <ol className="ways">
          {resting.slice(0, meetingsDrawn).map(([meeting, ...more]) =>
            meeting ? (
              <li key={meeting.id}>
                <span>
                  <a href={`/meetings/${meeting.key}`} dir="auto">
                    {meeting.title}
                  </a>{" "}
                  <small>{t("sourcing.claims", { count: 1 + more.length })}</small>
                </span>
              </li>
            ) : null,
          )}
          {rest > 0 ? <li className="text-ink-soft">{t("source.other_meetings", { count: rest })}</li> : null}
        </ol>
      </div>
    </section>
  );
}
