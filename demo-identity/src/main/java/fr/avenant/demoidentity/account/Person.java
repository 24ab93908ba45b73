package fr.avenant.demoidentity.account;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who has logged in. The user name is the actor, so that tokens can name nothing else. */
public final class Person implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final String actor;
    private final String name;
    private final String password;

    Person(String actor, String name, String password) {
        this.actor = actor;
        this.name = name;
        this.password = password;
    }

    /** What pages call the person. */
    public String name() {
        return name;
    }

    @Override
    public String getUsername() {
        return actor;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
