/** The real parts that the services stand on: Kafka, PostgreSQL, OpenSearch and mail, each a child process. */
package dev.broadsheet.local.parts;
