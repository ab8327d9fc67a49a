import type { Tone } from "@/app/parts/status-shapes";
import type { PictureWords } from "./words";

/** In pixels: what Open Graph's readers take without cutting. */
export const size = { width: 1200, height: 630 } as const;

export type Face = "serif" | "sans" | "strong";
export const subsets = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
export const nameOf = (face: Face, subset: string): string => `${face}-${subset}`;
const font = (face: Face) => subsets.map((subset) => nameOf(face, subset)).join(", ");

/** The light colours of app/styles/theme.css: nobody knows where a picture will be seen. */
const colours = { paper: "#fcfbf8", ink: "#16191d", soft: "#4c525b", rule: "#dcd7cc", doubt: "#7a4b00" };
const toneColours: Readonly<Record<Tone, string>> = {
  idea: "#5b5f66",
  set: "#1d5c39",
  open: "#0b4f8a",
  doubt: "#7a4b00",
  off: "#8c1d18",
};

/** How many lines of a text are shown before it is cut with an ellipsis. */
const lines = (count: number) => ({ display: "block", lineClamp: count }) as const;

/** The picture of a meeting as elements with styles, which is what is drawn. */
export function Picture({ title, kind, status, shape, tone, answer, schedule, tags, address }: PictureWords) {
  const colour = toneColours[tone];
  return (
    <div
      style={{
        ...size,
        boxSizing: "border-box",
        display: "flex",
        flexDirection: "column",
        padding: "48px 72px 40px",
        background: colours.paper,
        color: colours.ink,
        borderLeft: `24px solid ${colour}`,
        fontFamily: font("sans"),
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 30, color: colours.soft }}>
        <div style={{ fontFamily: font("serif"), color: colours.ink }}>Onrecord</div>
        <div>{kind}</div>
      </div>
      <div style={{ fontFamily: font("serif"), fontSize: 46, lineHeight: 1.15, marginTop: 28, ...lines(2) }}>
        {drawable(title)}
      </div>
      <div style={{ display: "flex", alignItems: "center", marginTop: "auto", color: colour }}>
        <svg width="72" height="72" viewBox="0 0 16 16" fill="none" aria-hidden="true">
          {shape.line ? (
            <path
              d={shape.line}
              stroke={colour}
              strokeWidth="2.5"
              {...(shape.isDashed && { strokeDasharray: "4 2.28" })}
            />
          ) : null}
          {shape.solid ? <path d={shape.solid} fill={colour} /> : null}
        </svg>
        <div style={{ fontFamily: font("serif"), fontSize: 92, lineHeight: 1, marginLeft: 24 }}>{status}</div>
      </div>
      <div style={{ fontSize: 34, lineHeight: 1.3, marginTop: 18, ...lines(2) }}>{drawable(answer)}</div>
      <div style={{ fontSize: 30, lineHeight: 1.3, marginTop: 8, color: colours.soft, ...lines(1) }}>
        {drawable(schedule)}
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          borderTop: `2px solid ${colours.rule}`,
          marginTop: 22,
          paddingTop: 18,
          fontSize: 24,
        }}
      >
        <div style={{ color: colours.soft, maxWidth: 440, ...lines(1) }}>{address}</div>
        <div style={{ color: colours.doubt, fontFamily: font("strong"), flexShrink: 0 }}>
          {tags.join(" · ")}
        </div>
      </div>
    </div>
  );
}

/** Letters of scripts that the fonts have, with what stands between them. */
const known = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{Zs}\p{Sc}\p{Sm}\p{M}]*$/u;

/** A text if all of it can be drawn: half of a name would be another name. */
const drawable = (text: string): string => (known.test(text) ? text : "");
