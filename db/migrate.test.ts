import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import "./testing";
import { connect } from "./client";
import { isCurrent } from "./current";
import { migrate } from "./migrate";

test("several instances may migrate one new database at once", async () => {
  const server = postgres(inject("databaseUrl"), { max: 1, onnotice: () => undefined });
  const name = `migrated_${randomBytes(6).toString("hex")}`;
  await server`create database ${server(name)}`;
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  await Promise.all(Array.from({ length: 5 }, () => migrate(url.toString())));
  await migrate(url.toString());
  const app = connect(url.toString(), "app", 1);
  expect(await isCurrent(app.db)).toBe(true);
  await app.close();
  await server`drop database ${server(name)}`;
  await server.end();
});
