export { setNotices, wantsNotices } from "./setting";
