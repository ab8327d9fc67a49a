import { type Outcome, outcomes } from "@/claims/vocabulary";
import type { AttendanceInput, StatusChangeInput } from "@/meetings";
import type { PlaceMode } from "@/meetings/vocabulary";
import type { StatementInput } from "@/statements";
import type { StatementMedium } from "@/statements/vocabulary";
import type { FormFields } from "./form-fields";

/** What is to become of the claim, by the button that was pressed; a draft where it was none of them. */
export function outcomeOf(fields: FormFields): Outcome {
  const pressed = fields.text("outcome");
  return outcomes.find((outcome) => outcome === pressed) ?? "draft";
}

const oneOfTwo = (what: string) => `Either ${what}, or say that there is known to be none; not both.`;

export async function statusChangeOf(fields: FormFields): Promise<StatusChangeInput> {
  const effective = await fields.date("effective", { past: true, words: "effectiveAsWorded" });
  const scheduled = await fields.date("scheduled", { words: "scheduledAsWorded" });
  return {
    ...(await sharedFields(fields)),
    meeting: (await fields.meeting("meeting")) ?? "",
    status: fields.word("status"),
    statusAsWorded: fields.text("statusAsWorded"),
    effective: effective.date ?? "",
    effectiveAsWorded: effective.words,
    accordingTo: await fields.actor("accordingTo"),
    decidedBy: await fields.actors("decidedBy"),
    scheduled: scheduleOf(fields, scheduled.date),
    scheduledAsWorded: scheduled.words,
    place: placeOf(fields),
  };
}

/** Undefined: says nothing of the schedule; null: known to be none. */
function scheduleOf(fields: FormFields, date: string | null): StatusChangeInput["scheduled"] {
  if (fields.text("noDate") === null) return date ?? undefined;
  if (date === null) return null;
  fields.refuse("scheduled", oneOfTwo("write a date"));
  return "";
}

/** Undefined: says nothing of the place; null: known to be none. */
function placeOf(fields: FormFields): StatusChangeInput["place"] {
  const place = {
    venue: fields.text("place.venue"),
    city: fields.text("place.city"),
    country: fields.text("place.country"),
    mode: fields.text("place.mode") === null ? null : fields.word<PlaceMode>("place.mode"),
  };
  const isNamed = Object.values(place).some((part) => part !== null);
  if (fields.text("noPlace") === null) return isNamed ? place : undefined;
  if (!isNamed) return null;
  fields.refuse("place.city", oneOfTwo("name a place"));
  return { ...place, city: "" };
}

export async function attendanceOf(fields: FormFields): Promise<AttendanceInput> {
  return {
    ...(await sharedFields(fields)),
    meeting: (await fields.meeting("meeting")) ?? "",
    actor: (await fields.actor("actor")) ?? "",
    change: fields.word("change"),
    effective: (await fields.date("effective", { past: true })).date ?? "",
    accordingTo: await fields.actor("accordingTo"),
  };
}

export async function statementOf(fields: FormFields): Promise<StatementInput> {
  const said = await fields.date("said", { past: true, words: "saidAsWorded" });
  const about = fields.text("meeting");
  return {
    ...(await sharedFields(fields)),
    speaker: (await fields.actor("speaker")) ?? "",
    onBehalfOf: await fields.actor("onBehalfOf"),
    addressee: await fields.actor("addressee"),
    said: said.date,
    saidAsWorded: said.words,
    form: fields.word("form"),
    medium: fields.text("medium") === null ? null : fields.word<StatementMedium>("medium"),
    text: fields.text("text") ?? "",
    language: fields.text("language"),
    originalText: fields.text("originalText"),
    meetings: [...(about === null ? [] : [about]), ...(await fields.meetings("meetings"))],
    positions: await positionsOf(fields),
  };
}

async function positionsOf(fields: FormFields): Promise<StatementInput["positions"]> {
  const positions: StatementInput["positions"] = [];
  for (const number of fields.groups("positions"))
    positions.push({
      question: (await fields.question(`positions.${number}.question`)) ?? "",
      stance: fields.word(`positions.${number}.stance`),
    });
  return positions;
}

async function sharedFields(fields: FormFields) {
  return {
    id: fields.text("id") ?? undefined,
    reported: (await fields.date("reported", { past: true })).date,
    note: fields.text("note"),
    relations: await relationsOf(fields),
    citations: await citationsOf(fields),
  };
}

async function relationsOf(fields: FormFields): Promise<StatementInput["relations"]> {
  const relations: NonNullable<StatementInput["relations"]> = [];
  for (const number of fields.groups("relations"))
    relations.push({
      how: fields.word(`relations.${number}.how`),
      target: (await fields.claim(`relations.${number}.target`)) ?? "",
    });
  return relations;
}

/** The sources in a form, each with its excerpt and chain. */
export async function citationsOf(fields: FormFields) {
  const numbers = fields.groups("citations");
  if (numbers.length === 0 && outcomeOf(fields) !== "draft") {
    fields.refuse("citations.0.source", "Add a source: nothing goes to review or is published without one.");
    return [{ source: "" }];
  }
  const citations = [];
  for (const number of numbers) {
    const at = `citations.${number}`;
    citations.push({
      source: (await fields.source(`${at}.source`)) ?? "",
      excerpt: fields.text(`${at}.excerpt`),
      prefix: fields.text(`${at}.prefix`) ?? undefined,
      suffix: fields.text(`${at}.suffix`) ?? undefined,
      via: await fields.chain(`${at}.via`),
    });
  }
  return citations;
}
