import type { ReactElement } from "react";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { meetingPage } from "@/published/pages/meeting";
import { oEmbedOf, readOEmbed } from "@/syndication/oembed";
import { xmlDocument } from "@/syndication/xml";
import { answer } from "./answer";
import type { ApiContext } from "./api/context";
import { MeetingCard, MissingCard } from "./card";

const html = { "content-type": "text/html; charset=utf-8" };

/** Answers with the card of a meeting, for other sites to frame. */
export async function card(request: Request, key: string, context: ApiContext): Promise<Response> {
  try {
    const { db, siteUrl: site, now } = context;
    const meeting = await meetingPage(db, key, now);
    if (meeting) return answer(request, await written(<MeetingCard meeting={meeting} site={site} />), html);
    return new Response(await written(<MissingCard site={site} />), {
      status: 404,
      headers: { ...html, "cache-control": "no-store" },
    });
  } catch (error) {
    return problem(error);
  }
}

/** Answers with how to show a meeting's page in another site (oEmbed 1.0). */
export async function oEmbed(request: Request, { db, siteUrl, now }: ApiContext): Promise<Response> {
  try {
    const asked = readOEmbed(new URL(request.url).searchParams, siteUrl);
    const meeting = await meetingPage(db, asked.key, now);
    if (!meeting) throw new RecordError("not_found", "No meeting is published at this address.");
    const { src, width, height, title, ...embed } = oEmbedOf(meeting, asked, siteUrl);
    const frame = (
      <iframe
        src={src}
        width={width}
        height={height}
        title={title}
        loading="lazy"
        style={{ border: 0, maxWidth: "100%" }}
      />
    );
    const said = { ...embed, title, width, height, html: await markup(frame) };
    const open = { "access-control-allow-origin": "*" };
    return asked.format === "json"
      ? answer(request, JSON.stringify(said), { ...open, "content-type": "application/json; charset=utf-8" })
      : answer(request, xmlDocument({ oembed: said }), {
          ...open,
          "content-type": "text/xml; charset=utf-8",
        });
  } catch (error) {
    return problem(error);
  }
}

const written = async (page: ReactElement) => `<!doctype html>${await markup(page)}`;

/** Next refuses this module at the top of a file, lest it end up in a browser. */
async function markup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(element);
}
