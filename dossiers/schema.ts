import { z } from "zod";
import { actorSchema } from "./schema/actors";
import { attendanceSchema } from "./schema/attendance";
import { historySchema } from "./schema/history";
import { meetingSchema } from "./schema/meetings";
import { relationSchema } from "./schema/relations";
import { sourceSchema } from "./schema/sources";
import { questionSchema, statementSchema } from "./schema/statements";
import { statusChangeSchema } from "./schema/status-changes";

/**
 * The interchange file, version 1: the one truth for import, export and the published JSON Schema. It knows what
 * stands in each field; what must hold between fields and between records is in `checks/`.
 */
export const dossierSchema = z.strictObject({
  format: z.literal("onrecord/1"),
  actors: z.array(actorSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  meetings: z.array(meetingSchema).default([]),
  questions: z.array(questionSchema).default([]),
  statusChanges: z.array(statusChangeSchema).default([]),
  attendance: z.array(attendanceSchema).default([]),
  statements: z.array(statementSchema).default([]),
  relations: z.array(relationSchema).default([]),
  history: z.array(historySchema).default([]),
});

/** A dossier as read: texts trimmed and normalised, absent lists empty, states filled in. */
export type Dossier = z.output<typeof dossierSchema>;

export type DossierAct = Dossier["history"][number];
export type DossierActor = Dossier["actors"][number];
export type DossierSource = Dossier["sources"][number];
export type DossierMeeting = Dossier["meetings"][number];
export type DossierQuestion = Dossier["questions"][number];
export type DossierStatusChange = Dossier["statusChanges"][number];
export type DossierAttendance = Dossier["attendance"][number];
export type DossierStatement = Dossier["statements"][number];
export type DossierClaim = DossierStatusChange | DossierAttendance | DossierStatement;
export type DossierRelation = Dossier["relations"][number];
export type DossierCitation = DossierStatement["citations"][number];
