import type { ReactNode } from "react";
import { Frame } from "./parts/frame";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
