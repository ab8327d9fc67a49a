// Says that an open page has changed since it was read. It never exchanges what somebody is reading.

/** Milliseconds before another try, doubled with each that fails. */
const first = 2_000;
const longest = 300_000;

const words = /** @type {HTMLElement | null} */ (document.querySelector('script[src="/enhance/live.js"]'))
  ?.dataset;
const news = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[type="text/event-stream"]'));

/** The version that is shown, as its answer named it; empty where the browser does not tell. */
function shown() {
  const [entry] = performance.getEntriesByType("navigation");
  const timing = /** @type {PerformanceNavigationTiming | undefined} */ (entry)?.serverTiming ?? [];
  return timing.find(({ name }) => name === "version")?.description ?? "";
}

/** @param {string} address */
function listen(address) {
  let version = shown();
  let failures = 0;
  let over = false;
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;

  // There before it says anything, or it is not read out.
  const notice = document.createElement("div");
  notice.setAttribute("role", "status");
  document.body.append(notice);

  function close() {
    clearTimeout(again);
    source?.close();
    source = undefined;
  }

  // A page that nobody looks at asks again once somebody does.
  function open() {
    close();
    if (over || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener("version", ({ data }) => {
      failures = 0;
      version ||= data;
      if (data === version) return;
      over = true;
      close();
      say(notice);
    });
    source.addEventListener("error", () => {
      close();
      const wait = Math.min(longest, first * 2 ** failures++);
      again = setTimeout(open, wait * (0.5 + Math.random()));
    });
  }

  document.addEventListener("visibilitychange", open);
  addEventListener("pagehide", close);
  addEventListener("pageshow", ({ persisted }) => persisted && open());
  open();
}

/** @param {HTMLElement} notice */
function say(notice) {
  const reload = document.createElement("button");
  reload.type = "button";
  reload.className = "button";
  reload.textContent = words?.["reload"] ?? "";
  reload.addEventListener("click", () => location.reload());
  const told = document.createElement("p");
  told.textContent = words?.["changed"] ?? "";
  notice.className =
    "no-print fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t border-rule-strong bg-sheet px-4 py-3";
  notice.append(told, reload);
}

if (news) {
  // At the address under which the page is read, whatever the site calls itself.
  const { pathname, search } = new URL(news.href);
  listen(pathname + search);
}
