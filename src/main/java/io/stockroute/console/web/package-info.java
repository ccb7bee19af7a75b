/** What all pages and the API share: viewers, paging, formats, files. */
package io.stockroute.console.web;
