/** What is done beside serving; nothing of it belongs into the pages. */
export { markNotices, noticesDue } from "./news";
export { writeNotice } from "./write";
