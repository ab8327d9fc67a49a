/** Only the desk forbids anything, with words of its own. Next puts this into every page: its default is 2 KB. */
export default function Forbidden() {
  return <h1>Not for this account</h1>;
}
