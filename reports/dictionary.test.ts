import { describe, expect, it } from "vitest";
import { dataDictionary } from "./dictionary";
import { tableMetadata } from "./metadata";
import { type ReportName, reports } from "./registry";

/** The columns that are promised, in order. A change here is a change to what others rely on. */
const promised: Record<ReportName, string> = {
  meetings:
    "meeting_id slug title kind status status_since standing scheduled scheduled_earliest scheduled_latest venue city country participants status_changes statements sources independent_origins first_recorded last_changed url accounts_differ overdue",
  "status-history":
    "claim_id meeting_id meeting_slug meeting_title status effective effective_earliest effective_latest reported recorded_at according_to scheduled place standing state note independent_origins chains sources author reviewer url status_as_worded effective_as_worded scheduled_as_worded decided_by",
  statements:
    "claim_id meeting_slugs speaker speaker_kind speaker_role on_behalf_of addressee said said_earliest said_latest form text language original_text questions stances standing state independent_origins chains sources recorded_at author reviewer url said_as_worded medium note reported",
  attendance:
    "claim_id meeting_slug actor change effective effective_earliest effective_latest reported recorded_at according_to standing state note independent_origins chains sources author reviewer url",
  positions:
    "question_id question actor stance since since_earliest since_latest previous_stance claim_id meeting_slugs url",
  sources:
    "source_id publisher title url kind language published published_earliest published_latest retrieved_at sha256 capture_state claims url_on_record",
  citations: "claim_id claim_kind source_id publisher excerpt excerpt_check chain origin url",
};

describe("reports", () => {
  it.each(Object.entries(promised))("%s has the columns that are promised, in order", (name, columns) => {
    expect(reports[name as ReportName].columns.map((column) => column.name).join(" ")).toBe(columns);
  });

  it("are described column by column in docs/data-dictionary.md (vitest -u writes it anew)", async () => {
    await expect(dataDictionary()).toMatchFileSnapshot("../docs/data-dictionary.md");
  });

  it("are described for machines by CSV on the Web", () => {
    const metadata = tableMetadata(reports.sources, "https://record.example/exports/sources.csv");
    expect(metadata).toMatchObject({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      url: "https://record.example/exports/sources.csv",
      dialect: { header: true, lineTerminators: ["\r\n"], encoding: "utf-8" },
    });
    expect(metadata.tableSchema.columns[7]).toEqual({
      name: "published_earliest",
      titles: "published_earliest",
      "dc:description": "The first calendar date that `published` can mean; empty when open or unknown.",
      datatype: { base: "date", format: "yyyy-MM-dd" },
    });
  });
});
