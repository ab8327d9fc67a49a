/** Never shown: pages answer with `missing`. Without this file Next sends its default, 2 KB, with every page. */
export default function NotFound() {
  return <h1>Not on record</h1>;
}
