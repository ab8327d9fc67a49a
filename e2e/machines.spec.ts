import { expect, test } from "./test";

const meeting = "/meetings/rubio-lavrov-talks-october-2025";

test("a page names its feeds, its permanent address and its card, and all are there", async ({ page }) => {
  await page.goto(meeting);
  const links = await page
    .locator(
      'head link[rel="alternate"], head link[rel="canonical"], head link[rel~="icon"], head link[rel="manifest"]',
    )
    .evaluateAll((found) =>
      found.map((link) => [link.getAttribute("type"), (link as HTMLLinkElement).href] as const),
    );
  const types = links.map(([type]) => type);
  for (const type of ["application/atom+xml", "application/feed+json", "application/json+oembed"])
    expect(types).toContain(type);
  // What tells of changes has no end.
  for (const [type, href] of links.filter(([type]) => type !== "text/event-stream")) {
    const { pathname, search } = new URL(href);
    const response = await page.request.get(`${pathname}${search}`);
    expect(response.status(), href).toBe(200);
    const expected = type?.startsWith("application/json") ? "application/json" : (type ?? "");
    expect(response.headers()["content-type"]).toContain(expected);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor narrows an index down, and comes to a page of its own", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Actors", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Actors" })).toBeVisible();
    await page.getByLabel("Words").fill("rubio");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL("/actors?q=rubio");
    await expect(page.locator("main .lines > li")).toHaveCount(1);
    await page.getByRole("link", { name: "Marco Rubio", exact: true }).click();
    await expect(page).toHaveURL("/actors/marco-rubio");
    for (const [index, name] of [
      ["/questions", "Is Budapest the best venue for peace talks?"],
      ["/sources", "Rubio urges Russia to take"],
    ] as const) {
      await page.goto(index);
      await expect(page.locator("main").getByRole("link", { name })).toBeVisible();
      await page.goto(`${index}?q=nothing+has+this`);
      await expect(page.locator("main")).toContainText("on record fit this");
      const malformed = await page.request.get(`${index}?after=yesterday`);
      expect([malformed.status(), await malformed.text()]).toEqual([400, expect.stringContaining(name)]);
    }
  });
});

test("the card may be framed by others and runs nothing; pages may not be framed", async ({ page }) => {
  const card = await page.request.get(`/embed${meeting}`);
  expect(card.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(card.headers()["x-frame-options"]).toBeUndefined();
  expect(await card.text()).not.toContain("<script");
  const whole = await page.request.get(meeting);
  expect(whole.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await page.goto(`/embed${meeting}`);
  await expect(page.getByText("Cancelled")).toHaveCSS("color", "rgb(140, 29, 24)");
  await expect(page.getByRole("link", { name: "Rubio–Lavrov talks, October 2025" })).toHaveAttribute(
    "target",
    "_blank",
  );
});

test("what is not read, not there or malformed is a problem that programs can read", async ({ page }) => {
  const problem = async (method: string, address: string) => {
    const response = await page.request.fetch(address, { method, maxRedirects: 0 });
    const { type } = await response.json();
    return [response.status(), response.headers()["content-type"], type];
  };
  const expected = (status: number, code: string) => [
    status,
    "application/problem+json",
    `urn:onrecord:problem:${code}`,
  ];
  for (const path of ["/meetings/%E0%A4%A", "/api/v1/meetings/%C3", "/exports/meetings%E0.csv"])
    expect(await problem("GET", path)).toEqual(expected(400, "invalid"));
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect(await problem(method, "/api/v1/meetings")).toEqual(expected(405, "not_offered"));
  for (const address of [
    "/api/v1",
    "/api/v1/people",
    "/api/v1/meetings/none",
    "/api/v1/a/b/c",
    "/meetings/none/feed.atom",
  ])
    expect(await problem("GET", address), address).toEqual(expected(404, "not_found"));
  expect(await problem("GET", "/api/v1/statements?limit=many")).toEqual(expected(400, "invalid"));
  const asked = await page.request.fetch("/api/v1/meetings", { method: "OPTIONS" });
  expect([asked.status(), asked.headers()["access-control-allow-origin"]]).toEqual([204, "*"]);
  const head = await page.request.head("/api/v1/meetings");
  expect([head.status(), await head.text()]).toEqual([200, ""]);
});
