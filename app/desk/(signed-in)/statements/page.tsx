import type { Metadata } from "next";
import Link from "next/link";
import { StatementRow } from "@/app/desk/parts/claims/statement-row";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { SearchForm } from "@/app/desk/parts/lists/search-form";
import { PageHead } from "@/app/desk/parts/page-head";
import {
  addressOf,
  keyOf,
  numberOf,
  type SearchParams,
  textOf,
  wordOf,
} from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { claimStateLabels, claimStates } from "@/claims/vocabulary";
import { meetingNamed } from "@/meetings";
import { claimsById } from "@/published/claims/by-id";
import { desk } from "@/published/connection";
import { listStatements } from "@/statements";

export const metadata: Metadata = { title: "Statements" };

const path = "/desk/statements";

export default async function StatementsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const params = await searchParams;
  const q = textOf(params["q"]);
  const state = wordOf(params["state"], claimStates);
  const about = keyOf(textOf(params["meeting"]));
  const before = numberOf(params["before"]);
  const meeting = about ? await meetingNamed(db, about) : null;
  const found = await listStatements(db, {
    q,
    state,
    meetingId: meeting?.id,
    before,
    limit: pageSize + 1,
  });
  const { rows, last } = pageOf(found);
  const told = await claimsById(
    desk(),
    rows.map(({ id }) => id),
  );
  const mayLog = can(user, "claim.record").allowed;
  const narrowed = { q, state, meeting: meeting?.key };
  return (
    <>
      <PageHead
        title={meeting ? `Statements about ${meeting.title}` : "Statements"}
        {...(meeting && { above: { href: `/desk/meetings/${meeting.key}`, name: "Back to the meeting" } })}
      >
        {mayLog ? (
          <Link href="/desk/statements/new" className="button primary">
            Log statement
          </Link>
        ) : null}
      </PageHead>
      <SearchForm path={path} label="Find a statement" q={q}>
        <div className="field">
          <label htmlFor="state">State</label>
          <select id="state" name="state" defaultValue={state ?? ""} key={state}>
            <option value="">Any</option>
            {claimStates.map((one) => (
              <option key={one} value={one}>
                {claimStateLabels[one]}
              </option>
            ))}
          </select>
        </div>
        {meeting ? <input type="hidden" name="meeting" value={meeting.key} /> : null}
      </SearchForm>
      {rows.length === 0 ? (
        <NoStatements narrowed={Boolean(q || state)} mayLog={mayLog} />
      ) : (
        <ul className="entries">
          {rows.map((statement) => (
            <StatementRow key={statement.id} statement={statement} told={told.get(statement.id)} />
          ))}
        </ul>
      )}
      <Pager
        first={before ? addressOf(path, narrowed) : undefined}
        next={last && addressOf(path, { ...narrowed, before: String(last.seq) })}
      />
    </>
  );
}

function NoStatements({ narrowed, mayLog }: { narrowed: boolean; mayLog: boolean }) {
  if (narrowed)
    return (
      <Empty title="No statement fits.">
        <p>What was said and who said it are searched. Try another word, or any state.</p>
      </Empty>
    );
  return (
    <Empty title="No statements are on record yet.">
      {mayLog ? (
        <p>Log the first one: who said what, to whom, when, and by which source.</p>
      ) : (
        <p>Editors log them; they appear here as soon as they do.</p>
      )}
    </Empty>
  );
}
