import { NotOnRecord } from "@/app/(public)/parts/not-on-record";

/** What is on no page at all. Next puts this into every page, so it is no more than its words. */
export default function NotFound() {
  return (
    <main id="main" className="page">
      <NotOnRecord />
    </main>
  );
}
