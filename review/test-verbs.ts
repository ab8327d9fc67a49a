import { editActor, recordActor } from "@/actors";
import type { Context } from "@/ledger";
import {
  correctAttendance,
  correctStatusChange,
  editAttendance,
  editMeeting,
  editStatusChange,
  importAttendance,
  importStatusChange,
  logAttendance,
  logStatusChange,
  recordMeeting,
} from "@/meetings";
import { editSource, recordSource } from "@/sources";
import {
  correctStatement,
  editQuestion,
  editStatement,
  importStatement,
  logStatement,
  recordQuestion,
} from "@/statements";
import {
  cancelPublication,
  citeClaim,
  discardDraft,
  mergeActors,
  mergeQuestions,
  planPublication,
  proposeCorrection,
  publishClaim,
  readCorrection,
  relateClaims,
  retractClaim,
  sendBack,
  sendBackCorrection,
  sendToReview,
  takeUpAgain,
  undoMerge,
  undoQuestionMerge,
  withdrawCorrection,
} from ".";
import { cancellation, type Example } from "./test-example";

const publicNote = "It was another minister.";
const publishing = (author: Context): Context => ({ ...author, review: "optional" });

export const attendance = (example: Example) => ({
  meeting: example.meeting.id,
  actor: example.rubio,
  change: "invited" as const,
  effective: "2025-10-21",
  citations: [{ source: example.article }],
});
export const statement = (example: Example) => ({
  speaker: example.lavrov,
  form: "paraphrase" as const,
  text: "It is on.",
  meetings: [example.meeting.id],
  citations: [{ source: example.article }],
});

const cnnIntoCensor = ({ cnn, censor }: Example) => ({
  actor: cnn,
  version: 1,
  into: censor,
  intoVersion: 1,
  reason: "One outlet.",
});

const tomorrow = { at: "2025-10-22T12:01", timeZone: "UTC" };

/** Two questions that are one, and how they are to be merged. */
async function twoQuestions(author: Context) {
  const { id: question } = await recordQuestion(author, { text: "Is Budapest the right venue?" });
  const { id: into } = await recordQuestion(author, { text: "Should they meet in Budapest?" });
  return { question, version: 1, into, intoVersion: 1, reason: "One question." };
}

/** A statement that is published, and how it is to be corrected. */
export async function correctionOf(author: Context, example: Example) {
  const { id } = await logStatement(publishing(author), statement(example), "published");
  return { ...statement(example), text: "It is off.", id, version: 1, publicNote };
}

/** A correction of a published statement that waits, as somebody reads it. */
export async function proposed(author: Context, example: Example) {
  const correction = await correctionOf(author, example);
  await proposeCorrection(author, "statement", correction);
  const proposal = (await readCorrection(author.db, correction.id))?.proposal ?? "";
  return { id: correction.id, proposal };
}

/** What has to be there first, and the act itself. */
type Verb = (author: Context, example: Example) => Promise<(context: Context) => Promise<unknown>>;

