import { countryName } from "@/lib/countries";
import { placeModeLabels } from "@/meetings/vocabulary";
import type { Place } from "./facts";

/** A place in words: venue, city, country, as far as known, and how they meet there: “Budapest, Hungary (online)”. */
export function placeName({ venue, city, country, mode }: Place): string {
  const named = [venue, city, country && countryName(country)].filter(Boolean).join(", ");
  if (!mode) return named;
  return named ? `${named} (${placeModeLabels[mode].toLowerCase()})` : placeModeLabels[mode];
}
