"use client";

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Adding } from "@/components/desk/choosing/adding";
import type { FormProps } from "@/components/desk/form/form";
import { groupBy } from "@/lib/group-by";
import { AskMachine } from "./ask-machine";
import { BesideForm, type SaveActions } from "./beside-form";
import { KeepSelection } from "./keep-selection";
import { Line } from "./line";
import { LoggedList } from "./logged-list";
import {
  type CarriedOver,
  type Logged,
  type LoggedElsewhere,
  type Mark,
  overlap,
  type Passage,
  type Use,
  useLabels,
  type WorkbenchSource,
} from "./model";
import { unselectIn } from "./places";
import { SendAll } from "./send-all";
import { linesIn } from "./sentences";
import { Toolbar } from "./toolbar";
import { useKeys } from "./use-keys";
import { useMarks } from "./use-marks";
import { useOpen } from "./use-open";
import { useProposals } from "./use-proposals";
import { useSelected } from "./use-selected";

export interface WorkbenchProps {
  source: WorkbenchSource;
  /** What looks like a fact in its text; null where that could not be read. */
  marks: Promise<readonly Mark[] | null>;
  carried: CarriedOver;
  /** Whether there is a machine that may be asked for proposals. */
  hasMachine: boolean;
  logged: readonly Logged[];
  elsewhere: readonly LoggedElsewhere[];
  /** How many of its user's drafts cite the source. */
  drafts: number;
  actions: SaveActions & { sendAll: FormProps["action"] };
  adding: Adding;
}

