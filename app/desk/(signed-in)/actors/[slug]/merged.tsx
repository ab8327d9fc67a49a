import type { mergedInto } from "@/actors";
import { takeBack } from "@/app/desk/actions/records/merging";
import { At } from "@/app/desk/parts/when";
import { Confirmed } from "@/components/desk/form/confirmed";
import { Editing } from "@/components/desk/form/editing";

type MergedActors = Awaited<ReturnType<typeof mergedInto>>;

/** What was merged into an actor, and the way back: the latest first, because an earlier one may rest on it. */
export function Merged({ merged, mayUndo }: { merged: MergedActors; mayUndo: boolean }) {
  if (merged.length === 0) return null;
  return (
    <section className="facts-aside">
      <h2>Merged</h2>
      <ul className="plain merged">
        {merged.map((one, index) => (
          <li key={one.id}>
            <p>
              <bdi>{one.name}</bdi> was {one.kind === "unnamed" ? "identified as" : "merged into"} this on{" "}
              <At time={one.at} /> by {one.user}.
            </p>
            {one.reason ? (
              <blockquote className="entry-reason" dir="auto">
                {one.reason}
              </blockquote>
            ) : null}
            {mayUndo && index === 0 ? (
              <Confirmed action={takeBack} label="Undo the merge" yes="Make them two again">
                <Editing id={one.id} version={one.version} />
                <p>
                  Everything that still is as the merge left it names {one.name} again, and so does its
                  address. What was changed since stays here.
                </p>
              </Confirmed>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
