import { readdirSync, readFileSync } from "node:fs";
import { parseSync, Visitor, type VisitorObject } from "oxc-parser";
import { expect, it } from "vitest";
import english from "@/languages/en.json" with { type: "json" };

/** In English by decision: the desk, cards on pages of others, what answers programs, and what stands in for a page that failed. */
const inEnglish =
  /^app\/(desk|answers|api|embed)\/|^app\/(error|forbidden|unauthorized|not-found|manifest)\./;

const files = ["app", "components"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => path.endsWith(".tsx") && !inEnglish.test(path) && !path.startsWith("components/desk/"));

/** Attributes that are read, or read out. */
const readOut = ["aria-label", "alt", "title", "placeholder", "label", "lede", "note", "data-copy"];
const word = /\p{L}{2}/u;
/** Names, which are the same in every language. */
const names = ["Onrecord", "BibTeX", "CSL-JSON", "SHA-256 "];

type Node<Name extends keyof VisitorObject> = Parameters<NonNullable<VisitorObject[Name]>>[0];

function textsOf(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, "utf8"));
  const found: string[] = [];
  const onText = ({ value }: Node<"JSXText">) => void found.push(value);
  const onAttribute = ({ name, value }: Node<"JSXAttribute">) => {
    const isRead = name.type === "JSXIdentifier" && readOut.includes(name.name);
    if (isRead && value?.type === "Literal") found.push(String(value.value));
  };
  const onExpression = ({ expression }: Node<"JSXExpressionContainer">) => {
    if (expression.type !== "ConditionalExpression") return;
    for (const branch of [expression.consequent, expression.alternate])
      if (branch.type === "Literal" && typeof branch.value === "string" && /\s/.test(branch.value))
        found.push(branch.value);
  };
  const visitor = new Visitor({
    JSXText: onText,
    JSXAttribute: onAttribute,
    JSXExpressionContainer: onExpression,
  });
  visitor.visit(program);
  return found.filter((text) => word.test(text) && !names.includes(text.trim()) && !names.includes(text));
}

it("public pages say nothing that is not in the catalogues", () => {
  const said = files.flatMap((path) => textsOf(path).map((text) => `${path}: ${text.trim()}`));
  expect(said).toEqual([]);
});

it("the catalogues have nothing that nobody says", () => {
  const sources = ["app", "components", "lib", "published", "server", "syndication", "outward", "meetings"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const keysIn = (words: object, before = ""): string[] =>
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === "string" ? [`${before}${name}`] : keysIn(value, `${before}${name}.`),
    );
  // A key may be put together: what stands before a name, or around it, is said in some template.
  const templates = [...sources.matchAll(/`([a-z_]+(?:\.[a-z_]*)*\.?)\$\{[^`]*`/g)].map(
    ([, start = ""]) => start,
  );
  const isSaid = (key: string) =>
    sources.includes(`"${key}"`) || templates.some((start) => start.includes(".") && key.startsWith(start));
  const others = keysIn(english).filter((key) => !isSaid(key) && !isSaid(key.replace(/_others$/, "")));
  expect(others).toEqual([]);
});
