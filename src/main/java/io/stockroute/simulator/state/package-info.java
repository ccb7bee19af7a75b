/** What a simulated shop holds, under one lock; a package for each thing that it is about. */
package io.stockroute.simulator.state;
