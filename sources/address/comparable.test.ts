import { expect, test } from "vitest";
import { cleanAddress, comparableAddress } from "./comparable";

test("scheme, www, slash, fragment and tracking tell no two pages apart", () => {
  const same = [
    "https://news.example/world/talks?id=7&page=2",
    "http://www.news.example/world/talks/?page=2&id=7#comments",
    "https://NEWS.example/world/talks?id=7&page=2&utm_source=x&utm_medium=y&fbclid=z",
    "https://news.example:443/world/talks?id=7&page=2#:~:text=ready",
  ];
  expect(new Set(same.map(comparableAddress)).size).toBe(1);
  const others = [
    "https://news.example/world/talks?id=8&page=2",
    "https://news.example/world/talks",
    "https://m.news.example/world/talks?id=7&page=2",
    "https://news.example:8080/world/talks?id=7&page=2",
    "https://news.example/World/talks?id=7&page=2",
  ];
  expect(new Set([...same, ...others].map(comparableAddress)).size).toBe(1 + others.length);
});

test("what goes on record leads to the page without telling who follows it", () => {
  expect(cleanAddress("https://www.news.example/talks/?utm_source=x&id=7#part")).toBe(
    "https://www.news.example/talks/?id=7",
  );
});
