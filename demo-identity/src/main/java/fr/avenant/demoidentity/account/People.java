package fr.avenant.demoidentity.account;

import fr.avenant.demoidentity.account.AccountSettings.Account;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody who can log in. */
@Component
public final class People implements UserDetailsService {

    private final Map<String, Account> accounts;
    private final List<Listed> listed;
    private final String encodedPassword;

    /** What the login page says of an account. */
    public record Listed(String login, String name) {}

    People(AccountSettings settings, PasswordEncoder encoder) {
        this.accounts =
                settings.people().stream()
                        .collect(Collectors.toMap(Account::login, Function.identity()));
        this.listed =
                settings.people().stream()
                        .map(account -> new Listed(account.login(), account.name()))
                        .toList();
        this.encodedPassword = String.valueOf(encoder.encode(settings.password()));
    }

    /** All accounts, in the order of the settings. */
    public List<Listed> listed() {
        return listed;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        var account = accounts.get(login);
        if (account == null) {
            throw new UsernameNotFoundException("No such account");
        }
        return new Person(account.actor().toString(), account.name(), encodedPassword);
    }
}
