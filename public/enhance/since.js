// Says to whoever comes back that the page has changed since. When they were here stays in their browser alone: the
// moment since which the page had stood then, for each page, the pages read last.

const most = 200;
const shelf = "onrecord-read";

const interfaceWords =
  /** @type {HTMLElement | null} */ (document.querySelector('script[src="/enhance/since.js"]'))?.dataset ??
  {};
const since = interfaceWords["since"] ?? "";
const page = location.pathname;

/** @returns {Record<string, string>} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/** @param {Record<string, string>} pages */
function keep(pages) {
  const { [page]: _, ...others } = pages;
  const last = Object.entries(others).slice(1 - most);
  try {
    localStorage.setItem(shelf, JSON.stringify(Object.fromEntries([...last, [page, since]])));
  } catch {
    // A browser that keeps nothing tells nothing.
  }
}

/**
 * @param {string} href
 * @param {string} words
 */
function link(href, words) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = words;
  return made;
}

/** @param {string} then the moment since which the page had stood when it was read last */
function tell(then) {
  // There before it says anything, or it is not read out.
  const notice = document.createElement("div");
  notice.setAttribute("role", "status");
  document.querySelector("main")?.before(notice);
  notice.className = "no-print page flex flex-wrap items-center gap-x-4 gap-y-2 py-3";
  const told = document.createElement("p");
  told.textContent = interfaceWords["changed"] ?? "";
  notice.append(told);
  if (interfaceWords["history"]) notice.append(link(`${page}/history`, interfaceWords["history"]));
  notice.append(link(`${page}/as-of/${then}`, interfaceWords["then"] ?? ""));
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = interfaceWords["close"] ?? "";
  close.addEventListener("click", () => notice.remove());
  notice.append(close);
}

const pages = read();
const then = pages[page];
if (then && then < since) tell(then);
// A page that was kept somewhere on the way may be older than what they have read.
if (!then || then < since) keep(pages);
