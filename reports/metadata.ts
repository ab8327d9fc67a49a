import type { CellType, Column } from "./column";
import type { Report } from "./report";

/** XML Schema datatypes as CSV on the Web names them. */
const datatypes: Record<CellType, object> = {
  text: { datatype: "string" },
  word: { datatype: "string" },
  list: { datatype: "string", separator: " | " },
  id: { datatype: "string" },
  count: { datatype: "nonNegativeInteger" },
  yes_no: { datatype: { base: "boolean", format: "true|false" } },
  day: { datatype: { base: "date", format: "yyyy-MM-dd" } },
  instant: { datatype: { base: "dateTime", format: "yyyy-MM-ddTHH:mm:ssX" } },
  edtf: { datatype: "string" },
  address: { datatype: "anyURI" },
};

const describe = ({ name, type, means }: Column) => ({
  name,
  titles: name,
  "dc:description": means,
  ...datatypes[type],
});

/**
 * What a report's file holds, in the words of the W3C's Metadata Vocabulary for Tabular Data.
 * @param url where the file is.
 */
export function tableMetadata(report: Report, url: string) {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    "dc:title": report.title,
    "dc:description": report.row,
    dialect: {
      encoding: "utf-8",
      lineTerminators: ["\r\n"],
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    tableSchema: { columns: report.columns.map(describe) },
  };
}
