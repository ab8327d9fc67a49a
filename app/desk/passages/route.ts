import { requestContext } from "@/app/desk/request";
import { marksOf } from "@/app/desk/workbench/marks";
import { invalid } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { currentSettings } from "@/lib/settings";
import { guessPassage, proposePassages } from "@/passages";
import { passageKinds } from "@/passages/vocabulary";

const unkept = { headers: { "cache-control": "no-store" } };

/** What a part of a source's captured words would say: `?source=` its id, `?at=120-184` in UTF-16 units, `?as=` a kind of claim. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const as = passageKinds.find((kind) => kind === searchParams.get("as"));
    const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(searchParams.get("at") ?? "") ?? [];
    if (!as) throw invalid({ as: `Write one of ${passageKinds.join(", ")}.` });
    if (!start) throw invalid({ at: "Write from where to where, such as 120-184." });
    const at = { start: Number(start), end: Number(end) };
    const { passage, known } = await guessPassage(await requestContext(), sourceIn(request), at, as);
    const [mark] = marksOf([passage], known);
    return Response.json({ mark }, unkept);
  } catch (error) {
    return problem(error);
  }
}

/** What the newsroom's endpoint proposes besides: the words are sent there, so nothing but a form of the desk asks. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { passages, known, trouble } = await proposePassages(
      await requestContext(),
      sourceIn(request),
      currentSettings().suggest,
    );
    return Response.json({ marks: marksOf(passages, known), trouble }, unkept);
  } catch (error) {
    return problem(error);
  }
}

const sourceIn = (request: Request) => new URL(request.url).searchParams.get("source") ?? "";
