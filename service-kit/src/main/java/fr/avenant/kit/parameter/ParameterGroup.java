package fr.avenant.kit.parameter;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;

/** Parameters of addresses that come to one argument of whatever answers them. */
public interface ParameterGroup {

    /** The type of the argument. */
    Class<?> argument();

    /** As the description of the API says them, in their order. */
    List<Parameter> described();
}
