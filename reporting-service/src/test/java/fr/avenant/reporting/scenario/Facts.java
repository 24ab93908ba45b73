package fr.avenant.reporting.scenario;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that say what tests need, and the rest alike. */
public final class Facts {

    public static final Effective SINCE_2015 = Effective.since("2015");

    private Facts() {}

    public static Source source(String document) {
        return Source.of("document:" + document, "page 1");
    }

    /** The one that all sources cite unless a test says otherwise. */
    public static Source source() {
        return source("tests.contrat");
    }

    public static DocumentRegistered document(String code, String title) {
        return document(code, title, true);
    }

    public static DocumentRegistered document(String code, String title, boolean isPublic) {
        return new DocumentRegistered(
                "document:" + code, content(title, isPublic), SINCE_2015, Source.system("tests"));
    }

    /** The same document, open or not from now on. */
    public static DocumentCorrected corrected(Published document, String title, boolean isPublic) {
        return new DocumentCorrected(
                document.subject(),
                document.id(),
                Nature.RECTIFICATION,
                content(title, isPublic),
                SINCE_2015,
                Source.system("tests"));
    }

    private static SourceDocument content(String title, boolean isPublic) {
        return new SourceDocument(title, "Agglo", "2024-04", "imprimé", isPublic, "ab".repeat(32));
    }

    public static TerritoryRegistered territory(String slug) {
        return territory(slug, source());
    }

    public static TerritoryRegistered territory(String slug, Source source) {
        return new TerritoryRegistered(
                "territory:" + slug,
                new Territory(
                        slug,
                        "Agglo " + slug,
                        new Territory.Epci("200035715", "CA " + slug),
                        List.of(),
                        new Territory.Area("11", "Aude"),
                        new Territory.Area(null, "Occitanie"),
                        List.of(new Territory.ContractCode("CV037", 2015)),
                        List.of(new Territory.Commune("Chef-lieu", null))),
                new Effective(Effective.UNKNOWN, null, Effective.Basis.INFERRED),
                source);
    }

    public static QuartierRegistered qpv(String territory, String slug) {
        return quartier(territory, slug, Quartier.Kind.QPV, SINCE_2015);
    }

    public static QuartierRegistered quartier(
            String territory, String slug, Quartier.Kind kind, Effective since) {
        return new QuartierRegistered(
                "quartier:" + territory + "." + slug,
                new Quartier(
                        territory,
                        "Quartier " + slug,
                        kind,
                        List.of("Chef-lieu"),
                        List.of(),
                        List.of()),
                since,
                source());
    }

    public static OrganisationRegistered organisation(
            String code, String name, @Nullable String territory) {
        return new OrganisationRegistered(
                "organisation:" + code,
                new Organisation(
                        name,
                        Organisation.Kind.OTHER,
                        null,
                        null,
                        null,
                        null,
                        territory,
                        List.of()),
                SINCE_2015,
                source());
    }

    public static Quantity quantity(String value) {
        return Quantity.measured(value);
    }
}
