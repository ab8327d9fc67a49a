import type { ActorKind } from "@/actors/vocabulary";
import { parseEdtf } from "@/lib/dates";
import type { AttendanceChange, Status } from "@/meetings/vocabulary";
import type {
  ActorName,
  CitationModel,
  ClaimModel,
  RecordedDate,
  RelationModel,
  StatementModel,
  StatusChangeModel,
} from "@/published/claims/model";
import { originsIn } from "@/published/claims/weigh";
import type { PositionTaken } from "@/published/pages/positions";
import type { Stance } from "@/statements/vocabulary";

// Nobody here exists, nor any of the places.
const actor = (key: string, name: string, kind: ActorKind): ActorName => ({ id: key, key, name, kind });
export const merrin = actor("oda-merrin", "Oda Merrin", "person");
export const quell = actor("tomas-quell", "Tomas Quell", "person");
export const sahl = actor("nadia-sahl", "Nadia Sahl", "person");
export const estmark = actor("government-of-estmark", "Government of Estmark", "organisation");
export const vardania = actor("government-of-vardania", "Government of Vardania", "organisation");
export const gazette = actor("harbour-gazette", "The Harbour Gazette", "outlet");
export const ledger = actor("morning-ledger", "Morning Ledger", "outlet");
export const northline = actor("northline", "Northline", "outlet");
export const official = actor("estmark-official", "an official of Estmark", "unnamed");
export const paper = (number: number) => actor(`paper-${number}`, `Paper ${number}`, "outlet");

export const talks = { id: "tarn-bay", key: "tarn-bay", title: "Merrin–Quell talks at Tarn Bay" };

/** An imprecise date as the record has it. */
export function on(edtf: string, asWorded: string | null = null): RecordedDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded };
}

/** From whom a claim comes: the publisher, then whom it has it from. */
export const cited = (...chain: CitationModel["chain"]): CitationModel => ({
  source: {
    id: `source-${chain[0].key}`,
    title: `What ${chain[0].name} wrote of the talks`,
    kind: "article",
    url: null,
    published: on("2024-05-04"),
  },
  excerpt: null,
  chain,
});

type Told = Partial<Omit<ClaimModel, "id" | "kind" | "origins">>;

const usual: Omit<ClaimModel, "id" | "kind" | "origins"> = {
  state: "published",
  seq: 1,
  standing: "reported",
  citations: [cited(gazette, northline)],
  parties: new Set(),
  accordingTo: null,
  reported: null,
  note: null,
  publicNote: null,
  recordedAt: new Date("2024-05-04T08:00:00Z"),
  publishedAt: new Date("2024-05-04T09:00:00Z"),
  meetings: [talks],
  timeZone: null,
  incoming: [],
  disputes: [],
  outgoing: [],
  statusChange: null,
  attendance: null,
  statement: null,
};

function claim(id: string, kind: ClaimModel["kind"], told: Told): ClaimModel {
  const bare = { ...usual, ...told, id, kind };
  return { ...bare, origins: originsIn([bare]) };
}

export const changed = (
  id: string,
  status: Status,
  change: Partial<StatusChangeModel> = {},
  told: Told = {},
): ClaimModel =>
  claim(id, "status_change", {
    ...told,
    statusChange: {
      meetingId: talks.id,
      status,
      statusAsWorded: null,
      effective: on("2024-05-03"),
      decidedBy: [],
      scheduled: undefined,
      scheduledInWords: null,
      place: undefined,
      ...change,
    },
  });

export const attends = (id: string, who: ActorName, change: AttendanceChange, told: Told = {}): ClaimModel =>
  claim(id, "attendance", {
    ...told,
    attendance: { meetingId: talks.id, actor: who, change, effective: on("2024-05") },
  });

export const said = (id: string, statement: Partial<StatementModel> = {}, told: Told = {}): ClaimModel =>
  claim(id, "statement", {
    ...told,
    statement: {
      speaker: merrin,
      roles: ["Foreign Minister"],
      affiliation: "Government of Estmark",
      speaksFor: [],
      onBehalfOf: null,
      addressee: null,
      said: on("2024-05-03"),
      saidInWords: null,
      form: "quote",
      medium: "press_conference",
      text: "We will be at Tarn Bay, whatever the weather.",
      language: null,
      originalText: null,
      positions: [],
      ...statement,
    },
  });

/** What another claim says of one. */
export const bears = (
  how: RelationModel["how"],
  who: string,
  line: string,
  id = `${how}-${who}`.replaceAll(" ", "-"),
): RelationModel => ({ how, other: { id, state: "published", line, who, meeting: null } });

export const takes = (
  who: ActorName,
  key: "harbour" | "press",
  stance: Stance,
  day: string,
): PositionTaken => ({
  actor: who,
  key,
  question: key === "harbour" ? "Should the harbour be shared?" : "Should the press be let in?",
  stance,
  claimId: `${who.key}-${key}-${day}`,
  said: on(day),
  timeZone: null,
});
