/** Stories that readers live in a browser: real Chromium, on the platform with the sample papers. */
package dev.broadsheet.system.browser;
