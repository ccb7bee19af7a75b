// Keyboard shortcuts. Whoever dictates, or types letters by accident, switches them off in the list under "?" (WCAG 2.1.4).
(function () {
  'use strict';
  const OFF = 'stockroute-keys-off';
  const pages = { o: '/', p: '/products', t: '/products/all', r: '/orders', i: '/issues', a: '/activity' };
  const list = document.getElementById('keys');
  if (!list) return;

  function isOff() {
    try { return localStorage.getItem(OFF) === 'yes'; } catch (e) { return false; }
  }

  const choice = document.getElementById('keys-on');
  choice.checked = !isOff();
  choice.addEventListener('change', function () {
    try { localStorage.setItem(OFF, choice.checked ? 'no' : 'yes'); } catch (e) { /* it holds for this page only */ }
  });

  function isTyping(target) {
    return target.closest && target.closest('input, select, textarea, [contenteditable], dialog[open]');
  }

  let going = 0;
  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      list.showModal();
      return;
    }
    if (isOff()) return;
    if (event.key === '/') {
      const search = document.querySelector('main input[type=search][name=search], .find input');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === 'g') {
      going = Date.now();
    } else {
      const page = Date.now() - going < 1500 ? pages[event.key] : undefined;
      going = 0;
      if (page) location.assign(page);
    }
  });
})();
