import { t } from "@/lib/language";
import type { OpenApi, Operation } from "@/syndication/api/openapi";
import { english, Kind } from "./schemas";

/** Every address of the JSON interface that anybody may read: what it answers, and what it takes. */
export function Operations({ paths }: { paths: OpenApi["paths"] }) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => !security)
      .map(([method, operation]) => (
        <section key={operation.operationId} id={operation.operationId} className="grid gap-2">
          <h3 className="text-base">
            <code>
              {method.toUpperCase()}{" "}
              {method === "get" && !path.includes("{") ? <a href={path}>{path}</a> : path}
            </code>
          </h3>
          <p lang={english()}>{operation.summary}</p>
          <Parameters of={operation} />
          <Answer of={operation} />
        </section>
      )),
  );
}

function Parameters({ of: { parameters } }: { of: Operation }) {
  return (
    <details className="text-sm">
      <summary>{t("programs.takes", { count: parameters.length })}</summary>
      <dl className="mt-2">
        {parameters.map(({ name, description, schema }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> <Kind schema={schema} />
            </dt>
            <dd lang={english()}>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Answer({ of: { responses } }: { of: Operation }) {
  const schema = responses[200]?.content?.["application/json"]?.schema;
  if (!schema) return null;
  const items = schema.properties?.["items"];
  return (
    <p className="text-sm">
      {t(items ? "programs.answers_page" : "programs.answers_one")} <Kind schema={items?.items ?? schema} />
    </p>
  );
}
