import { actorsAlike } from "@/actors";
import { type ActorKind, actorKindLabels } from "@/actors/vocabulary";
import type { Action } from "@/auth";
import { type ClaimState, claimStateLabels } from "@/claims/vocabulary";
import { authorise, type Context } from "@/ledger";
import { displayDate } from "@/lib/dates";
import { RecordError } from "@/lib/errors";
import type { Alike } from "@/lib/form";
import { isId } from "@/lib/ids";
import { type MeetingInput, meetingsAlike } from "@/meetings";
import { type MeetingKind, meetingKindLabels } from "@/meetings/vocabulary";
import { type StatementInput, statementsAlike } from "@/statements";
import type { FormFields } from "./form-fields";

/** Holds back a second record of what may be on record already, until its sender says that it is another. */
export class MaybeTheSame extends RecordError {
  constructor(readonly alike: readonly Alike[]) {
    super("exists", "The same? This may be on record already. Nothing was saved yet.");
  }
}

/** The box that says so. */
const another = "another";

/** @throws RecordError for whoever may not record it; MaybeTheSame unless the sender has said that it is another, or nothing on record is like it. */
async function ask(
  context: Context,
  action: Action,
  fields: FormFields,
  look: (db: Context["db"]) => Promise<Alike[]>,
): Promise<void> {
  authorise(context, action);
  if (fields.text(another) !== null) return;
  // The form may be sent a second time: what the first recorded is no other.
  const own = fields.text("id");
  const alike = (await look(context.db)).filter(({ id }) => id !== own);
  if (alike.length > 0) throw new MaybeTheSame(alike);
}

const detail = (...parts: readonly (string | null | undefined | false)[]) =>
  parts.filter(Boolean).join(" · ");

/** Before a second record is made of somebody: whose name one on record goes by. */
export const askWhetherActor = (
  context: Context,
  fields: FormFields,
  {
    name,
    nativeName,
    aliases = [],
  }: { name: string; nativeName: string | null; aliases?: readonly string[] },
) =>
  ask(context, "actor.record", fields, async (db) =>
    (await actorsAlike(db, [name, nativeName ?? "", ...aliases])).map((actor) => ({
      id: actor.id,
      href: `/desk/actors/${actor.key}`,
      label: actor.name,
      detail: detail(
        actorKindLabels[actor.kind as ActorKind],
        actor.nativeName,
        actor.aliases && `also known as ${actor.aliases}`,
      ),
    })),
  );

/** Before a second record is made of a meeting: one with much the same title and people. */
export const askWhetherMeeting = (
  context: Context,
  fields: FormFields,
  { title, participants }: Pick<MeetingInput, "title" | "participants">,
) =>
  ask(context, "meeting.record", fields, async (db) => {
    const people = participants.map(({ actor }) => actor).filter(isId);
    return (await meetingsAlike(db, { title, participants: people })).map((meeting) => ({
      id: meeting.id,
      href: `/desk/meetings/${meeting.key}`,
      label: meeting.title,
      detail: detail(
        meetingKindLabels[meeting.kind as MeetingKind],
        meeting.people,
        meeting.scheduled && displayDate(meeting.scheduled),
      ),
    }));
  });

/** Before a statement is logged a second time: one like it by the same speaker, near that date. */
export const askWhetherStatement = (
  context: Context,
  fields: FormFields,
  { speaker, text, said, reported }: Pick<StatementInput, "speaker" | "text" | "said" | "reported">,
) =>
  ask(context, "claim.record", fields, async (db) => {
    if (!isId(speaker)) return [];
    return (await statementsAlike(db, { speaker, text, day: said ?? reported ?? null })).map((one) => ({
      id: one.id,
      href: `/desk/claims/${one.id}`,
      label: `${one.speaker}: ${one.text}`,
      detail: detail(one.said && displayDate(one.said), claimStateLabels[one.state as ClaimState]),
    }));
  });
