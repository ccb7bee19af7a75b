/** Who may log in, and what each address allows. */
package io.stockroute.ops.security;
