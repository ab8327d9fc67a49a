import fc from "@/lib/properties";

/** Generators of valid EDTF, for property tests. */

const firstDay = new Date("0001-01-01T00:00:00Z");
const lastDay = new Date("9998-12-31T00:00:00Z");

const anyInstant = fc.date({ min: firstDay, max: lastDay, noInvalidDate: true });

export const anyDay = anyInstant.map((date) => date.toISOString().slice(0, 10));

const anyCalendarDate = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));

const anyYear = anyDay.map((day) => day.slice(0, 4));

const anyMark = fc.constantFrom("?", "~", "%");

const anySeason = fc
  .tuple(anyYear, fc.integer({ min: 21, max: 41 }))
  .map(([year, code]) => `${year}-${code}`);

const anyUnspecified = fc.oneof(
  anyYear.map((year) => `${year.slice(0, 3)}X`),
  anyYear.map((year) => `${year.slice(0, 2)}XX`),
  anyYear.map((year) => `${year}-XX`),
  anyYear.map((year) => `${year}-XX-XX`),
  anyYear.map((year) => `${year}-1X`),
  anyDay.map((day) => `${day.slice(0, 7)}-XX`),
  anyDay.map((day) => `${day.slice(0, 7)}-1X`),
);

const anyQualified = fc.oneof(
  fc.tuple(anyCalendarDate, anyMark).map(([date, mark]) => `${date}${mark}`),
  fc.tuple(anySeason, anyMark).map(([season, mark]) => `${season}${mark}`),
  fc
    .tuple(anyDay, fc.array(fc.option(anyMark, { nil: "" }), { minLength: 3, maxLength: 3 }))
    .map(([day, marks]) =>
      day
        .split("-")
        .map((part, index) => `${marks[index]}${part}`)
        .join("-"),
    ),
);

const anyTime = anyInstant.map((instant) => instant.toISOString());

export const anyPoint = fc.oneof(anyCalendarDate, anyUnspecified, anySeason, anyQualified, anyTime);

const anyOpenInterval = fc
  .tuple(anyPoint, fc.constantFrom(["../", ""], ["/", ""], ["", "/.."], ["", "/"]))
  .map(([point, [before, after]]) => `${before}${point}${after}`);

const anyInterval = fc
  .tuple(anyDay, anyDay, fc.constantFrom("", "?", "~", "%"))
  .map(([a, b, mark]) => [a, b].sort().map((day) => `${day}${mark}`))
  .map((ends) => ends.join("/"));

const anySelection = fc
  .tuple(
    fc.constantFrom(["[", "]"], ["{", "}"], ["[..", "]"], ["[", "..]"], ["{..", "..}"]),
    fc.array(anyCalendarDate, { minLength: 1, maxLength: 6 }),
  )
  .map(([[before, after], dates]) => `${before}${dates.join(",")}${after}`);

export const anyEdtf = fc.oneof(anyPoint, anyInterval, anyOpenInterval, anySelection);

/** Texts of EDTF's own characters: mostly nonsense that looks like dates. */
export const anyNearEdtf = fc
  .array(fc.constantFrom(..."0123456789X-/.[]{}?~%TZ:+,YSE ", "2025", "-10", "-23", "..", "T14:00Z"), {
    maxLength: 24,
  })
  .map((parts) => parts.join(""));
