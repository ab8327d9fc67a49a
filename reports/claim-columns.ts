import { type SQL, sql } from "drizzle-orm";
import { address, type Column, count, edtf, instant, list, text, word } from "./column";
import { setting } from "./conditions";
import { changeStanding, told } from "./standing";
import { wanted } from "./wanted";

/** The site's own address, which absolute links begin with. */
export const site = setting("site");

/** Columns that every kind of claim has, from the CTE `wanted` and its provenance. */
export const changeStandingColumn = word(
  "standing",
  changeStanding,
  "How well the change stands: retracted, disputed, confirmed or reported; derived, never chosen.",
);
export const stateColumn = word(
  "state",
  wanted.state,
  "Where the claim stands in its life: draft, in_review, published or retracted.",
);
export const originsColumn = (number: SQL) =>
  count(
    "independent_origins",
    number,
    "From how many independent origins the claim comes: twelve reports that all repeat one outlet have one.",
  );
export const chainsColumn = list(
  "chains",
  told.chains,
  "Who had it from whom, one chain for each citation: the source's publisher first, links joined by ` < `.",
);
export const sourcesColumn = list(
  "sources",
  told.sources,
  "The source of each citation: its address or, where it has none, its title; in the order of `chains`.",
);
export const noteColumn = text("note", wanted.note, "The editors' note.");
export const recordedAtColumn = instant("recorded_at", wanted.recordedAt, "When it was recorded here.");
export const peopleColumns = [
  text("author", wanted.author, "Who recorded it; filled for newsroom staff who are signed in."),
  text("reviewer", wanted.reviewer, "Who approved it; filled for newsroom staff who are signed in."),
];
export const claimUrlColumn = address(
  "url",
  sql`${site} || '/claims/' || ${wanted.id}`,
  "The claim's page on the record.",
);
export const reportedColumn = (means: string): Column => edtf("reported", wanted.reported, means);
