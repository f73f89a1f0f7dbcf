// Follows changes of the page that is shown, and keeps the place where its reader was.
(() => {
  "use strict";
  const { page, hash, style, findings } = document.currentScript.dataset;
  const PLACE = "guong-place", CLOSED = "guong-closed";
  const store = (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* not allowed here */ } };
  const take = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };

  let shown = { style, findings };

  // The place before the page was loaded again.
  const place = JSON.parse(take(PLACE) || "null");
  store(PLACE, "null");
  if (place && place.page === page) {
    history.scrollRestoration = "manual";
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    addEventListener("load", () => scrollTo({ left: place.x, top: place.y, behavior: "instant" }), { once: true });
  }

  const reload = () => {
    store(PLACE, JSON.stringify({ page, x: scrollX, y: scrollY }));
    location.reload();
  };

  // A sheet that its reader has closed stays closed until it has something else to say.
  const sheet = () => document.querySelector(".guong-preview details");
  const follow = () => {
    const details = sheet();
    if (!details) return;
    const known = page + " " + shown.findings;
    if (take(CLOSED) === known) details.open = false;
    details.addEventListener("toggle", () => {
      if (!details.open) store(CLOSED, known);
      else if (take(CLOSED) === known) store(CLOSED, "");
    });
  };
  follow();

  const restyle = (name) => {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')]
      .find((link) => link.getAttribute("href").endsWith(shown.style));
    if (name === shown.style) return;
    if (!old || !shown.style || !name) return reload();
    const next = old.cloneNode();
    const href = old.getAttribute("href");
    next.setAttribute("href", href.slice(0, href.length - shown.style.length) + name);
    next.addEventListener("load", () => old.remove(), { once: true });
    old.after(next);
    shown.style = name;
  };

  const refind = async (known) => {
    const answer = await fetch("/__guong/overlay?page=" + encodeURIComponent(page));
    if (!answer.ok) return;
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, next] = [document.querySelector(".guong-preview"), html.querySelector(".guong-preview")];
    if (!old || !next) return reload();
    shown.findings = known;
    old.replaceWith(document.adoptNode(next));
    follow();
  };

  const query = new URLSearchParams({ page, hash, style, findings }).toString().replaceAll("+", "%20");
  const events = new EventSource("/__guong/events?" + query);
  events.addEventListener("reload", reload);
  events.addEventListener("style", (event) => restyle(event.data));
  events.addEventListener("findings", (event) => refind(event.data).catch(() => {}));
  // A page that waits in the browser's history would hold its connection.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
