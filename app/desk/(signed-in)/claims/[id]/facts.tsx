import Link from "next/link";
import type { ReactNode } from "react";
import { Bearing } from "@/app/desk/parts/claims/bearing";
import { claimInWords } from "@/app/desk/parts/claims/claim-words";
import { When } from "@/app/desk/parts/when";
import { origins } from "@/app/parts/chain";
import { claimStateLabels, relationKindLabels, relationKindPassives } from "@/claims/vocabulary";
import { groupBy } from "@/lib/group-by";
import { capitalised } from "@/lib/text";
import { placeName } from "@/meetings/rules";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { standingLabels } from "@/provenance/vocabulary";
import type { ClaimModel } from "@/published/claims/model";
import type { ClaimRead } from "@/review";
import { stanceLabels, statementFormLabels, statementMediumLabels } from "@/statements/vocabulary";

type Fact = readonly [name: string, value: ReactNode];

interface Props {
  claim: ClaimRead;
  /** The same claim as pages show it; null when it is discarded. */
  told: ClaimModel | null;
}

/** What a claim says, field by field. */
export function Facts({ claim, told }: Props) {
  const zone = told?.timeZone ?? null;
  const shared: Fact[] = [
    ...ofRelations(claim),
    ["Standing", told?.state === "published" && <StandingOf key="standing" claim={claim} told={told} />],
    ["Reported", claim.claim.reported && <When key="reported" date={claim.claim.reported} timeZone={zone} />],
    ["Note", claim.claim.note],
    ["Public note", claim.claim.publicNote],
  ];
  return (
    <dl>
      {[...ofKind(claim, zone), ...shared]
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div
            key={name}
            className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1 border-b border-b-rule py-1.5 max-xs:grid-cols-[1fr]"
          >
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0 whitespace-pre-line max-xs:mb-2.5" dir="auto">
              {value}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** @param zone IANA; in which times of day are shown. Null: UTC. */
function ofKind(claim: ClaimRead, zone: string | null): Fact[] {
  if (claim.statusChange) return ofStatusChange(claim, claim.statusChange, zone);
  if (claim.attendance) return ofAttendance(claim, claim.attendance, zone);
  return claim.statement ? ofStatement(claim, claim.statement, zone) : [];
}

function ofStatusChange(
  claim: ClaimRead,
  change: NonNullable<ClaimRead["statusChange"]>,
  zone: string | null,
): Fact[] {
  const { scheduled, scheduledAsWorded, setsSchedule } = change;
  return [
    ["Meeting", <MeetingLink key="meeting" meeting={claim.meeting} />],
    ["Status", statusLabels[change.status].label],
    ["In the source’s words", change.statusAsWorded],
    [
      "Effective",
      <When key="effective" date={change.effective} asWorded={change.effectiveAsWorded} timeZone={zone} />,
    ],
    ["According to", claim.accordingTo ?? "The record’s own account"],
    ["Decided by", claim.decidedBy.map(({ name }) => name).join(", ")],
    [
      "Scheduled",
      (setsSchedule || scheduledAsWorded) && (
        <>
          {setsSchedule && scheduled === null ? "Known to have no date " : null}
          <When date={scheduled} asWorded={scheduledAsWorded} timeZone={zone} />
        </>
      ),
    ],
    ["Place", change.setsPlace && (placeName(change) || "Known to have no place")],
  ];
}

function ofAttendance(
  claim: ClaimRead,
  change: NonNullable<ClaimRead["attendance"]>,
  zone: string | null,
): Fact[] {
  return [
    ["Meeting", <MeetingLink key="meeting" meeting={claim.meeting} />],
    ["Actor", claim.attendee],
    ["Change", attendanceChangeLabels[change.change]],
    [
      "Effective",
      <When key="effective" date={change.effective} asWorded={change.effectiveAsWorded} timeZone={zone} />,
    ],
    ["According to", claim.accordingTo ?? "The record’s own account"],
  ];
}

function ofStatement(
  claim: ClaimRead,
  statement: NonNullable<ClaimRead["statement"]>,
  zone: string | null,
): Fact[] {
  const said = statement.said ?? statement.saidAsWorded;
  return [
    ["Speaker", claim.speaker],
    ["On behalf of", claim.onBehalfOf],
    ["To", claim.addressee],
    [
      "Said",
      said ? (
        <When key="said" date={statement.said} asWorded={statement.saidAsWorded} timeZone={zone} />
      ) : (
        "The source does not say when"
      ),
    ],
    ["Form", statementFormLabels[statement.form]],
    ["Medium", statement.medium && statementMediumLabels[statement.medium]],
    ["Text", statement.form === "quote" ? <q key="text">{statement.text}</q> : statement.text],
    [
      "Original",
      statement.originalText && (
        <span key="original" lang={statement.language ?? undefined} dir="auto">
          {statement.originalText}
        </span>
      ),
    ],
    ["Language", statement.language],
    [
      "About",
      claim.meetings.length > 0 && (
        <ul key="about" className="plain">
          {claim.meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingLink meeting={meeting} />
            </li>
          ))}
        </ul>
      ),
    ],
    [
      "Where it stands",
      claim.positions.length > 0 && (
        <ul key="positions" className="plain">
          {claim.positions.map((position) => (
            <li key={position.id}>
              {position.text} <strong>{stanceLabels[position.stance]}</strong>
            </li>
          ))}
        </ul>
      ),
    ],
  ];
}

/** How well it stands; and by what it is disputed, where that denies another claim that it stands together with. */
function StandingOf({ claim, told }: Props & { told: ClaimModel }) {
  const direct = claim.bornOnBy.map(({ other }) => other.id);
  const disputes = told.disputes.filter(({ other }) => !direct.includes(other.id));
  return (
    <>
      {standingLabels[told.standing]}, {origins(told.origins.length)}
      {disputes.length > 0 ? (
        <>
          <p>What says the same is denied:</p>
          <Bearing claim={{ ...told, outgoing: [], incoming: [], disputes }} />
        </>
      ) : null}
    </>
  );
}

/** What it bears on, and what bears on it, each told from its own side. */
function ofRelations({ bearsOn, bornOnBy }: ClaimRead): Fact[] {
  const told = [
    ...bearsOn.map(({ how, other }) => [capitalised(relationKindLabels[how]), other] as const),
    ...bornOnBy.map(({ how, other }) => [relationKindPassives[how], other] as const),
  ];
  return [...groupBy(told, ([name]) => name)].map(([name, all]) => [
    name,
    <ul key={name} className="plain">
      {all.map(([, other]) => (
        <li key={other.id}>
          <Link href={`/desk/claims/${other.id}`} prefetch={false}>
            {claimInWords(other)}
          </Link>
          {other.state === "published" ? null : ` (${claimStateLabels[other.state].toLowerCase()})`}
        </li>
      ))}
    </ul>,
  ]);
}

function MeetingLink({ meeting }: { meeting: { key: string; title: string } | null }) {
  if (!meeting) return null;
  return (
    <Link href={`/desk/meetings/${meeting.key}`} prefetch={false}>
      {meeting.title}
    </Link>
  );
}
