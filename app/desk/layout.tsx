import "./desk.css";
import type { ReactNode } from "react";

export default function DeskStyles({ children }: { children: ReactNode }) {
  return children;
}
