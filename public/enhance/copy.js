// Beside what may be copied, a button that copies it. Without this script the words are there to be selected.
const said =
  /** @type {HTMLElement | null} */ (document.querySelector('script[src="/enhance/copy.js"]'))?.dataset ?? {};
for (const words of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button min-h-0 px-3 text-sm";
  button.textContent = said["word"] ?? "";
  button.setAttribute("aria-label", `${said["word"]} ${words.getAttribute("data-copy")}`);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "text-sm text-ink-soft";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.textContent ?? "");
      status.textContent = said["copied"] ?? "";
    } catch {
      status.textContent = said["refused"] ?? "";
    }
  });
  const beside = document.createElement("span");
  beside.className = "no-print inline-flex items-center gap-3";
  beside.append(button, status);
  words.after(" ", beside);
}
