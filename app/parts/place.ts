import { countryName } from "@/lib/countries";
import type { Place } from "@/published/claims/model";

/** A place in words: venue, city, country, as far as known. */
export const placeName = ({ venue, city, country }: Place): string =>
  [venue, city, country && countryName(country)].filter(Boolean).join(", ");
