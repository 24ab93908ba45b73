package fr.avenant.reporting.access;

import fr.avenant.kit.access.HeldRole;
import fr.avenant.kit.access.Roles;
import fr.avenant.reporting.journal.Authors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Knows for whom people record from the roles that they were ever given. */
final class AuthorsByRole implements Authors {

    private final Roles roles;

    AuthorsByRole(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Map<String, Author> of(Set<String> actors) {
        return roles.everOf(actors).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, held -> author(held.getValue())));
    }

    private static Author author(List<HeldRole> held) {
        return new Author(
                held.stream()
                        .map(HeldRole::onBehalfOf)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                held.stream()
                        .map(it -> it.role().label())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
