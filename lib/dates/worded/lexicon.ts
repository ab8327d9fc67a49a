/**
 * The words, in English and in Ukrainian, that make a date vaguer than a calendar's, as alternatives of an expression.
 * Days, months, weekdays, times of day and “three days ago” are chrono-node's.
 */
export const by = "by|until|till|no later than|not later than|не пізніше ніж|не пізніше|щонайпізніше|до";
export const before = "before|ahead of|перед";
export const since = "since|from|starting|starting from|з|зі|із|від|починаючи з";
export const after = "after|після";
export const around =
  "around|about|approximately|roughly|circa|c\\.|some time around|близько|приблизно|орієнтовно|десь";

export const early =
  "early in|early|at the beginning of|the beginning of|beginning of|at the start of|the start of|start of|на початку|початок|початку";
export const mid =
  "in the middle of|the middle of|middle of|mid-|mid|в середині|у середині|середина|середині|середини";
export const late =
  "at the very end of|at the end of|the end of|end of|towards the end of|late in|late|наприкінці|в кінці|у кінці|під кінець|кінець|кінця|кінці";

export const last = "last|past|previous|минул\\p{L}+|попередн\\p{L}+";
export const next = "next|coming|upcoming|наступн\\p{L}+|найближч\\p{L}+";
export const current = "this|current|the current|ц(?:ього|ієї|ей|я|е|ю|ьому)|поточн\\p{L}+";

export const week = "week|тиж\\p{L}+";
export const month = "month|місяц\\p{L}+";
export const year = "year|рік|рок\\p{L}+|році";
export const weekend = "weekend|вихідн\\p{L}+";

export const seasons: readonly string[] = [
  "spring|весн\\p{L}+|навесні|весною",
  "summer|літо|літа|літі|літом|влітку|улітку",
  "autumn|fall|осін\\p{L}+|осен\\p{L}+|восени",
  "winter|зим\\p{L}+|взимку|узимку",
];

export const ordinals: readonly string[] = [
  "first|1st|перш\\p{L}+",
  "second|2nd|друг\\p{L}+",
  "third|3rd|трет\\p{L}+",
  "fourth|4th|четверт\\p{L}+",
];
export const half = "half|половин\\p{L}+";
export const quarter = "quarter|квартал\\p{L}*";

/** Before a date, and saying nothing more of it. */
export const lead = "on|in|at|during|for|over|within|у|в|на|за|протягом|під час";
/** What chrono-node leaves over and means nothing. */
export const fillers =
  /(?<!\p{L})(?:on|from|від|з|in|at|of|the|o'clock|у|в|о|об|на|року|рік|році|р)(?!\p{L})|[.,\s]+/gu;

/** Whose clock is named. */
export const clocks: readonly (readonly [words: string, timeZone: string])[] = [
  ["kyiv time|kiev time|за києвом|за київським часом", "Europe/Kyiv"],
  ["moscow time|за москвою|за московським часом", "Europe/Moscow"],
  ["london time|за лондоном", "Europe/London"],
  ["brussels time|за брюсселем", "Europe/Brussels"],
  ["washington time|за вашингтоном", "America/New_York"],
  ["gmt|utc", "UTC"],
];
export const localClock = "local time|за місцевим часом";

/** Forms that chrono-node's Ukrainian does not take, and what it takes in their place. */
export const retold: readonly (readonly [form: RegExp, taken: string])[] = [
  [/[’ʼ`]/gu, "'"],
  [/(?<!\p{L})полудня(?!\p{L})/gu, "опівдні"],
  [/(?<!\p{L})півночі(?!\p{L})/gu, "опівночі"],
  [/^(?:о|об)\s+(\d{1,2}:\d\d)\s+(.+)$/gu, "$2 о $1"],
  [/(?<!\p{L})учора(?!\p{L})/gu, "вчора"],
  [/(?<!\p{L})торік(?!\p{L})/gu, "минулого року"],
  [/(?<!\p{L})цьогоріч(?!\p{L})/gu, "цього року"],
  ...Object.entries({
    січні: "січень",
    лютому: "лютий",
    березні: "березень",
    квітні: "квітень",
    травні: "травень",
    червні: "червень",
    липні: "липень",
    серпні: "серпень",
    вересні: "вересень",
    жовтні: "жовтень",
    листопаді: "листопад",
    грудні: "грудень",
  }).map(([form, month]) => [new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, "gu"), month] as const),
];
