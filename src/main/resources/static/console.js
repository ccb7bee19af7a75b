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
})();
