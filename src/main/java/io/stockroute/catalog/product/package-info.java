/** The index of variants, and how variants are matched. */
package io.stockroute.catalog.product;