/** Every verb, by its name. */
export const verbs: Record<string, Verb> = {
  recordActor: async () => (context) => recordActor(context, { kind: "outlet", name: "Reuters" }),
  editActor:
    async (_, { cnn }) =>
    (context) =>
      editActor(context, { id: cnn, version: 1, kind: "outlet", name: "CNN International" }),
  mergeActors: async (author, example) => {
    await logStatusChange(publishing(author), cancellation(example), "published");
    return (context) => mergeActors(context, cnnIntoCensor(example));
  },
  undoMerge: async (author, example) => {
    await logStatusChange(publishing(author), cancellation(example), "published");
    await mergeActors(author, cnnIntoCensor(example));
    return (context) => undoMerge(context, { actor: example.cnn, version: 2 });
  },
  mergeQuestions: async (author) => {
    const merge = await twoQuestions(author);
    return (context) => mergeQuestions(context, merge);
  },
  undoQuestionMerge: async (author) => {
    const merge = await twoQuestions(author);
    await mergeQuestions(author, merge);
    return (context) => undoQuestionMerge(context, { question: merge.question, version: 2 });
  },
  recordSource:
    async (_, { cnn }) =>
    (context) =>
      recordSource(context, { publisher: cnn, title: "Report", text: "All." }),
  editSource:
    async (_, { article, censor }) =>
    (context) =>
      editSource(context, { id: article, version: 1, publisher: censor, title: "Talks called off" }),
  recordMeeting: async () => (context) =>
    recordMeeting(context, { title: "Summit", kind: "summit", participants: [] }),
  editMeeting:
    async (_, { meeting }) =>
    (context) =>
      editMeeting(context, { id: meeting.id, version: 1, title: "Talks", kind: "talks", participants: [] }),
  recordQuestion: async () => (context) => recordQuestion(context, { text: "Is Budapest the right venue?" }),
  editQuestion: async (author) => {
    const { id } = await recordQuestion(author, { text: "Is Budapest the right venue?" });
    return (context) => editQuestion(context, { id, version: 1, text: "Is Budapest acceptable?" });
  },
  logStatusChange: async (_, example) => (context) => logStatusChange(context, cancellation(example)),
  importStatusChange: async (_, example) => (context) =>
    importStatusChange({ ...context, review: "optional" }, cancellation(example), "retracted"),
  editStatusChange: async (author, example) => {
    const { id } = await logStatusChange(author, cancellation(example));
    return (context) =>
      editStatusChange(context, { ...cancellation(example), status: "postponed", id, version: 1 });
  },
  logAttendance: async (_, example) => (context) => logAttendance(context, attendance(example)),
  importAttendance: async (_, example) => (context) =>
    importAttendance({ ...context, review: "optional" }, attendance(example), "retracted"),
  editAttendance: async (author, example) => {
    const { id } = await logAttendance(author, attendance(example));
    return (context) =>
      editAttendance(context, { ...attendance(example), change: "accepted", id, version: 1 });
  },
  logStatement: async (_, example) => (context) => logStatement(context, statement(example)),
  importStatement: async (_, example) => (context) =>
    importStatement({ ...context, review: "optional" }, statement(example), "retracted"),
  editStatement: async (author, example) => {
    const { id } = await logStatement(author, statement(example));
    return (context) => editStatement(context, { ...statement(example), text: "It is off.", id, version: 1 });
  },
  relateClaims: async (author, example) => {
    const { id: claim } = await logStatement(author, statement(example));
    const { id: target } = await logStatusChange(author, cancellation(example));
    return (context) => relateClaims(context, { claim, how: "denies", target });
  },
  citeClaim: async (author, example) => {
    const { id } = await logStatement(publishing(author), statement(example), "published");
    const citation = { source: example.article, excerpt: "It is off." };
    return (context) => citeClaim(context, { id, version: 1, citation, publicNote });
  },
  sendToReview: async (author, example) => {
    const { id } = await logStatement(author, statement(example));
    return (context) => sendToReview(context, { id, version: 1 });
  },
  sendBack: async (author, example) => {
    const { id } = await logStatement(author, statement(example), "in_review");
    return (context) => sendBack(context, { id, version: 1 }, { reason: "Which day?" });
  },
  publishClaim: async (author, example) => {
    const { id } = await logStatement(author, statement(example), "in_review");
    return (context) => publishClaim(context, { id, version: 1 });
  },
  planPublication: async (author, example) => {
    const { id } = await logStatement(author, statement(example), "in_review");
    return (context) => planPublication(context, { id, version: 1 }, tomorrow);
  },
  cancelPublication: async (author, example) => {
    const { id } = await logStatement(publishing(author), statement(example), "in_review");
    await planPublication(publishing(author), { id, version: 1 }, tomorrow);
    return (context) => cancelPublication(context, id);
  },
  discardDraft: async (author, example) => {
    const { id } = await logStatement(author, statement(example));
    return (context) => discardDraft(context, { id, version: 1 });
  },
  takeUpAgain: async (author, example) => {
    const { id } = await logStatement(author, statement(example));
    await discardDraft(author, { id, version: 1 });
    return (context) => takeUpAgain(context, { id, version: 2 });
  },
  correctStatusChange: async (author, example) => {
    const { id } = await logStatusChange(publishing(author), cancellation(example), "published");
    return (context) =>
      correctStatusChange(context, {
        ...cancellation(example),
        status: "postponed",
        id,
        version: 1,
        publicNote,
      });
  },
  correctAttendance: async (author, example) => {
    const { id } = await logAttendance(publishing(author), attendance(example), "published");
    return (context) =>
      correctAttendance(context, { ...attendance(example), change: "declined", id, version: 1, publicNote });
  },
  correctStatement: async (author, example) => {
    const { id } = await logStatement(publishing(author), statement(example), "published");
    return (context) =>
      correctStatement(context, { ...statement(example), text: "It is off.", id, version: 1, publicNote });
  },
  proposeCorrection: async (author, example) => {
    const correction = await correctionOf(author, example);
    return (context) => proposeCorrection(context, "statement", correction);
  },
  sendBackCorrection: async (author, example) => {
    const seen = await proposed(author, example);
    return (context) => sendBackCorrection(context, seen, { reason: "Which day?" });
  },
  withdrawCorrection: async (author, example) => {
    const seen = await proposed(author, example);
    return (context) => withdrawCorrection(context, seen);
  },
  retractClaim: async (author, example) => {
    const { id } = await logStatement(publishing(author), statement(example), "published");
    return (context) => retractClaim(context, { id, version: 1 }, { publicNote });
  },
};
