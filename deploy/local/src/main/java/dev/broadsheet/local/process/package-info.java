/** Child processes that never outlive their parent. */
package dev.broadsheet.local.process;
