import { answer } from "@/app/answers/answer";
import { currentSettings } from "@/lib/settings";
import { robotsTxt } from "@/syndication/for-crawlers";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Response =>
  answer(request, robotsTxt(currentSettings().siteUrl), { "content-type": "text/plain; charset=utf-8" });
