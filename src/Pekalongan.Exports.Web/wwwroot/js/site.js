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

  // Work goes on in the background: the part that shows how far it is, is fetched anew; when it is done, the whole page is.
  const poll = part => setTimeout(async () => {
    const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok) { poll(part); return; }
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-poll]");
    if (!now) { location.reload(); return; }
    part.querySelectorAll("progress, [role=status]").forEach(old => {
      const fresh = now.querySelector(old.matches("progress") ? "progress" : "[role=status]");
      if (old.matches("progress")) {
        if (fresh.hasAttribute("value")) { old.max = fresh.max; old.value = fresh.value; }
      } else if (old.textContent !== fresh.textContent) {
        old.textContent = fresh.textContent;
      }
    });
    poll(part);
  }, Number(part.dataset.poll));
  document.querySelectorAll("[data-poll]").forEach(poll);

  // Articles that may answer what is being typed are fetched a moment after the last key.
  document.querySelectorAll("form[data-suggest]").forEach(form => {
    const place = form.querySelector("[data-suggestions]");
    let wait, asked;
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const body = new URLSearchParams(new FormData(form));
        if (asked === String(body)) return;
        asked = String(body);
        const answer = await fetch(form.dataset.suggest, { method: "POST", body, credentials: "same-origin" }).catch(() => null);
        if (!answer || !answer.ok || asked !== String(body)) return;
        place.replaceChildren(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
      }, 700);
    });
  });

  document.querySelectorAll("button[data-copy]").forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      document.querySelectorAll("[data-copied]").forEach(note => { note.textContent = note.dataset.copied; });
    });
  });

  // A usual reason is put where it can be edited; without script the server joins it with what was written.
  document.querySelectorAll("[data-fill]").forEach(pick => pick.addEventListener("change", () => {
    const field = document.getElementById(pick.dataset.fill);
    field.value = pick.dataset.text;
    pick.checked = false;
    field.focus();
  }));

  // Single letters instead of Alt and a letter, only for those who switch it on (WCAG 2.1.4), and never while something is typed.
  const toggle = document.querySelector("[data-keys-toggle]");
  if (toggle) {
    const isOn = () => localStorage.getItem("keys") === "on";
    const show = () => toggle.setAttribute("aria-pressed", String(isOn()));
    toggle.hidden = false;
    show();
    toggle.addEventListener("click", () => { localStorage.setItem("keys", isOn() ? "off" : "on"); show(); });
    document.addEventListener("keydown", event => {
      if (!isOn() || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) return;
      const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (!target || target.disabled) return;
      event.preventDefault();
      if (target.matches("textarea")) target.focus(); else target.click();
    });
  }
})();
