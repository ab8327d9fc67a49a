import { expect, it } from "vitest";
import { createPool } from "./pool";

it.each([undefined, ""])(
  "opens no connection to the address %j, and says which setting is missing",
  (url) => {
    expect(() => createPool(url, { vantage: "published" })).toThrow("DATABASE_URL should be set.");
  },
);
