package fr.avenant.testplatform.architecture;

import java.lang.reflect.Field;
import java.util.List;

/** The plain kinds of facts that a service declares, found so that none can be forgotten. */
public final class DeclaredKinds {

    private static final String CONTROLLER = "fr.avenant.recording.command.FactController";
    private static final String KIND = "fr.avenant.recording.decision.FactKind";

    private DeclaredKinds() {}

    /** All of them, of the kit's class for kinds. */
    public static List<?> below(String servicePackage) {
        return ServiceClasses.below(servicePackage).stream()
                .filter(type -> type.isAssignableTo(CONTROLLER))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().getName().equals(KIND))
                .map(field -> value(field.reflect()))
                .toList();
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
