package fr.avenant.dossiers.loading;

/** What is shown to the services to be let in. */
@FunctionalInterface
public interface AccessToken {

    /**
     * One that is valid for a while yet.
     *
     * @throws ServicesUnavailable if none can be had
     */
    String value() throws InterruptedException;
}
