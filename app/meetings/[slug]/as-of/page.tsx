import { redirect } from "next/navigation";
import { missingThen } from "@/app/parts/missing";
import { canonicalInstant } from "@/published/stood/instant";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
}

/** Where the form that asks for a moment leads: days and times of browsers have no zone, and are taken as UTC. */
export default async function AsOfPage({ params, searchParams }: Props) {
  const { at } = await searchParams;
  const instant = canonicalInstant(`${at}:00Z`) ?? canonicalInstant(`${at}Z`);
  if (!instant) return missingThen();
  redirect(`/meetings/${(await params).slug}/as-of/${instant}`);
}
