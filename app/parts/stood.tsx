import { redirect } from "next/navigation";
import { cache } from "react";
import { rich } from "@/components/rich";
import { systemClock } from "@/lib/clock";
import { decoded } from "@/lib/decoded";
import { t } from "@/lib/language";
import { published, type Reading } from "@/published/connection";
import { asOf } from "@/published/stood/as-of";
import { canonicalInstant } from "@/published/stood/instant";
import { type Moments, momentsAround } from "@/published/stood/moments";
import { Moment } from "./when";

export interface Subject {
  kind: "meeting" | "claim" | "actor";
  /** A meeting's or actor's key, a claim's id. */
  name: string;
  /** Where the page is now. */
  address: string;
}

/** A page's model as it stood at the instant its address names, with the moments around it; null where nothing did. */
export async function loadStood<Model>(
  { kind, name, address }: Subject,
  instantParam: string,
  read: (sql: Reading, now: Date) => Promise<Model | null>,
): Promise<{ model: Model; instant: string; moments: Moments; address: string } | null> {
  const named = decoded(instantParam);
  const instant = canonicalInstant(named);
  if (!instant || new Date(instant) > systemClock.now()) return null;
  if (instant !== named) redirect(`${address}/as-of/${instant}`);
  const model = await asOf(instant, (sql) => read(sql, new Date(instant)));
  if (!model) return null;
  return { model, instant, address, moments: await momentsAround(published(), kind, name, instant) };
}

/** The moments around now, asked once for a page. */
export const momentsNow = cache((kind: Subject["kind"], name: string) =>
  momentsAround(published(), kind, name, systemClock.now().toISOString()),
);

/** The way from a page as it is now to how it stood before its latest change; nothing where it has not changed. */
export async function StoodBefore({ kind, name, address }: Subject) {
  const { since, previous } = await momentsNow(kind, name);
  if (!since || !previous) return null;
  return (
    <p className="text-sm text-ink-soft">
      {rich("stood.last_changed", {
        moment: <Moment at={new Date(since)} />,
        before: (words) => <a href={`${address}/as-of/${previous}`}>{words}</a>,
      })}
    </p>
  );
}

/** Says that a page is not how things stand now, and leads to the moments at which it changed. */
export function AsItStood({
  address,
  instant,
  moments,
}: {
  address: string;
  instant: string;
  moments: Moments;
}) {
  const { since, previous, next } = moments;
  const to = (moment: string) => `${address}/as-of/${moment}`;
  return (
    <aside className="not-now" aria-label={t("stood.label")}>
      <p>
        <strong>{rich("stood.title", { moment: <Moment exact at={new Date(instant)} /> })}</strong>{" "}
        <a href={address}>{t("stood.now")}</a>
      </p>
      <ul className="links mt-[0.35rem] flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {previous ? (
          <li>
            <a href={to(previous)} rel="prev">
              {rich("stood.before", { moment: <Moment exact at={new Date(previous)} /> })}
            </a>
          </li>
        ) : null}
        {since ? (
          <li className="text-ink-soft">
            {rich("stood.unchanged", { moment: <Moment exact at={new Date(since)} /> })}
          </li>
        ) : null}
        {next ? (
          <li>
            <a href={to(next)} rel="next">
              {rich("stood.after", { moment: <Moment exact at={new Date(next)} /> })}
            </a>
          </li>
        ) : null}
      </ul>
    </aside>
  );
}
