import { defineConfig } from "vitest/config";

/** What takes the place of a module, or keeps one thing for the whole process, has a worker to itself. */
const alone = ["server/**/*.test.ts", "app/**/*.test.ts", "auth/sign-in/sign-in.test.ts"];

const elsewhere = ["**/node_modules/**", ".next/**", ".data/**", ".build/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    globalSetup: ["server/postgres/test-server.ts"],
    env: { AUTH_SECRET: "a secret for tests, of thirty-two characters at least" },
    // PostgreSQL and the workers take turns: one core left over would stand idle.
    maxWorkers: "100%",
    // Only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      // Reading every module anew for each file takes longer than most files' tests.
      {
        extends: true,
        test: {
          name: "together",
          isolate: false,
          include: ["**/*.test.ts"],
          exclude: [...elsewhere, ...alone],
        },
      },
      { extends: true, test: { name: "alone", include: alone, exclude: elsewhere } },
    ],
  },
});
