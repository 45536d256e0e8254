/** How a client that a service makes by itself reaches the brokers. */
package dev.broadsheet.contracts.kafka;
