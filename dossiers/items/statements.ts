import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierQuestion, DossierStatement } from "@/dossiers/schema";
import { claimFields, claimList } from "./claims";
import { byText, type FieldsOf, fullListOf, type ItemList, keyOf, listOf, object } from "./fields";

const { actor, claim, meeting, position, question, statement, statementMeeting } = views;

export const questions: ItemList<DossierQuestion> = {
  from: sql`${question}`,
  id: question.id,
  key: question.key,
  order: byText(question.key),
  fields: { key: question.key, text: question.text, meeting: keyOf(meeting, question.meetingId) },
};

const positionFields: FieldsOf<NonNullable<DossierStatement["positions"]>[number]> = {
  question: keyOf(question, position.questionId),
  stance: position.stance,
};

export const statements: ItemList<DossierStatement> = {
  ...claimList,
  from: sql`${claim} join ${statement} on ${statement.claimId} = ${claim.id}`,
  fields: {
    key: claim.key,
    speaker: keyOf(actor, statement.speakerId),
    onBehalfOf: keyOf(actor, statement.onBehalfOfId),
    addressee: keyOf(actor, statement.addresseeId),
    said: statement.said,
    saidAsWorded: statement.saidAsWorded,
    form: statement.form,
    medium: statement.medium,
    text: statement.text,
    language: statement.language,
    originalText: statement.originalText,
    meetings: fullListOf(
      keyOf(meeting, statementMeeting.meetingId),
      sql`from ${statementMeeting} where ${statementMeeting.claimId} = ${claim.id}`,
      statementMeeting.position,
    ),
    positions: listOf(
      object(positionFields),
      sql`from ${position} where ${position.claimId} = ${claim.id}`,
      byText(keyOf(question, position.questionId)),
    ),
    ...claimFields,
  },
};
