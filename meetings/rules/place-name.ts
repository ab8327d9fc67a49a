import { countryName } from "@/lib/countries";
import { t } from "@/lib/language";
import type { Place } from "./facts";

/** A place in words: venue, city, country, as far as known, and how they meet there: “Budapest, Hungary (online)”. */
export function placeName({ venue, city, country, mode }: Place): string {
  // Of a city that is a country, one name says both: Singapore.
  const named = [...new Set([venue, city, country && countryName(country)])].filter(Boolean).join(", ");
  if (!mode) return named;
  const how = t(`place_mode.${mode}`);
  return named ? `${named} (${how.toLowerCase()})` : how;
}
