import { Fragment } from "react";
import { rich } from "@/components/rich";
import { language, mainLanguage, t } from "@/lib/language";
import type { Schema } from "@/syndication/api/openapi";

/** The description of the interface is in English, whatever the page is in. */
export const english = (): string | undefined => (language() === mainLanguage ? undefined : mainLanguage);

/** What answers consist of, by name: each field with its kind and what it means. */
export function Schemas({ schemas }: { schemas: Readonly<Record<string, Schema>> }) {
  return Object.entries(schemas).map(([name, schema]) => (
    <details key={name} id={name} className="border-t border-rule pt-2">
      <summary>
        <strong>{name}</strong>{" "}
        <span className="text-sm text-ink-soft">
          {t("programs.fields", { count: Object.keys(schema.properties ?? {}).length })}
        </span>
      </summary>
      <Fields of={schema} />
    </details>
  ));
}

function Fields({ of: { properties = {} } }: { of: Schema }) {
  return (
    <dl className="mt-2 text-sm">
      {Object.entries(properties).map(([name, schema]) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <Kind schema={schema} />
          </dt>
          <dd>
            {schema.description ? <span lang={english()}>{schema.description}</span> : null}
            <Within schema={schema} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is in a field that has fields of its own. */
function Within({ schema }: { schema: Schema }) {
  const within = [schema, schema.items, ...(schema.anyOf ?? [])].find((one) => one?.properties);
  return within ? (
    <div className="border-s-2 border-rule ps-4">
      <Fields of={within} />
    </div>
  ) : null;
}

/** Of which kind a value is: a name that leads to what it consists of, or a kind that JSON has. */
export function Kind({ schema }: { schema: Schema }) {
  return (
    <span className="text-sm text-ink-soft">
      <Words schema={schema} />
    </span>
  );
}

function Words({ schema }: { schema: Schema }) {
  const { $ref, anyOf, items, type, format } = schema;
  if ($ref) {
    const name = $ref.split("/").at(-1) ?? "";
    return <a href={`#${name}`}>{name}</a>;
  }
  if (anyOf)
    return anyOf.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved in it
      <Fragment key={index}>
        {index > 0 ? `, ${t("programs.or")} ` : null}
        <Words schema={one} />
      </Fragment>
    ));
  if (schema.enum) return schema.enum.join(", ");
  if (type === "array" && items) return rich("programs.list_of", { kind: <Words schema={items} /> });
  const kinds = [type ?? "any"].flat().join(`, ${t("programs.or")} `);
  return format ? `${kinds} (${format})` : kinds;
}
