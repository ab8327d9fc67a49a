import { apart, type Known } from "@/passages/rules";
import { dateMeant } from "@/passages/rules/dates";
import { meetingNamedIn } from "@/passages/rules/meetings";
import { quotedIn, quotesIn } from "@/passages/rules/quotes";
import { whoIs } from "@/passages/rules/who";
import type { Passage, WordedDate } from "@/passages/vocabulary";
import { placeOfExcerpt } from "@/provenance/rules";
import type { Proposal } from "./proposal";

/**
 * A machine's proposals as passages, marked as its own. Dropped is what does not stand in the text, what a kind lacks,
 * and what rules have marked already; of the rest every word that is not in the text.
 */
export function checked(
  proposals: readonly Proposal[],
  text: string,
  known: Known,
  marked: readonly Passage[],
): Passage[] {
  const passages = proposals.flatMap((one) => {
    const passage = passageOf(one, text, known);
    return passage && !marked.some((other) => isOne(passage, other)) ? [passage] : [];
  });
  return apart([...marked, ...passages]).filter(({ by }) => by === "machine");
}

function passageOf(one: Proposal, text: string, known: Known): Passage | null {
  const place = placeOfExcerpt(one.excerpt, text);
  if (!place) return null;
  const stands = (words: string | null | undefined): words is string =>
    words != null && placeOfExcerpt(words, text) !== null;
  const said = text.slice(place.start, place.end);
  const quoted = one.form === "no_comment" ? null : quotedIn(text, place, quotesIn(text));
  const who = (words: string | null | undefined) => (stands(words) ? whoIs(words, known.names) : undefined);
  const [speaker, addressee, actor] = [who(one.speaker), who(one.addressee), who(one.actor)];
  const via = (one.via ?? []).filter(stands).map((words) => whoIs(words, known.names));
  const meeting = meetingNamedIn(said, known);
  const base = {
    ...place,
    by: "machine" as const,
    ...(meeting ? { meeting } : {}),
    ...(speaker ? { speaker } : {}),
    ...(via.length > 0 ? { via } : {}),
  };
  const date = (of: WordedDate["of"]) => {
    const edtf = stands(one.date) ? dateMeant(one.date, known.published, of !== "scheduled") : undefined;
    return stands(one.date) && edtf !== undefined ? { date: { worded: one.date, edtf, of } } : {};
  };
  switch (one.kind) {
    case "status_change":
      if (!one.status) return null;
      return {
        ...base,
        kind: one.kind,
        status: one.status,
        ...(stands(one.statusWorded) ? { statusWorded: one.statusWorded } : {}),
        ...date("scheduled"),
      };
    case "attendance":
      if (!one.change) return null;
      return {
        ...base,
        kind: one.kind,
        change: one.change,
        ...(actor ? { actor } : {}),
        ...date("effective"),
      };
    case "statement":
      return {
        ...base,
        kind: one.kind,
        form: one.form ?? "paraphrase",
        ...(quoted ? { quoted } : {}),
        ...(addressee ? { addressee } : {}),
        ...date("said"),
      };
  }
}

/** Whether two mark the same: of one kind, and most of one is the other. */
function isOne(one: Passage, other: Passage): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return one.kind === other.kind && shared * 2 > Math.min(one.end - one.start, other.end - other.start);
}
