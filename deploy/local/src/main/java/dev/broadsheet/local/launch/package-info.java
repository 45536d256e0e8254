/** {@code ./dev up} and its companions: the whole platform as processes of this machine. */
package dev.broadsheet.local.launch;
