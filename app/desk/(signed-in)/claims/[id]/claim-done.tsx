import type { ClaimState } from "@/claims/vocabulary";

const messages: Readonly<Record<string, { state?: ClaimState; text: string }>> = {
  draft: { state: "draft", text: "Draft saved." },
  in_review: { state: "in_review", text: "Sent to review. A colleague publishes it." },
  published: { state: "published", text: "Published. Readers see it now." },
  approved_before: { text: "Approved, and published. This is the next." },
  planned: {
    text: "Approved. It is published at the time that you set; until then nobody outside the desk sees it.",
  },
  unplanned: { text: "Taken back: it is not published at a time any more." },
  sent_back: { state: "draft", text: "Sent back to its author." },
  corrected: { state: "published", text: "Corrected. Readers see it now, with your note." },
  correction_sent: {
    state: "published",
    text: "The correction is in review. What readers see stays as it is until a colleague publishes it.",
  },
  correction_sent_back: { state: "published", text: "The correction was sent back to its author." },
  correction_withdrawn: { state: "published", text: "Withdrawn. What is published stays as it is." },
  discarded: { state: "draft", text: "Discarded. It is in no list any more." },
  taken_up: { state: "draft", text: "Taken up again." },
  retracted: { state: "retracted", text: "Retracted. Its page stays, with your note." },
};

/** Says what has just been done to a claim; nothing once the claim is in another state. */
export function ClaimDone({ done, state }: { done: string; state: ClaimState }) {
  const message = Object.hasOwn(messages, done) ? messages[done] : undefined;
  return (
    <p role="status" className="done">
      {message && (message.state ?? state) === state ? message.text : null}
    </p>
  );
}
