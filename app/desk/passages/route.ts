import { requestContext } from "@/app/desk/request";
import { problem } from "@/lib/problem";
import { currentSettings } from "@/lib/settings";
import { proposePassages, suggestPassages } from "@/passages";

const unkept = { headers: { "cache-control": "no-store" } };

/** What of a source's captured words looks like facts, by rules: `?source=` its id. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { passages } = await suggestPassages(await requestContext(), sourceIn(request));
    return Response.json({ passages }, unkept);
  } catch (error) {
    return problem(error);
  }
}

/** What the newsroom's endpoint proposes besides: the words are sent there, so nothing but a form of the desk asks. */
export async function POST(request: Request): Promise<Response> {
  try {
    return Response.json(
      await proposePassages(await requestContext(), sourceIn(request), currentSettings().suggest),
      unkept,
    );
  } catch (error) {
    return problem(error);
  }
}

const sourceIn = (request: Request) => new URL(request.url).searchParams.get("source") ?? "";
