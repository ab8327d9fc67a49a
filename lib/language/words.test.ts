import { afterEach, describe, expect, it } from "vitest";
import { addressIn, languageOf, ownName, t } from ".";
import { speaking } from "./speaking";
import { spoken } from "./spoken";

const inLanguage = <T>(language: string, work: () => T) => speaking({ language, target: "/" }, work);

describe("words of the interface", () => {
  it("are in English where no request is answered", () => {
    expect(t("site.board")).toBe("Board");
  });

  it.each([
    [1, "1 independent origin", "1 незалежне першоджерело"],
    [3, "3 independent origins", "3 незалежні першоджерела"],
    [5, "5 independent origins", "5 незалежних першоджерел"],
    [21, "21 independent origins", "21 незалежне першоджерело"],
  ])("count %d as each language counts", (count, english, ukrainian) => {
    expect(t("chain.origins", { count })).toBe(english);
    expect(inLanguage("uk", () => t("chain.origins", { count }))).toBe(ukrainian);
  });

  it("take what they are given as text, whatever is in it", () => {
    const words = "<b>{count, plural, one {x}}</b> 'quoted' # </words>";
    expect(t("words.quoted", { words })).toBe(`“${words}”`);
  });
});

describe("a further language", () => {
  afterEach(() => void spoken.catalogues.delete("pl"));

  it("is there once its catalogue is, and says in English what that lacks", () => {
    expect(languageOf("/pl/meetings")).toEqual({ language: "en", target: "/pl/meetings" });
    spoken.catalogues.set("pl", { site: { board: "Przegląd" } } as never);
    expect(languageOf("/pl/meetings")).toEqual({ language: "pl", target: "/meetings" });
    expect(addressIn("pl", "/meetings?q=a")).toBe("/pl/meetings?q=a");
    expect(inLanguage("pl", () => [t("site.board"), t("site.meetings")])).toEqual(["Przegląd", "Meetings"]);
    expect(ownName("pl")).toBe("Polski");
  });

  it.each(["/__proto__/meetings", "/constructor", "/en", "//uk/meetings", "/uk%2Fmeetings", "/u/meetings"])(
    "is not named by %s",
    (target) => expect(languageOf(target)).toEqual({ language: "en", target }),
  );
});
