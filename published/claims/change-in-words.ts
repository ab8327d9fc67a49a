import { t } from "@/lib/language";
import { attendanceChanges, statuses } from "@/meetings/vocabulary";

/** A status or a change of attendance in words; other words as they are. */
export function changeInWords(words: string): string {
  const status = statuses.find((one) => one === words);
  if (status) return t(`status.${status}`);
  const change = attendanceChanges.find((one) => one === words);
  return change ? t(`attendance.${change}`) : words;
}
