import { launch } from "@/server/launch";

await launch("production");
