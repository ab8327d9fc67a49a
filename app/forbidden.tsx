/** Never shown: the desk has a page of its own. Without this file Next sends its default, 2 KB, with every page. */
export default function Forbidden() {
  return <h1>Not for this account</h1>;
}
