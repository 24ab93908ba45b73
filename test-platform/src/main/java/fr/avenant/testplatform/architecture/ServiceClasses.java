package fr.avenant.testplatform.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Reads the classes of a service, without its tests. */
public final class ServiceClasses {

    private ServiceClasses() {}

    /** All below a package; of others no more than their names, which is quick and enough. */
    public static JavaClasses below(String servicePackage) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(servicePackage);
        });
    }
}
