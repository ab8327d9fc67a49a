import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", ".next/**", ".data/**", ".build/**", "e2e/**"],
    globalSetup: ["server/postgres/test-server.ts"],
    env: { AUTH_SECRET: "a secret for tests, of thirty-two characters at least" },
    // PostgreSQL and the workers take turns: one core left over would stand idle.
    maxWorkers: "100%",
    // Only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
