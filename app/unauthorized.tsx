/** Never shown: sign-in is a page. Without this file Next sends its default, 2 KB, with every page. */
export default function Unauthorized() {
  return <h1>Sign in first</h1>;
}
