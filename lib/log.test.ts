import { describe, expect, it } from "vitest";
import { loggable } from "./log";

describe("an error in the log", () => {
  it("says why a query failed, and nothing of its values", () => {
    const cause = Object.assign(new Error('duplicate key value violates "claim_pkey"'), {
      code: "23505",
      detail: "Key (token_hash)=(5e5510) already exists.",
      parameters: ["5e5510", "a draft's words"],
    });
    const error = Object.assign(
      new Error("Failed query: insert\nparams: 5e5510,a draft's words", { cause }),
      {
        query: "insert",
        params: ["5e5510", "a draft's words"],
      },
    );
    const line = JSON.stringify(loggable(error));
    expect(line).toContain("duplicate key");
    expect(line).toContain("23505");
    expect(line).not.toMatch(/5e5510|draft/);
  });

  it("keeps the message and stack of any other", () => {
    expect(loggable(new Error("out of paper"))).toMatchObject({
      message: "out of paper",
      stack: expect.stringContaining("log.test"),
    });
  });
});
