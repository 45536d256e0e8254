package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.PaperSignals.Person;
import dev.broadsheet.search.web.PublicUrl;
import java.util.Optional;

/** An account in an answer; its handle twice, because clients look for either key. */
record UserView(
        @JsonProperty("_id") ObjectId id,
        String avatarUrl,
        String fullname,
        String name,
        String user,
        String type,
        boolean isPro,
        boolean isHf,
        boolean isHfAdmin,
        boolean isMod) {

    static final String NO_PICTURE = "/assets/avatar.svg";

    static UserView of(Person person, PublicUrl address) {
        return new UserView(
                ObjectId.of("user", person.name()),
                Optional.ofNullable(person.avatarUrl()).orElse(address.of(NO_PICTURE)),
                Optional.ofNullable(person.fullname()).orElse(person.name()),
                person.name(),
                person.name(),
                "user",
                false,
                false,
                false,
                false);
    }
}
