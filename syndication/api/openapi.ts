import { z } from "zod";
import {
  type CollectionName,
  collectionNames,
  collections,
  type FilterName,
  filterMeanings,
} from "./collections";
import { components } from "./common";
import { pageLimits } from "./limits";

/** A JSON Schema, as far as the description has need of it. */
export interface Schema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  enum?: readonly unknown[] | undefined;
  anyOf?: readonly Schema[] | undefined;
  items?: Schema | undefined;
  properties?: Readonly<Record<string, Schema>> | undefined;
}

/** What one address does when it is asked by one method. */
export interface Operation {
  operationId: string;
  summary: string;
  /** Absent where anybody may. */
  security?: readonly Readonly<Record<string, readonly string[]>>[] | undefined;
  parameters: readonly { name: string; description: string; schema: Schema }[];
  responses: Readonly<Record<number, { content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

/** The description of the interface, as far as it is read here. */
export interface OpenApi {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, Schema>> } & Readonly<Record<string, object>>;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ "application/json": { schema } });
const answers = (description: string, schema: object) => ({
  200: { description, headers: { ETag: { schema: { type: "string" } } }, content: json(schema) },
  304: { description: "What `If-None-Match` names still holds." },
  ...failing,
});
const failing = {
  400: { $ref: "#/components/responses/Problem" },
  404: { $ref: "#/components/responses/Problem" },
  503: { $ref: "#/components/responses/Problem" },
};

const query = (name: string, description: string, schema: object) => ({
  name,
  in: "query",
  description,
  schema,
});
const paging = [
  query("limit", "How many items at most.", {
    type: "integer",
    minimum: 1,
    maximum: pageLimits.most,
    default: pageLimits.usual,
  }),
  query("cursor", "Where to go on: what `next` says.", { type: "string", format: "uuid" }),
];
const filter = (name: FilterName) => query(name, filterMeanings[name], { type: "string", maxLength: 200 });

const nameOf = (schema: z.ZodType): string => components.get(schema)?.id ?? "";
const named = (what: string) => ({
  name: "id",
  in: "path",
  required: true,
  description: what,
  schema: { type: "string" },
});

function pathsOf(name: CollectionName) {
  const { item, order, filters, line, schema, named: how } = collections[name];
  const list = {
    type: "object",
    required: ["items", "next"],
    properties: {
      items: { type: "array", items: ref(nameOf(line)) },
      next: { type: ["string", "null"], format: "uri", description: "The next page; null on the last." },
    },
  };
  return {
    [`/api/v1/${name}`]: {
      get: {
        operationId: `list-${name}`,
        summary: `The ${name}, ${order}.`,
        parameters: [...filters.map(filter), ...paging],
        responses: answers(`A page of ${name}.`, list),
      },
    },
    [`/api/v1/${name}/{id}`]: {
      get: {
        operationId: `get-${name}`,
        summary: `What is published of ${item}.`,
        parameters: [named(`${item}, ${how}.`)],
        responses: answers(`${item}.`, ref(nameOf(schema))),
      },
    },
  };
}

const dossier = {
  "/api/v1/meetings/{id}/dossier": {
    get: {
      operationId: "get-dossier",
      summary: "What is published of a meeting as a dossier, for import elsewhere.",
      parameters: [named("a meeting, by slug or id.")],
      responses: answers("A dossier.", {
        type: "object",
        description: "As /schema/onrecord-1.json describes it.",
      }),
    },
  },
};

const count = { type: "object", additionalProperties: { type: "integer" } };

const importing = {
  "/api/v1/import": {
    post: {
      operationId: "import-dossier",
      summary: "Imports a dossier: all of it or nothing, in the name of whoever made the token.",
      security: [{ token: [] }],
      parameters: [
        query("dry_run", "1: tells what it would do, and does nothing.", { enum: ["0", "1"] }),
        query("update", "1: also writes what differs over what is on record.", { enum: ["0", "1"] }),
        query("note", "With `update`: what readers see beside a published claim that is corrected.", {
          type: "string",
        }),
      ],
      requestBody: {
        required: true,
        content: json({ type: "object", description: "As /schema/onrecord-1.json describes it." }),
      },
      responses: {
        200: {
          description: "What was imported, by list of the dossier.",
          content: json({
            type: "object",
            required: ["dry_run", "recorded", "updated", "unchanged", "changes", "evidence"],
            properties: {
              dry_run: { type: "boolean" },
              recorded: count,
              updated: count,
              unchanged: { type: "integer" },
              changes: { type: "array", items: { type: "object" } },
              evidence: { type: "integer" },
            },
          }),
        },
        ...Object.fromEntries(
          [400, 401, 403, 413, 503].map((status) => [status, { $ref: "#/components/responses/Problem" }]),
        ),
      },
    },
  },
};

const problem = {
  type: "object",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string", format: "uri", description: "Always the same for the same kind of problem." },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "detail"],
        properties: { field: { type: "string" }, detail: { type: "string" } },
      },
    },
    instance: { type: "string", format: "uri" },
  },
};

/** The schemas by name, made from those that answers are typed by. */
function schemas() {
  const made = z.toJSONSchema(components, {
    target: "draft-2020-12",
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]),
  );
}

/**
 * The description of the addresses that programs read (OpenAPI 3.1).
 * @param site what absolute links begin with.
 */
export function openApi(site: string): OpenApi & Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Onrecord",
      version: "1",
      description:
        "What is published on this record, to read, and a way in for dossiers. Parameters that an address does not know are ignored; values that cannot be used are refused with problem details (RFC 9457).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: site }],
    paths: Object.assign({}, ...collectionNames.map(pathsOf), dossier, importing),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Made at the desk, under one's account." },
      },
      schemas: { ...schemas(), Problem: problem },
      responses: {
        Problem: {
          description: "Problem details (RFC 9457).",
          content: { "application/problem+json": { schema: ref("Problem") } },
        },
      },
    },
  };
}
