import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { beforeOf } from "@/app/parts/before";
import { Changes } from "@/app/parts/change";
import { Frame } from "@/app/parts/frame";
import { published } from "@/published/connection";
import { readChanges } from "@/published/history/changes";

interface Props {
  searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: "Changes",
    description: "Everything that was published, corrected or retracted, with what was changed and why.",
    alternates: alternatesOf("/changes", { before: beforeOf((await searchParams).before), feeds: "Changes" }),
  };
}

export default async function ChangesPage({ searchParams }: Props) {
  const page = await readChanges(published(), { before: beforeOf((await searchParams).before) });
  return (
    <Frame>
      <div className="grid gap-part">
        <header className="meeting-head">
          <h1>Changes</h1>
          <p className="lede">
            Everything that was published, corrected or retracted, the latest first. Nothing published is ever
            rewritten in silence: what was said before stays here, and every page can be read as it stood.
          </p>
        </header>
        <Changes {...page} />
      </div>
    </Frame>
  );
}
