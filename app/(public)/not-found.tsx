import { NotOnRecord } from "./parts/not-on-record";

/** Inside the frame already: the layout of the public pages stays around it. */
export default function NotFound() {
  return <NotOnRecord />;
}
