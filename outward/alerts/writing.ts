/** What is done beside serving; nothing of it belongs into the pages. */
export { alertsDue, forgetUnconfirmed, markNews } from "./news";
export { writeAlert } from "./write";
