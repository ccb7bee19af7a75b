// Times in the viewer's own zone; the exact one stays on hover. Pages are complete without this file.
(function () {
  'use strict';
  const hour = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const year = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const second = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

  function words(at, seconds) {
    const now = new Date();
    if (at.toDateString() === now.toDateString()) return (seconds ? second : hour).format(at);
    return (at.getFullYear() === now.getFullYear() ? day : year).format(at);
  }

  function localise(root) {
    root.querySelectorAll('time[datetime]:not([data-local])').forEach(function (time) {
      const at = new Date(time.getAttribute('datetime'));
      if (isNaN(at)) return;
      time.textContent = words(at, time.hasAttribute('data-seconds'));
      time.title = exact.format(at);
      time.dataset.local = '';
    });
  }

  localise(document);
  document.addEventListener('htmx:load', function (event) { localise(event.target.parentNode || document); });
  // A live part that cannot be fetched says so instead of growing old in silence.
  document.addEventListener('htmx:sendError', function () { document.body.classList.add('offline'); });
  document.addEventListener('htmx:responseError', function () { document.body.classList.add('offline'); });
  document.addEventListener('htmx:afterOnLoad', function () { document.body.classList.remove('offline'); });

  // Who changes their mind about a confirmation is back where it was asked for.
  document.addEventListener('keydown', function (event) {
    const asked = event.key === 'Escape' && event.target.closest && event.target.closest('details.confirm[open]');
    if (!asked) return;
    asked.open = false;
    asked.querySelector('summary').focus();
  });

  // Live parts: what the viewer is doing in one is not disturbed by taking in a new one.
  let pressed = false;
  document.addEventListener('pointerdown', function () { pressed = true; });
  ['pointerup', 'pointercancel'].forEach(function (end) { document.addEventListener(end, function () { setTimeout(function () { pressed = false; }, 50); }); });

  function selecting(part) {
    const selection = window.getSelection();
    return selection && !selection.isCollapsed && part.contains(selection.anchorNode);
  }

  document.addEventListener('htmx:beforeRequest', function (event) {
    if (document.hidden && event.target.id === 'live') event.preventDefault();
  });
  // Who leaves the page, to log out for instance, is not led astray by the answer to a part that was just asked for.
  window.addEventListener('beforeunload', function () {
    document.querySelectorAll('[hx-get]').forEach(function (part) { htmx.trigger(part, 'htmx:abort'); });
  });
  document.addEventListener('htmx:beforeSwap', function (event) {
    const part = event.detail.target;
    if (part === document.body) return; // a page that was asked for, not a part that follows by itself
    // A confirmation that is open stays until it is given or closed; the next answer is taken in then.
    if (pressed || selecting(part) || part.querySelector('details.confirm[open]')) {
      event.detail.shouldSwap = false;
    } else if (part.id === 'live') {
      part.dataset.open = Array.from(part.querySelectorAll('details[open][id]'), function (one) { return one.id; }).join(' ');
    }
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    (event.detail.target.dataset.open || '').split(' ').filter(Boolean).forEach(function (id) {
      const details = document.getElementById(id);
      if (details) details.open = true;
    });
  });
})();
