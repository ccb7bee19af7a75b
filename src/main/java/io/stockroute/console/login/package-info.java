/** Login and messages after a form was sent. */
package io.stockroute.console.login;
