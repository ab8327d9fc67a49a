import { Frame } from "@/app/parts/frame";
import { answerWith } from "@/lib/answering";

/** The page of an address that asks for a day and names none. */
export function noSuchDay() {
  answerWith(400);
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>No such day</h1>
        <p className="lede">Write a day such as 2025-10-21.</p>
        <p>
          <a href="/meetings">All meetings</a>
        </p>
      </div>
    </Frame>
  );
}
