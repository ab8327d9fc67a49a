"use client";

import type { Adding } from "@/components/desk/choosing/adding";
import { AttendanceForm } from "@/components/desk/claims/attendance-form";
import type { CitationStart } from "@/components/desk/claims/citation-fields";
import { StatementForm } from "@/components/desk/claims/statement-form";
import { StatusChangeForm } from "@/components/desk/claims/status-change-form";
import type { FormProps } from "@/components/desk/form/form";
import { CiteForm } from "./cite-form";
import { guessAttendance, guessStatement, guessStatusChange, type Known } from "./guess";
import { quoteOf, type Use } from "./model";
import type { Open } from "./use-open";

/** What saves a passage, by what it is logged as. */
export type SaveActions = Record<Use, FormProps["action"]>;

interface BesideFormProps extends Open {
  known: Known;
  actions: SaveActions;
  adding: Adding;
  onDone: () => void;
  onClose: () => void;
}

/** The form that a passage is logged with, starting with what can be guessed of it. */
export function BesideForm({ use, passage, known, actions, adding, onDone, onClose }: BesideFormProps) {
  const { source, carried } = known;
  const shared = { action: actions[use], adding };
  const citation = (via: CitationStart["via"]): CitationStart => ({
    source: { id: source.id, label: source.title, publisher: source.publisher },
    ...quoteOf(source.text, passage),
    via,
  });
  switch (use) {
    case "status_change": {
      const { start, meeting, via, guessed } = guessStatusChange(known, passage);
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
      const { start, meeting, via, guessed } = guessAttendance(known, passage);
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
      const { start, via, guessed } = guessStatement(known, passage);
      const beside = { guessed, onDone, onClose };
      return <StatementForm {...shared} carried={[citation(via)]} guess={start} beside={beside} />;
    }
    default: {
      const guessed = new Set(carried.via.length > 0 ? ["citations.0.via"] : []);
      return <CiteForm {...shared} citation={citation(carried.via)} beside={{ guessed, onDone, onClose }} />;
    }
  }
}
