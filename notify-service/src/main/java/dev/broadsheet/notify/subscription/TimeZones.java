package dev.broadsheet.notify.subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** The time zones that a form offers. */
final class TimeZones {

    // Continent and city; the rest are older names of the same, which are understood but not offered.
    private static final Pattern CITY =
            Pattern.compile("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.equals("UTC") || CITY.matcher(name).matches())
            .sorted()
            .toList();

    private TimeZones() {}
}
