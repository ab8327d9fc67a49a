import type { ReactNode } from "react";

interface Link {
  name: string;
  isUnnamed?: boolean;
}

const tribune: Link[] = [
  { name: "The Tribune" },
  { name: "The Courier" },
  { name: "three people", isUnnamed: true },
  { name: "a minister" },
];
const gazette: Link[] = [{ name: "The Gazette" }, { name: "The Courier" }];
const herald: Link[] = [{ name: "The Herald" }];

/** One chain, with its origin marked. The words are in the picture itself, so that it is read out as it is seen. */
export function ChainFigure() {
  return (
    <Figure caption="The Tribune has it from The Courier, The Courier from three people whom it does not name, and they say that they have it from a minister. Nobody knows who the three are: it is The Courier that vouches for them. It is the origin, and the minister is not.">
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
    <Figure caption="A cancellation that three newspapers report. Two of them have it from The Courier, which counts once however often it is repeated; The Herald has it from its own reporter. Two independent origins make it confirmed. Without The Herald there would be one, and it would be reported.">
      <ol className="grid gap-3">
        {rows.map(({ links, origin }) => (
          <li key={links[0]?.name}>
            <Links links={links} origin={origin} />
          </li>
        ))}
      </ol>
      <p className="mt-4 border-t border-rule pt-3">
        2 independent origins: The Courier, The Herald{" "}
        <span className="tag ms-2" data-tone="set">
          Confirmed
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
            {name}
            <span className="text-sm font-normal text-ink-soft">{roleOf(index, origin, isUnnamed)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function roleOf(index: number, origin: number, isUnnamed = false): string {
  if (index === origin) return index === 0 ? "publishes it: the origin" : "the origin";
  if (index === 0) return "publishes it";
  return isUnnamed ? "unnamed: the chain stops" : "not counted";
}
