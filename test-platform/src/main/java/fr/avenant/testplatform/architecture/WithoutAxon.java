package fr.avenant.testplatform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

/** That a module comes without Axon, which is for services that record. */
public final class WithoutAxon {

    private WithoutAxon() {}

    /** Fails if the class path of the test has anything of it. */
    public static void check() {
        assertThat(WithoutAxon.class.getResource("/org/axonframework")).isNull();
    }
}
