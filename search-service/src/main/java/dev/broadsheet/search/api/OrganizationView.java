package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.PaperSignals.Organization;
import dev.broadsheet.search.web.PublicUrl;
import java.util.Optional;

/** An organization in an answer; its picture twice, because clients look for either key. */
record OrganizationView(
        @JsonProperty("_id") ObjectId id, String name, String fullname, String avatar, String avatarUrl) {

    static OrganizationView of(Organization organization, PublicUrl address) {
        String picture = Optional.ofNullable(organization.avatarUrl()).orElse(address.of(UserView.NO_PICTURE));
        return new OrganizationView(
                ObjectId.of("organization", organization.name()),
                organization.name(),
                Optional.ofNullable(organization.fullname()).orElse(organization.name()),
                picture,
                picture);
    }
}
