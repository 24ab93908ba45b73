package fr.avenant.dossiers;

import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.InvalidDossiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Dossiers that a test writes: a document, a territory, a contract, and whatever it needs.
 *
 * @param folder where they are written
 */
public record DossierFiles(Path folder) {

    /** What other facts name. */
    public DossierFiles withBasics() {
        return write(
                        "documents.yaml",
                        """
                        kind: documents
                        facts:
                          - id: "document:ville.contrat"
                            title: Contrat
                            issuer: Ville
                            public: true
                            sha256: "%s"
                            effective: {from: unknown, basis: inferred}
                            source: {system: dossiers}
                        """
                                .formatted("0".repeat(64)))
                .write(
                        "ville/organisations.yaml",
                        """
                        kind: organisations
                        defaults:
                          effective: {from: unknown, basis: inferred}
                          source: {document: "document:ville.contrat", locator: page 1}
                        facts:
                          - {id: "organisation:ville.ccas", name: CCAS, kind: ccas}
                        """)
                .write(
                        "ville/territories.yaml",
                        """
                        kind: territories
                        facts:
                          - id: "territory:ville"
                            slug: ville
                            name: Ville
                            epci: {siren: "200000000"}
                            department: {name: Département}
                            region: {name: Région}
                            effective: {from: unknown, basis: inferred}
                            source: {document: "document:ville.contrat", locator: page 1}
                        """);
    }

    /** A statistic for each value, {@code statistic:ville.s0} and on. */
    public DossierFiles withStatistics(String... values) {
        var text =
                new StringBuilder(
                        """
                        kind: statistics
                        defaults:
                          territory: ville
                          measure: epci.population
                          subject: {kind: epci, code: "200000000"}
                          unit: inhabitants
                          effective: {from: "2019", basis: printed}
                          source: {document: "document:ville.contrat"}
                        facts:
                        """);
        for (var index = 0; index < values.length; index++) {
            text.append(
                    "  - {id: \"statistic:ville.s%d\", quantity: \"%s\", source: {locator: page 2}}%n"
                            .formatted(index, values[index]));
        }
        return write("ville/statistics.yaml", text.toString());
    }

    /** A contract, and an engagement under it. */
    public DossierFiles withContract() {
        return write(
                        "ville/contracts.yaml",
                        """
                        kind: contracts
                        facts:
                          - id: "contract:ville.cdv"
                            territory: ville
                            kind: contratDeVille
                            title: Contrat de ville
                            period: {from: "2015"}
                            effective: {from: "2015", basis: printed}
                            source: {document: "document:ville.contrat", locator: page 1}
                        """)
                .write(
                        "ville/engagements.yaml",
                        """
                        kind: engagements
                        facts:
                          - id: "engagement:ville.cdv.e001"
                            territory: ville
                            contract: "contract:ville.cdv"
                            partners: ["organisation:ville.ccas"]
                            label: Accueillir
                            effective: {from: "2015", basis: printed}
                            source: {document: "document:ville.contrat", locator: page 3}
                        """);
    }

    /** One file, with slashes in its name. */
    public DossierFiles write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Dossiers read() {
        return Dossiers.in(folder);
    }

    /** What is wrong with them, as people see it. */
    public List<String> problems() {
        try {
            read();
            return List.of();
        } catch (InvalidDossiers invalid) {
            return invalid.problems().stream().map(Object::toString).toList();
        }
    }
}
