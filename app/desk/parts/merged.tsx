import type { ComponentProps, ReactNode } from "react";
import { At } from "@/app/desk/parts/when";
import { Confirmed } from "@/components/desk/form/confirmed";
import { Editing } from "@/components/desk/form/editing";

interface Merge {
  id: string;
  version: number;
  at: Date;
  user: string;
  reason: string | null;
}

interface Props<One extends Merge> {
  merged: readonly One[];
  mayUndo: boolean;
  undo: ComponentProps<typeof Confirmed>["action"];
  /** What became of one: its name, and that it was merged into this. */
  told: (one: One) => ReactNode;
  /** What undoing does. */
  undoing: (one: One) => ReactNode;
}

/** What was merged into a record, and the way back: the latest first, because an earlier one may rest on it. */
export function Merged<One extends Merge>({ merged, mayUndo, undo, told, undoing }: Props<One>) {
  if (merged.length === 0) return null;
  return (
    <section className="facts-aside">
      <h2>Merged</h2>
      <ul className="plain">
        {merged.map((one, index) => (
          <li key={one.id} className="grid justify-items-start gap-2 py-2">
            <p>
              {told(one)} this on <At time={one.at} /> by {one.user}.
            </p>
            {one.reason ? (
              <blockquote className="entry-reason" dir="auto">
                {one.reason}
              </blockquote>
            ) : null}
            {mayUndo && index === 0 ? (
              <Confirmed action={undo} label="Undo the merge" yes="Make them two again">
                <Editing id={one.id} version={one.version} />
                <p>{undoing(one)} What was changed since stays here.</p>
              </Confirmed>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
