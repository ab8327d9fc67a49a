import { writeFileSync } from "node:fs";
import { permissionsPage } from "@/auth/permissions-page";

writeFileSync("docs/permissions.md", permissionsPage());
