/** The words by which texts tell who says what, in English and in Ukrainian, in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What somebody says something by. “Reported” and the like are what outlets do. */
export const saying = set(`
  said say says saying told tell tells noted notes wrote writes added adds stated states announced announces declared
  declares stressed stresses emphasised emphasized insisted insists claimed claims argued argues warned warns confirmed
  confirms denied denies explained explains explain acknowledged acknowledges admitted admits reiterated reiterates
  recalled remarked commented complained suggested suggests indicated signalled signaled hinted maintained vowed pledged
  promised cautioned predicted urged urges called demanded demands asked replied responded answered posted tweeted
  reported reports report testified quipped asserted affirmed contended conceded disclosed revealed described dismissed
  заявив заявила заявили заявляє сказав сказала сказали каже кажуть повідомив повідомила повідомили повідомляє
  повідомляють зазначив зазначила зазначили наголосив наголосила підкреслив підкреслила додав додала написав написала
  пише пишуть пояснив пояснила підтвердив підтвердила заперечив заперечила закликав закликала розповів розповіла
  розповіли відповів відповіла вважає попередив попередила визнав визнала`);

/** Of these, what is done to somebody: “told Reuters”, “urged Russia to”. */
export const addressing = set(
  `told tell tells urged urges asked warns warned reminded assured informed закликав закликала`,
);

/** What takes a stance, with what follows the verb; where it follows, somebody has said so. */
export const stances: readonly (readonly [verb: RegExp, after: RegExp])[] = [
  [/^(?:spoken|spoke|speaks|come|came|comes)$/u, /^(?:out )?(?:against|in favou?r of|for)\b|^out\b/u],
  [
    /^(?:opposes|opposed|backs|backed|rejects|rejected|welcomed|welcomes|criticised|criticized|condemned|condemns)$/u,
    /^./u,
  ],
  [/^(?:made|makes)$/u, /^(?:it )?(?:clear|plain)\b/u],
  [/^(?:called|calls)$/u, /^(?:for|on|the|it|him|them)\b/u],
  [/^(?:виступив|виступила|виступили)$/u, /^(?:проти|за)(?!\p{L})/u],
];

/** Nothing was said, and that was told. */
export const noComment =
  /(?<!\p{L})(?:(?:declin|refus)(?:ed|es|ing) (?:to )?(?:comment|say|discuss|answer|elaborate)|(?:did|does|had|has|have) not (?:immediately )?(?:respond|reply|comment|responded|replied|commented|elaborate|answer(?:ed)?)(?: to)?|would not (?:comment|say|be drawn)|offered no comment|відмови(?:вся|лася|лись|лися) (?:від коментарів|коментувати|відповідати)|не коментують)/iu;

/** Before one who says it. */
export const accordingTo =
  /(?<!\p{L})(?:according to|in the words of|(?:as )?(?:noted|reported|said|stated|announced|confirmed|told|cited|quoted|revealed|published|carried) by|per|citing|quoting|(?:in|during) an interview with|(?:in remarks|speaking) to|за словами|за даними|за інформацією|на думку|з посиланням на|посилаючись на|в інтерв['’]ю|як (?:пише|повідомляє|зазначає|передає)|про це (?:пише|повідомляє|повідомив|повідомила))\s+(?=\S)/giu;

/** Of these, what names where something is had from rather than who says it. */
export const citing =
  /^(?:citing|quoting|in an|during an|in remarks|speaking|в інтерв|з посиланням на|посилаючись на|про це)/iu;

/** Who can say something without being on record: the head of a phrase. */
export const speakers = set(`
  official officials source sources spokesman spokeswoman spokesperson spokespeople minister ministers president presidents
  diplomat diplomats representative representatives envoy envoys ambassador ambassadors person people persons aide aides adviser
  advisers advisor advisors ministry government kremlin embassy office agency paper newspaper newspapers media outlet outlets
  secretary chancellor leader leaders lawmaker lawmakers senator general generals negotiator negotiators delegation
  delegate delegates side sides administration cabinet department council commission presidency premier negotiators team
  statement communique communiqué report reports organiser organisers organizer organizers mediator mediators host hosts witness
  witnesses analyst analysts expert experts politician politicians commissioner chairman chairwoman chair head director
  deputy tabloid daily broadcaster channel wire website correspondent reporter journalist journalists insider insiders
    палата речник речниця речника речниці джерело джерела джерел міністр міністра міністерство міністерства президент президента посол
  посла чиновник чиновника чиновники посадовець посадовця посадовці дипломат дипломата дипломати представник представника
  представниця представниці офіс офісу уряд уряду співрозмовник співрозмовника видання агентство агентства`);

/** What is had from whom, rather than said by one. */
export const outlets = set(
  `media outlet outlets newspaper newspapers paper daily tabloid broadcaster channel wire agency website reports видання агентство`,
);

/** Who can say something and is a body rather than somebody unnamed. */
export const bodies =
  set(`ministry government kremlin embassy office agency administration cabinet department council commission delegation presidency side team statement communique communiqué report
  міністерство міністерства уряд уряду офіс офісу`);

export const he = set("he she him her він вона");
export const they = set("they them it вони");

/** Words that point on: what follows is a headline of another text. */
export const label =
  /^\s*(?:read (?:more|also|on)|see (?:more|also)|also read|more(?: on this)?|related|watch|читайте також|дивіться також|читати також|також)\s*[:：]\s*/iu;

/** Meetings, whatever they are called; alternatives for `words`. */
export const meetingWord =
  "talks|negotiations?|meetings?|summits?|calls?|visits?|trips?|conferences?|consultations?|rounds?|signing(?: ceremony)?|gatherings?|sessions?|encounters?";
export const meetingInUkrainian = "переговорW|зустрічW?|самітW?|візитW?|розмовW|консультаціW|конференціW";
