"use client";

import { useEffect } from "react";
import type { Adding } from "@/components/desk/choosing/adding";
import { AttendanceForm } from "@/components/desk/claims/attendance-form";
import type { CitationStart } from "@/components/desk/claims/citation-fields";
import { StatementForm } from "@/components/desk/claims/statement-form";
import { StatusChangeForm } from "@/components/desk/claims/status-change-form";
import type { FormProps } from "@/components/desk/form/form";
import { CiteForm } from "./cite-form";
import { guessAttendance, guessStatement, guessStatusChange } from "./guess";
import { type CarriedOver, type Mark, quoteOf, type Use, type WorkbenchSource } from "./model";
import { useMark } from "./use-mark";
import type { Open } from "./use-open";

/** What saves a passage, by what it is logged as. */
export type SaveActions = Record<Use, FormProps["action"]>;

interface BesideFormProps extends Open {
  source: WorkbenchSource;
  carried: CarriedOver;
  marks: readonly Mark[];
  actions: SaveActions;
  adding: Adding;
  /** The form is there. */
  onShown: () => void;
  onDone: () => void;
  onClose: () => void;
}

/** The form that a passage is logged with, starting with what can be guessed of it. */
export function BesideForm({ source, marks, onShown, ...beside }: BesideFormProps) {
  const mark = useMark(source.id, marks, beside);
  const isThere = mark !== null;
  useEffect(() => {
    if (isThere) onShown();
  }, [isThere, onShown]);
  if (!mark) return <p role="status">Reading the passage …</p>;
  return (
    <>
      {mark.by === "machine" ? (
        <p className="notice">A machine proposes this, from the words of the source: check each field.</p>
      ) : null}
      <FormOf {...beside} source={source} mark={mark} />
    </>
  );
}

function FormOf({
  use,
  passage,
  mark,
  source,
  carried,
  actions,
  adding,
  onDone,
  onClose,
}: Omit<BesideFormProps, "marks" | "onShown"> & { mark: Mark }) {
  const told = { source, mark, carried };
  const shared = { action: actions[use], adding };
  const citation = (via: CitationStart["via"]): CitationStart => ({
    source: { id: source.id, label: source.title, publisher: source.publisher },
    ...quoteOf(source.text, passage),
    via,
  });
  switch (use) {
    case "status_change": {
      const { start, meeting, via, guessed } = guessStatusChange(told);
      const beside = { guessed, onDone, onClose };
      const carries = { carried: [citation(via)] };
      return (
        <StatusChangeForm
          {...shared}
          {...carries}
          meeting={{ chosen: meeting }}
          guess={start}
          beside={beside}
        />
      );
    }
    case "attendance": {
      const { start, meeting, via, guessed } = guessAttendance(told);
      const beside = { guessed, onDone, onClose };
      const carries = { carried: [citation(via)] };
      return (
        <AttendanceForm
          {...shared}
          {...carries}
          meeting={{ chosen: meeting }}
          guess={start}
          beside={beside}
        />
      );
    }
    case "statement": {
      const { start, via, guessed } = guessStatement(told);
      const beside = { guessed, onDone, onClose };
      return <StatementForm {...shared} carried={[citation(via)]} guess={start} beside={beside} />;
    }
    default: {
      const guessed = new Set(carried.via.length > 0 ? ["citations.0.via"] : []);
      return <CiteForm {...shared} citation={citation(carried.via)} beside={{ guessed, onDone, onClose }} />;
    }
  }
}
