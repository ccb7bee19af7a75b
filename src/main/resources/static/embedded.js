// Inside the admin of a store. Cookies of a frame do not work there, so every request bears a fresh session token of Shopify's.
(function () {
  'use strict';
  const HTML = 'text/html, */*;q=0.5'; // else an error would come as JSON

  // The address of the first document holds the token: it goes out of the history before anything else can read it there.
  const here = new URL(location.href);
  ['id_token', 'hmac', 'session', 'timestamp'].forEach(function (name) { here.searchParams.delete(name); });
  history.replaceState(history.state, '', here.pathname + here.search + here.hash);

  // A plain link would ask without a token: all of them, and all forms, go through htmx.
  document.body.setAttribute('hx-boost', 'true');

  function bearer() {
    return shopify.idToken().then(function (token) { return 'Bearer ' + token; });
  }

  function offline() {
    document.body.classList.add('offline');
  }

  const done = new WeakSet(); // parts that have been told that the page is to be loaded again: they ask no more

  document.addEventListener('htmx:confirm', function (event) {
    const request = event.detail;
    event.preventDefault();
    if (done.has(request.elt)) return;
    if (request.question && !window.confirm(request.question)) return;
    bearer().then(function (authorization) {
      const headers = request.etc.headers || {};
      headers.Authorization = authorization;
      headers.Accept = HTML;
      request.etc.headers = headers;
      request.issueRequest(true);
    }).catch(offline);
  });

  // A page that is to be loaded again is asked for: the browser itself would ask without a token. Once, or a second answer would take
  // the page away from under the hand that has just pressed a button on it.
  document.addEventListener('htmx:beforeOnLoad', function (event) {
    if (event.detail.xhr.getResponseHeader('HX-Refresh') !== 'true') return;
    event.preventDefault();
    done.add(event.detail.elt);
    htmx.ajax('GET', location.pathname + location.search, { target: 'body' });
  });

  // Back and forward ask the server again, since nothing is kept in the browser.
  document.addEventListener('htmx:historyCacheMiss', function (event) {
    const request = event.detail.xhr;
    event.preventDefault();
    request.onerror = offline;
    bearer().then(function (authorization) {
      request.setRequestHeader('Authorization', authorization);
      request.setRequestHeader('Accept', HTML);
      request.send();
    }).catch(offline);
  });
  // What is gone by then, or no longer allowed, says so.
  document.addEventListener('htmx:historyCacheMissLoadError', function (event) {
    htmx.swap(document.body, event.detail.xhr.responseText, { swapStyle: 'innerHTML' });
  });

  // A page that says what went wrong is shown, as a browser does with a plain link.
  document.addEventListener('htmx:beforeSwap', function (event) {
    const type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (event.detail.boosted && type.indexOf('text/html') === 0) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // A download is fetched with the token and handed to the browser as a file.
  document.addEventListener('click', function (event) {
    const link = event.target.closest && event.target.closest('a[download]');
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    event.stopPropagation();
    bearer()
      .then(function (authorization) { return fetch(link.href, { headers: { Authorization: authorization } }); })
      .then(function (answer) {
        if (!answer.ok) throw new Error('Not fetched');
        return answer.blob();
      })
      .then(function (blob) {
        const file = document.createElement('a');
        file.href = URL.createObjectURL(blob);
        file.download = link.getAttribute('download') || link.pathname.split('/').pop();
        file.click();
        setTimeout(function () { URL.revokeObjectURL(file.href); }, 60000);
      })
      .catch(offline);
  }, true);
})();
