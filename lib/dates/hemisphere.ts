import type { Hemisphere } from "./model";

/** Countries (ISO 3166-1 alpha-2) whose seasons are the southern ones. */
const southern = new Set(
  `AO AQ AR AS AU BI BO BR BV BW CC CK CL CX FJ FK GS HM KM LS MG MU MW MZ NA NC NF NR NU NZ PE PF PG PN PY RE RW
  SB SC SH SZ TF TK TL TO TV TZ UY VU WF WS YT ZA ZM ZW`.split(/\s+/),
);

/** Countries that the equator runs through: their capital does not tell which season somebody there means. */
const acrossEquator = new Set("CD CG CO EC GA GQ ID KE KI MV SO ST UG".split(" "));

/**
 * The hemisphere whose seasons are meant at a place: by its country (ISO 3166-1 alpha-2), else by its time zone
 * (IANA). Null where neither tells.
 */
export function hemisphereOf({
  country,
  timeZone,
}: {
  country?: string | null;
  timeZone?: string | null;
}): Hemisphere | null {
  if (country) return acrossEquator.has(country) ? null : southern.has(country) ? "southern" : "northern";
  return timeZone ? ofTimeZone(timeZone) : null;
}

/** The Unicode data has one name of each zone, America/Buenos_Aires; looking up the others takes long, so it is done once. */
function ofTimeZone(timeZone: string): Hemisphere | null {
  const known = byTimeZone();
  const found = known.get(timeZone);
  if (found !== undefined) return found;
  const { timeZone: name } = new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions();
  const hemisphere = known.get(name) ?? null;
  known.set(timeZone, hemisphere);
  return hemisphere;
}

let zones: Map<string, Hemisphere | null> | undefined;

function byTimeZone(): Map<string, Hemisphere | null> {
  zones ??= new Map([
    ...Intl.supportedValuesOf("timeZone").flatMap((zone) =>
      isPlace(zone) ? [[zone, "northern"] as const] : [],
    ),
    ...zonesOf(acrossEquator).map((zone) => [zone, null] as const),
    ...zonesOf(southern).map((zone) => [zone, "southern"] as const),
  ]);
  return zones;
}

const isPlace = (zone: string) => zone.includes("/") && !zone.startsWith("Etc/");

/** Which zones a country has is the Unicode data's word. TypeScript does not know this property yet. */
function zonesOf(countries: ReadonlySet<string>): string[] {
  return [...countries].flatMap((country) => {
    const locale: Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] } = new Intl.Locale(
      `und-${country}`,
    );
    return locale.timeZones ?? locale.getTimeZones?.() ?? [];
  });
}
