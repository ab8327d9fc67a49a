import { t } from "@/lib/language";
/** How many there are of something, where a page shows fewer. */
export function Count({ of, count, shown }: { of: string; count: number; shown: number }) {
  if (count <= shown) return null;
  return <p className="text-sm text-ink-soft">{t("count.shown", { shown, count, of })}</p>;
}
