import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/server/free-port";
import { ending, start } from "./run";
import type { Site } from "./site";

const settings = (folder: string, port: number) => `daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/errors;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  types { text/html html; }
  client_body_temp_path ${folder}/temp;
  proxy_temp_path ${folder}/temp;
  fastcgi_temp_path ${folder}/temp;
  uwsgi_temp_path ${folder}/temp;
  scgi_temp_path ${folder}/temp;
  server { listen 127.0.0.1:${port}; root ${folder}/files; }
}
`;

/** nginx with one worker that serves some bytes as the file `page.html`; undefined where nginx is not installed. */
export async function serveFile(bytes: Buffer): Promise<Site | undefined> {
  // Debian has it where the path of an ordinary user does not lead.
  const command = ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);
  if (!command) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  // Started by root, its worker is somebody else, and has to read there.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "files"));
  writeFileSync(join(folder, "files", "page.html"), bytes);
  const port = await freePort();
  writeFileSync(join(folder, "settings"), settings(folder, port));
  const child = start(command, ["-c", join(folder, "settings"), "-e", join(folder, "errors")], {
    stdio: "ignore",
  });
  const stop = ending(async () => {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true });
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}
