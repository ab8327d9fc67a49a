import { fieldLength } from "@/app/parts/field-length";
import { t } from "@/lib/language";
import type { Asked, Problems } from "@/published/search/filters";

/** The form of a search: its address is the search. What it is narrowed down by besides is kept. */
export function Fields({ asked, problems }: { asked: Asked; problems: Problems }) {
  const others = Object.entries(problems).filter(([name]) => name !== "from" && name !== "to");
  return (
    <>
      <form className="filters" action="/search" aria-label={t("search.form")}>
        <div className="field">
          <label htmlFor="search-q">{t("search.words")}</label>
          <input id="search-q" type="search" name="q" defaultValue={asked.q} maxLength={fieldLength} />
        </div>
        <Day
          name="from"
          label={t("search.from")}
          value={asked.from}
          problem={problems.from}
          placeholder="2025-10-01"
        />
        <Day name="to" label={t("search.to")} value={asked.to} problem={problems.to} placeholder="2025-12" />
        {(["type", "status", "actor"] as const).map((name) =>
          asked[name] && !problems[name] ? (
            <input key={name} type="hidden" name={name} value={asked[name]} />
          ) : null,
        )}
        <button className="button" type="submit">
          {t("search.show")}
        </button>
      </form>
      {others.map(([name, problem]) => (
        <p key={name} className="field-error">
          {problem}
        </p>
      ))}
    </>
  );
}

interface DayProps {
  name: "from" | "to";
  label: string;
  value: string | undefined;
  problem: string | undefined;
  placeholder: string;
}

function Day({ name, label, value, problem, placeholder }: DayProps) {
  const id = `search-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        maxLength={fieldLength}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem ? (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
