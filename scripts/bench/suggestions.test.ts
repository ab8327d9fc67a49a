import { describe, expect, it } from "vitest";
import { isMet } from "./figure";
import { articles, measure, suggestionFigures } from "./suggestions";

describe.each(articles())("of the article $name", (article) => {
  it.each(suggestionFigures(measure(article)))("$name: $measured", (figure) => {
    expect(isMet(figure), JSON.stringify(figure, null, 2)).toBe(true);
  });
});

it("an expectation that is not in the article is an error", () => {
  const [first, second] = articles();
  expect(() =>
    measure({ ...first, ...{ name: "", article: second?.article ?? "", expected: first?.expected ?? "" } }),
  ).toThrow("This excerpt is not in the article");
});
