import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import type { ClaimListed } from "@/app/desk/parts/claims/claim-words";
import { Section } from "@/app/desk/parts/lists/section";

/** What its author still has in hand: what was sent back first, each with the reviewer's reason. */
export function MyDrafts({
  drafts,
  discarded,
}: {
  drafts: readonly ClaimListed[];
  discarded: readonly ClaimListed[];
}) {
  const sentBack = drafts.filter((draft) => draft.sentBackReason !== null);
  const others = drafts.filter((draft) => draft.sentBackReason === null);
  return (
    <>
      {sentBack.length > 0 ? (
        <Section title="Sent back to me" none="">
          {sentBack.map((draft) => (
            <ClaimRow key={draft.id} claim={draft}>
              <p className="entry-reason">{draft.sentBackReason}</p>
            </ClaimRow>
          ))}
        </Section>
      ) : null}
      <Section
        title="My drafts"
        none="You have no drafts. Open a meeting to log a status change or a statement."
      >
        {others.map((draft) => (
          <ClaimRow key={draft.id} claim={draft}>
            {draft.sources === 0 ? (
              <p className="entry-detail font-semibold text-tone-doubt">No source yet</p>
            ) : null}
          </ClaimRow>
        ))}
      </Section>
      {discarded.length > 0 ? (
        <details className="desk-section">
          <summary>Discarded lately ({discarded.length})</summary>
          <ul className="entries">
            {discarded.map((draft) => (
              <ClaimRow key={draft.id} claim={draft} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
