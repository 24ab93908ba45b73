package fr.avenant.benchmarks.country;

import java.util.Locale;

/**
 * A territory that does not exist, with the identifiers of what belongs to it.
 *
 * @param number from 1
 * @param quartiers how many it has
 */
record GeneratedTerritory(int number, int quartiers) {

    /** Landlords of each. */
    static final int LANDLORDS = 2;

    /** Associations of each that carry out actions. */
    static final int ASSOCIATIONS = 8;

    /** Communes of each that have figures. */
    static final int COMMUNES = 3;

    private static final int IN_A_DEPARTMENT = 5;
    private static final int IN_A_REGION = 34;

    String slug() {
        return "genere-" + digits();
    }

    String name() {
        return "Territoire généré " + digits();
    }

    /** Of no real intercommunality: those begin with 20 or 24. */
    String siren() {
        return "999000" + digits();
    }

    /** Beyond those that the State has given. */
    String contractCode() {
        return "CV" + (500 + number - 1);
    }

    int department() {
        return 1 + (number - 1) / IN_A_DEPARTMENT;
    }

    int region() {
        return 1 + (number - 1) / IN_A_REGION;
    }

    String id() {
        return "territory:" + slug();
    }

    /**
     * Without the kind, as statistics name it.
     *
     * @param quartier from 1
     */
    String quartierCode(int quartier) {
        return slug() + ".q" + quartier;
    }

    String quartier(int quartier) {
        return "quartier:" + quartierCode(quartier);
    }

    String quartierName(int quartier) {
        return "Quartier généré %s-%d".formatted(digits(), quartier);
    }

    /**
     * @param geography QP or QN
     */
    String officialCode(String geography, int quartier) {
        return "%sG%s%02d".formatted(geography, digits(), quartier);
    }

    String commune(int commune) {
        return "Commune générée %s-%d".formatted(digits(), commune);
    }

    String communeCode(int commune) {
        return "G%s%d".formatted(digits(), commune).toUpperCase(Locale.ROOT);
    }

    String contract() {
        return "contract:" + slug() + ".contrat-2015";
    }

    String avenant() {
        return "contract:" + slug() + ".avenant-2020";
    }

    /** An organisation of its own. */
    String organisation(String name) {
        return "organisation:" + slug() + "." + name;
    }

    String landlord(int landlord) {
        return organisation("bailleur-" + landlord);
    }

    String association(int association) {
        return organisation("association-" + association);
    }

    String document(String name) {
        return "document:" + slug() + "." + name;
    }

    String statisticsOf(int year) {
        return document("statistiques-" + year);
    }

    String programmationOf(int year) {
        return document("programmation-" + year);
    }

    /** What has a number in the territory. */
    String numbered(String kind, String prefix, int item) {
        return kind + ":" + slug() + "." + prefix + item;
    }

    String programme(int landlord) {
        return "tfpb-programme:" + slug() + ".bailleur-" + landlord;
    }

    private String digits() {
        return "%03d".formatted(number);
    }
}