/** The text of a source, and beside it the form that a passage of it is logged with. */
export function Workbench({
  source,
  marks: reading,
  carried,
  hasMachine,
  logged,
  elsewhere,
  drafts,
  actions,
  adding,
}: WorkbenchProps) {
  const { text, language } = source;
  const { marks, state: marking } = useMarks(reading);
  const { proposed, asked, ask } = useProposals(source.id);
  const root = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  const { selected, setSelected, selectedNow } = useSelected(root, text);
  const [said, setSaid] = useState("");
  const { open, show, close } = useOpen(text);

  const numbered = useMemo(() => logged.map((one, index) => ({ ...one, number: index + 1 })), [logged]);
  const shownMarks = useMemo(
    () =>
      [...marks, ...proposed]
        .filter((mark) => !logged.some((one) => overlap(mark, one)))
        .sort((one, other) => one.start - other.start || other.end - one.end),
    [marks, proposed, logged],
  );
  const lines = useMemo(() => linesIn(text), [text]);

  const passage = selected ?? open?.passage ?? null;
  const use = (as: Use, of = passage) => {
    if (of) show({ use: as, passage: of });
  };
  const keys = useKeys({
    root,
    text,
    language,
    selectedNow,
    logged,
    marks: shownMarks,
    onSelect: setSelected,
    onUse: use,
  });
  const { goOnAfter, select } = keys;

  const opened = open && `${open.use} ${open.passage.start} ${open.passage.end}`;
  useEffect(() => {
    if (!opened) return;
    unselectIn(root.current);
    setSelected(null);
    bringWordsIntoView(root.current);
  }, [opened, setSelected]);
  const shown = useCallback(() => {
    focusWhatIsMissing(pane.current);
    // To a field in a sheet, browsers also scroll what is behind it.
    bringWordsIntoView(root.current);
  }, []);

  const back = useCallback(() => {
    close();
    root.current?.focus({ preventScroll: true });
    if (open) select(open.passage);
  }, [close, open, select]);
  const done = useCallback(() => {
    close();
    setSaid(`${useLabels[open?.use ?? "cite"].label} saved.`);
    if (open) goOnAfter(open.passage.end);
  }, [close, open, goOnAfter]);
  const onEscape = (event: KeyboardEvent<HTMLElement>) => {
    // A list that is open in a field closes first.
    const isList = event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !isList && !event.defaultPrevented) back();
  };
  const onMark = useCallback((mark: Passage) => setSelected(mark), [setSelected]);

  return (
    <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
      <section
        ref={root}
        aria-label="Text of the source"
        aria-describedby="workbench-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys select passages, and it scrolls.
        tabIndex={0}
        lang={language ?? undefined}
        onKeyDown={keys.onKeyDown}
        className="font-serif text-lg leading-[1.6] wrap-anywhere xl:sticky xl:top-0 xl:max-h-dvh xl:overflow-y-auto xl:py-4 xl:pe-4"
      >
        <KeepSelection root={root}>
          {lines.map((line) => {
            const isHere = (one: Passage) => overlap(one, line);
            return (
              <Line
                key={line.start}
                text={text}
                {...line}
                logged={same(numbered.filter(isHere))}
                marks={same(shownMarks.filter(isHere))}
                now={open && isHere(open.passage) ? open.passage : null}
                onMark={onMark}
              />
            );
          })}
        </KeepSelection>
      </section>
      <div className="max-xl:contents xl:sticky xl:top-0 xl:grid xl:max-h-dvh xl:gap-6 xl:overflow-y-auto xl:py-4 xl:ps-1">
        <section
          ref={pane}
          aria-label="Log it"
          className={`grid gap-4 max-xl:sticky max-xl:bottom-0 max-xl:z-5 max-xl:-mx-part max-xl:border-t-2 max-xl:border-rule-strong max-xl:bg-paper max-xl:px-part max-xl:py-3 ${open ? "max-xl:max-h-[65dvh] max-xl:overflow-y-auto" : ""}`}
          onKeyDown={open ? onEscape : undefined}
        >
          <Toolbar isOffered={passage !== null} now={open?.use ?? null} onUse={(as) => use(as)} />
          <p role="status" className="text-sm text-ink-soft empty:hidden">
            {said}
          </p>
          <p id="workbench-keys" className={open ? "sr-only" : "hint max-xl:sr-only"}>
            Select a passage, or go from sentence to sentence with the arrow keys and take in more with Shift.
            Then press the letter of what it is. N goes to the next passage that looks like a fact.
          </p>
          {open || marking === "read" ? null : (
            <p role="status" className="text-sm text-ink-soft">
              {marking === "reading"
                ? "Looking for passages that look like facts …"
                : "Passages that look like facts could not be marked this time. Select them yourself."}
            </p>
          )}
          {hasMachine && !open ? <AskMachine asked={asked} onAsk={ask} /> : null}
          {open ? (
            <BesideForm
              key={opened}
              {...open}
              source={source}
              carried={{ ...carried, meeting: carried.meeting ?? meetingOf(marks) }}
              marks={shownMarks}
              actions={actions}
              adding={adding}
              onShown={shown}
              onDone={done}
              onClose={back}
            />
          ) : null}
        </section>
        <section className="grid gap-4 max-xl:mt-section" aria-labelledby="logged-from-it">
          <h2 id="logged-from-it">Logged from it</h2>
          <LoggedList logged={numbered} elsewhere={elsewhere} onShow={select} />
          <SendAll action={actions.sendAll} source={source.id} drafts={drafts} />
        </section>
      </div>
    </div>
  );
}

const none: readonly never[] = [];
/** The same empty list each time: a line that holds nothing is not drawn again. */
const same = <Item,>(list: Item[]): readonly Item[] => (list.length === 0 ? none : list);

/** Before anything is logged from a text: the meeting that most of its marks mean. */
function meetingOf(marks: readonly Mark[]): CarriedOver["meeting"] {
  const meant = [
    ...groupBy(
      marks.flatMap(({ meeting }) => meeting ?? []),
      ({ id }) => id,
    ).values(),
  ];
  return meant.toSorted((one, other) => other.length - one.length)[0]?.[0] ?? null;
}

/** The first field that has to be filled in and is not; where all are, the button that saves. */
function focusWhatIsMissing(pane: HTMLElement | null): void {
  const missing = [
    ...(pane?.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      "[aria-required=true]",
    ) ?? []),
  ].find(({ value }) => value.trim() === "");
  (missing ?? pane?.querySelector<HTMLElement>("button.primary[type=submit]"))?.focus();
}

/** Brings what a form is about into view. */
const bringWordsIntoView = (root: HTMLElement | null): void =>
  root?.querySelector("[data-now]")?.scrollIntoView({ block: "nearest" });
