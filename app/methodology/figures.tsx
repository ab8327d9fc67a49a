import type { ReactNode } from "react";
import { type Key, t } from "@/lib/language";

interface Link {
  name: Key;
  isUnnamed?: boolean;
}

const tribune: Link[] = [
  { name: "figures.tribune" },
  { name: "figures.courier" },
  { name: "figures.three_people", isUnnamed: true },
  { name: "figures.minister" },
];
const gazette: Link[] = [{ name: "figures.gazette" }, { name: "figures.courier" }];
const herald: Link[] = [{ name: "figures.herald" }];

/** One chain, with its origin marked. The words are in the picture itself, so that it is read out as it is seen. */
export function ChainFigure() {
  return (
    <Figure caption={t("figures.chain")}>
      <Links links={tribune} origin={1} />
    </Figure>
  );
}

/** Three sources of one cancellation, from two origins. */
export function StandingFigure() {
  const rows = [
    { links: tribune, origin: 1 },
    { links: gazette, origin: 1 },
    { links: herald, origin: 0 },
  ];
  return (
    <Figure caption={t("figures.standing")}>
      <ol className="grid gap-3">
        {rows.map(({ links, origin }) => (
          <li key={links[0]?.name}>
            <Links links={links} origin={origin} />
          </li>
        ))}
      </ol>
      <p className="mt-4 border-t border-rule pt-3">
        {t("figures.two_origins")}{" "}
        <span className="tag ms-2" data-tone="set">
          {t("standing.confirmed")}
        </span>
      </p>
    </Figure>
  );
}

function Figure({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <figure className="grid gap-3 border border-rule bg-sheet p-4">
      <div>{children}</div>
      <figcaption className="text-sm text-ink-soft">{caption}</figcaption>
    </figure>
  );
}

function Links({ links, origin }: { links: readonly Link[]; origin: number }) {
  return (
    <ol className="flex flex-wrap items-stretch gap-x-2 gap-y-2">
      {links.map(({ name, isUnnamed }, index) => (
        <li key={name} className="flex items-center gap-2">
          {index > 0 ? <span className="text-ink-soft">←</span> : null}
          <span
            className={`grid border px-2.5 py-1 leading-tight ${
              index === origin ? "border-2 border-ink font-semibold" : "border-rule-control"
            } ${isUnnamed ? "border-dashed" : ""} ${index > origin ? "text-ink-soft" : ""}`}
          >
            {t(name)}
            <span className="text-sm font-normal text-ink-soft">{roleOf(index, origin, isUnnamed)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function roleOf(index: number, origin: number, isUnnamed = false): string {
  if (index === origin) return t(index === 0 ? "figures.publishes_origin" : "figures.the_origin");
  if (index === 0) return t("figures.publishes");
  return t(isUnnamed ? "figures.stops" : "figures.not_counted");
}
