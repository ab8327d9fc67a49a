// Beside what may be copied, a button that copies it. Without this script the words are there to be selected.
for (const words of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button min-h-0 px-3 text-sm";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy ${words.getAttribute("data-copy")}`);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "text-sm text-ink-soft";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.textContent ?? "");
      said.textContent = "Copied.";
    } catch {
      said.textContent = "This browser does not allow it.";
    }
  });
  const beside = document.createElement("span");
  beside.className = "no-print inline-flex items-center gap-3";
  beside.append(button, said);
  words.after(" ", beside);
}
