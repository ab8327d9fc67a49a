import { answer } from "@/app/answers/answer";
import { speculationRules } from "@/syndication/speculation-rules";

export const dynamic = "force-dynamic";

/** What a browser may fetch ahead from a public page, which names it in its `Speculation-Rules`. */
export const GET = (request: Request): Response =>
  answer(request, speculationRules, {
    "content-type": "application/speculationrules+json",
    "cache-control": "public, max-age=86400",
  });
