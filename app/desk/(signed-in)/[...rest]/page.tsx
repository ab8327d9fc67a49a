import { notFound } from "next/navigation";
import { requireUser } from "@/app/desk/request";

/** Any address of the desk without a page: whoever is signed out is sent to sign in, others read that there is none. */
export default async function NowherePage() {
  await requireUser();
  notFound();
}
