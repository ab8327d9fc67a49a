import Link from "next/link";
import { PageHead } from "@/app/desk/parts/page-head";

/** The overview of a record that has nothing in it yet. */
export function Begin({ mayRecord }: { mayRecord: boolean }) {
  if (!mayRecord)
    return (
      <>
        <PageHead title="Overview" />
        <p className="max-w-measure bg-wash p-5">
          Nothing is on record yet. Once editors record meetings, they are listed here.
        </p>
      </>
    );
  return (
    <>
      <PageHead title="Overview" about="Nothing is on record yet. This is how it begins." />
      <ol className="grid max-w-measure list-decimal gap-3 ps-6">
        <li>
          <Link href="/desk/actors/new">Record who takes part</Link>, and the outlet whose report you have
          open.
        </li>
        <li>
          <Link href="/desk/sources/new">Record the report</Link> as a source, with its text.
        </li>
        <li>
          <Link href="/desk/meetings/new">Record the meeting</Link>: its title, its kind, its participants.
        </li>
        <li>
          Log its first status change with the passage of the report that carries it, and send it to review. A
          colleague publishes it.
        </li>
      </ol>
    </>
  );
}
