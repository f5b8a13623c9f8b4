import { z } from "zod";
import { may } from "#core/access/may";
import type { ApiAct, ApiOperation, ApiQuery } from "./api-door.ts";
import { apiRoot } from "./mount-api.ts";

type Schema = Readonly<Record<string, unknown>>;
type Described = { readonly [name: string]: unknown };

const schemaOf = (type: z.ZodType, io: "input" | "output"): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any", reused: "inline" });
  return schema;
};

const problemAnswer = (description: string): Described => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const refusals = {
  "400": problemAnswer("The request cannot be read."),
  "401": problemAnswer("A token is needed, or this one is not valid."),
  "403": problemAnswer("The account may not do this."),
  "404": problemAnswer("There is no such thing."),
  "422": problemAnswer("The input is not valid; `errors` names each field."),
  "429": problemAnswer("Too many requests; `Retry-After` says when to come back."),
  "503": problemAnswer("The server is full or its database away; `Retry-After` says when to come back."),
};

const answer = (output: z.ZodType, description: string): Described => ({
  description,
  content: { "application/json": { schema: schemaOf(output, "output") } },
});

const pathNames = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

const parameter = (path: string, schema: Schema, name: string): Described => {
  const inPath = pathNames(path).includes(name);
  const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
  const required = inPath || ((schema["required"] ?? []) as string[]).includes(name);
  return { name, in: inPath ? "path" : "query", required, schema: properties[name] ?? { type: "string" } };
};

function describeQuery(operation: ApiQuery<never, unknown>): Described {
  const schema = schemaOf(operation.params, "input");
  const names = new Set([...pathNames(operation.path), ...Object.keys((schema["properties"] ?? {}) as object)]);
  const { "400": _, ...possible } = refusals;
  return {
    operationId: `get${operation.path.replaceAll(/[/{}]+/g, "-").replace(/-$/, "")}`,
    summary: operation.summary,
    tags: [operation.tag],
    security: operation.permission ? [{ token: [] }] : [],
    parameters: [...names].map((name) => parameter(operation.path, schema, name)),
    responses: { "200": answer(operation.output, "The answer."), ...possible },
  };
}

const idempotencyKey: Described = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "One per act; the same key sent again has no second effect and gets the first answer.",
  schema: { type: "string", minLength: 8, maxLength: 128 },
};

/** The command's input without what stands in the path. */
function bodySchema(operation: ApiAct): Schema {
  const schema = schemaOf(operation.command.input, "input");
  const inPath = pathNames(operation.path);
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
  const required = ((schema["required"] ?? []) as string[]).filter((name) => !inPath.includes(name));
  return {
    ...schema,
    properties: Object.fromEntries(properties.filter(([name]) => !inPath.includes(name))),
    required,
  };
}

function describeAct(operation: ApiAct): Described {
  const { command } = operation;
  const input = schemaOf(command.input, "input");
  return {
    operationId: command.name,
    summary: operation.summary,
    description: command.summary,
    tags: [operation.tag],
    security: may({ kind: "anyone" }, command.permission) ? [{}, { token: [] }] : [{ token: [] }],
    parameters: [...pathNames(operation.path).map((name) => parameter(operation.path, input, name)), idempotencyKey],
    requestBody: { required: true, content: { "application/json": { schema: bodySchema(operation) } } },
    responses: {
      [String(operation.status ?? 200)]: answer(operation.output, "Done; or done before under the same key."),
      ...refusals,
      "409": problemAnswer("The state of the matter does not allow it, or somebody was faster."),
    },
  };
}

const problemSchema: Described = {
  type: "object",
  required: ["type", "title", "status", "detail", "instance", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: {
      type: "string",
      description: "A sentence for people, Vietnamese unless `Accept-Language` begins with en.",
    },
    instance: { type: "string" },
    code: { type: "string", description: "Stable name of the refusal, e.g. dossier.already_returned." },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "problem", "detail"],
        properties: {
          field: { type: "string" },
          problem: { type: "string" },
          limit: { type: "number" },
          detail: { type: "string" },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of these operations: the same declarations that the server runs. */
export function describeApi(operations: readonly ApiOperation[], version = "1"): Described {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const method = operation.kind === "act" ? "post" : "get";
    const described = operation.kind === "act" ? describeAct(operation) : describeQuery(operation);
    paths[operation.path] = { ...paths[operation.path], [method]: described };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Gần Dân",
      version,
      description:
        "Dossiers of Vietnam's two-level local government: units, procedures, and the way from reception to result.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: apiRoot }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}
