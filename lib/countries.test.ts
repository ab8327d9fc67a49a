import { getAlpha2Codes } from "i18n-iso-countries/index.js";
import { describe, expect, it } from "vitest";
import { countriesLike, country, countryCode, countryName, findCountry, isCountry } from "./countries";

const codes = Object.keys(getAlpha2Codes());

describe("isCountry", () => {
  it.each(["HU", "UA", "US", "RU", "XK"])("knows %s", (code) => {
    expect(isCountry(code)).toBe(true);
  });

  it.each(["", "hu", "HUN", "348", "UK", "EU", "ZZ", "toString", "__proto__"])("does not know %j", (code) => {
    expect(isCountry(code)).toBe(false);
  });
});

describe("countryName", () => {
  it.each([
    ["HU", "Hungary"],
    ["RU", "Russia"],
    ["US", "United States"],
    ["GB", "United Kingdom"],
    ["ZZ", "ZZ"],
  ])("calls %s %s", (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it("is found again by every name it gives", () => {
    for (const code of codes) expect([code, findCountry(countryName(code))]).toEqual([code, code]);
  });
});

describe("findCountry", () => {
  it.each([
    ["HU", "HU"],
    [" hu ", "HU"],
    ["hungary", "HU"],
    ["Russian Federation", "RU"],
    ["Russia", "RU"],
    ["USA", "US"],
    ["U.S.", "US"],
    ["UK", "GB"],
    ["Czech Republic", "CZ"],
    ["Czechia", "CZ"],
    ["cote d'ivoire", "CI"],
    ["Türkiye", "TR"],
    ["turkey", "TR"],
    ["India", "IN"],
  ])("reads %s as %s", (text, code) => {
    expect(findCountry(text)).toBe(code);
  });

  it.each([
    ["no country", "Nowhere"],
    ["two countries", "Congo"],
    ["nothing", ""],
    ["an alliance", "EU"],
  ])("finds none for %s", (_, text) => {
    expect(findCountry(text)).toBeNull();
  });
});

describe("schemas", () => {
  it("take a name where people type, and only a code where files are read", () => {
    expect(countryCode.parse("Hungary")).toBe("HU");
    expect(country.parse("HU")).toBe("HU");
    expect(country.safeParse("Hungary").error?.issues[0]?.message).toBe(
      "Write the country as its two-letter ISO 3166-1 code in capitals, for example HU.",
    );
    expect(countryCode.safeParse("Nowhere").error?.issues[0]?.message).toBe(
      "Write the country as its two-letter ISO 3166-1 code in capitals, for example HU, or by its English name.",
    );
  });
});

describe("countriesLike", () => {
  it.each([
    ["Saudi", ["Saudi Arabia"]],
    ["arab sau", ["Saudi Arabia"]],
    ["korea", ["North Korea", "South Korea"]],
    ["ivory c", ["Côte d’Ivoire"]],
    ["côte", ["Côte d’Ivoire"]],
    ["hungary", ["Hungary"]],
    ["audi", []],
    ["  ", []],
  ])("finds by %s", (typed, names) => {
    expect(countriesLike(typed).map(({ name }) => name)).toEqual(names);
  });

  it("has the one whose code it is first, and no more than a list holds", () => {
    expect(countriesLike("in")[0]).toEqual({ code: "IN", name: "India" });
    expect(countriesLike("a")).toHaveLength(8);
  });
});
