// Only makes things nicer: every task works without this file.
(() => {
  "use strict";

  const summary = document.querySelector(".summary[role=alert]");
  if (summary) summary.focus();

  // A second click on a slow network must not send the form twice. The button stays enabled, because a disabled one
  // would take its own name and value out of what is sent; the second submit is stopped instead.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
    setTimeout(release, 10000, form);
  });

  // A file was answered instead of a page, or nothing at all: after a while the form may be sent again.
  const release = form => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  };

  // Coming back with the browser's back button: the page may be the one that was left, sent mark included.
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    document.querySelectorAll("form[data-sent]").forEach(release);
  });

  document.querySelectorAll("button[data-copy]").forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      document.querySelectorAll("[data-copied]").forEach(note => { note.textContent = note.dataset.copied; });
    });
  });
})();
