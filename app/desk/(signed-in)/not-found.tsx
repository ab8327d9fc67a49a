import Link from "next/link";
import { PageHead } from "@/app/desk/parts/page-head";

export default function NotFound() {
  return (
    <>
      <PageHead title="Nothing is on record at this address" />
      <p>It may have been mistyped. Search for it instead:</p>
      <ul className="mt-3 plain">
        <li>
          <Link href="/desk/meetings">Meetings</Link>
        </li>
        <li>
          <Link href="/desk/statements">Statements</Link>
        </li>
        <li>
          <Link href="/desk/sources">Sources</Link>
        </li>
        <li>
          <Link href="/desk/actors">Actors</Link>
        </li>
      </ul>
    </>
  );
}
