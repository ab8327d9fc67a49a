import { notFound } from "next/navigation";
import { requireUser } from "@/app/desk/request";

/** Whatever the desk has no page for: the door first, then the desk's own page that says so. */
export default async function NowherePage() {
  await requireUser();
  notFound();
}
