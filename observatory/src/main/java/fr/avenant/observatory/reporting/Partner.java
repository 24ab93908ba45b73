package fr.avenant.observatory.reporting;

/** An organisation by its name; one that is not registered goes by its identifier. */
public record Partner(String id, String name) {

    /** Whether the register knows more of it than its identifier. */
    public boolean registered() {
        return !name.equals(id);
    }
}
