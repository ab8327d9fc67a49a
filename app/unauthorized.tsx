/** Nothing ends here: the door to the desk is a page. Next puts this into every page: its default is 2 KB. */
export default function Unauthorized() {
  return <h1>Sign in first</h1>;
}
