import Link from "next/link";
import { PageHead } from "@/app/desk/parts/page-head";

export default function Forbidden() {
  return (
    <>
      <PageHead title="Your role does not allow this" />
      <p>
        Editors change the record; staff read it and export reports. If this should be yours to do, ask an
        administrator for the role.
      </p>
      <p>
        <Link href="/desk">Back to the overview</Link> · <Link href="/desk/reports">Reports</Link>
      </p>
    </>
  );
}
