// Suggestions under the search box: see the search page.
