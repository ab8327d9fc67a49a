import type { Metadata } from "next";
import { invite } from "@/app/desk/actions/people";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { InviteForm } from "@/components/desk/account/account-forms";

export const metadata: Metadata = { title: "Invite" };

export default async function InvitePage() {
  await requireMay("account.manage");
  return (
    <>
      <PageHead
        title="Invite"
        above={{ href: "/desk/people", name: "People" }}
        about="They set their own password with a link that works once. Staff read and export; editors change the record; administrators manage accounts besides."
      />
      <InviteForm action={invite} />
    </>
  );
}
