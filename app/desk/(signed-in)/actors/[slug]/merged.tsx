import type { mergedInto } from "@/actors";
import { takeBack } from "@/app/desk/actions/records/merging";
import { Merged } from "@/app/desk/parts/merged";

/** What was merged into an actor, and the way back. */
export const MergedActors = (props: { merged: Awaited<ReturnType<typeof mergedInto>>; mayUndo: boolean }) => (
  <Merged
    {...props}
    undo={takeBack}
    told={({ name, kind }) => (
      <>
        <bdi>{name}</bdi> was {kind === "unnamed" ? "identified as" : "merged into"}
      </>
    )}
    undoing={({ name }) =>
      `Everything that still is as the merge left it names ${name} again, and so does its address.`
    }
  />
);
