import { answer } from "@/app/answers/answer";
import { currentSettings } from "@/lib/settings";
import { llmsTxt } from "@/syndication/for-crawlers";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Response =>
  answer(request, llmsTxt(currentSettings().siteUrl), { "content-type": "text/plain; charset=utf-8" });
