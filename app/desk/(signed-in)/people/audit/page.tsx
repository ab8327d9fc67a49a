import type { Metadata } from "next";
import { AccountEvents } from "@/app/desk/(signed-in)/people/account-events";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestCaller } from "@/app/desk/request";
import { listEvents } from "@/auth/events";

export const metadata: Metadata = { title: "Sign-ins and changes" };

const path = "/desk/people/audit";

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  await requireMay("account.manage");
  const before = Number(textOf((await searchParams)["before"])) || undefined;
  const asked = Number.isSafeInteger(before) ? before : undefined;
  const found = await listEvents(await requestCaller(), { before: asked, limit: pageSize + 1 });
  const { rows, last } = pageOf(found);
  return (
    <>
      <PageHead
        title="Sign-ins and changes"
        above={{ href: "/desk/people", name: "People" }}
        about="Every sign-in, every refusal and every change to an account. Nothing here can be edited."
      />
      {rows.length === 0 ? <p>Nothing has happened yet.</p> : <AccountEvents events={rows} />}
      <Pager first={asked ? path : undefined} next={last && `${path}?before=${last.seq}`} />
    </>
  );
}
