import { Answer } from "@/app/meetings/[slug]/answer";
import { Sample } from "./sample";
import { answers } from "./stories";

export function Answers() {
  return (
    <>
      {answers.map(([label, meeting]) => (
        <Sample key={label} label={label}>
          {/* What it is read from is not on this page. */}
          <Answer meeting={{ ...meeting, statusChanges: [] }} isFromReports={false} />
        </Sample>
      ))}
      {answers.slice(-1).map(([label, meeting]) => (
        <Sample key={label} label="Nothing that had been reported by a day">
          <Answer meeting={meeting} isFromReports />
        </Sample>
      ))}
    </>
  );
}
