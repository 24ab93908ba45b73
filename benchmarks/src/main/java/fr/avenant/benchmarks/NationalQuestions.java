package fr.avenant.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is asked about the generated country; each number is another question. */
final class NationalQuestions {

    private static final int TERRITORIES = 433;
    private static final int ASSOCIATIONS = 8;
    private static final String COMPARISON = "/api/v1/comparison?measure=";
    private static final String OF_ALL = "&by=territory,year&year=";
    private static final String YEARS = "2016,2017,2018,2019,2020,2021,2022,2023,2024,2025";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    private static final int DAYS = 700;
    private static final Instant LAST_MOMENT = Instant.parse("2025-12-31T00:00:00Z");
    private static final int MINUTES = 9 * 365 * 24 * 60;

    /** Those that add over quartiers, some of which are kept back, money, shares, and counts. */
    private static final List<String> MEASURES =
            List.of(
                    "qpv.population",
                    "qpv.jobSeekers",
                    "qpv.rsaBeneficiaries",
                    "qpv.socialRentalDwellings",
                    "epci.qpvPopulation",
                    "funding.action",
                    "post.count",
                    "qpv.insured");

    /** Of all territories together: so many are not put side by side before some are chosen. */
    private static final String OF_HOME =
            "/api/v1/comparisons?measure=epci.qpvPopulation,post.count,post.countPer1000,post.amount,post.amountPer1000";

    private NationalQuestions() {}

    /** Of which nobody has asked before: each is on another day. */
    static String comparison(int number) {
        return sameComparison(number)
                + "&on="
                + FIRST_DAY.plusDays(number / MEASURES.size() % DAYS);
    }

    /** One of a few. */
    static String sameComparison(int number) {
        return COMPARISON + MEASURES.get(number % MEASURES.size()) + OF_ALL + YEARS;
    }

    /** As it was known at some moment. */
    static String comparisonAsOf(int number) {
        var moment = LAST_MOMENT.minus(number * 7_919L % MINUTES, ChronoUnit.MINUTES);
        return sameComparison(number) + "&asOf=" + moment;
    }

    static String themes(int number) {
        return COMPARISON
                + "funding.action&by=territory,year,theme&year="
                + YEARS
                + "&on="
                + FIRST_DAY.plusDays(number % DAYS);
    }

    static String tooLarge(int number) {
        return COMPARISON
                + "funding.action&by=territory,year,theme,action,funder&on="
                + FIRST_DAY.plusDays(number % DAYS);
    }

    static List<String> home(int number) {
        return List.of(
                "/api/v1/status",
                "/api/v1/territories?ended=included&on=" + FIRST_DAY.plusDays(number % DAYS),
                "/api/v1/data-quality?limit=1",
                OF_HOME + "&on=" + FIRST_DAY.plusDays(number % DAYS));
    }

    static List<String> territory(int number) {
        var slug = slug(number);
        return List.of(
                "/api/v1/territories/%s?ended=included".formatted(slug),
                "/api/v1/measures?territory=" + slug,
                "/api/v1/data-quality?limit=1&territory=" + slug,
                "/api/v1/comparisons?by=territory,quartier&measure=qpv.population,qpv.medianIncome,"
                        + "qpv.povertyRate,qpv.jobSeekers,qpv.rsaBeneficiaries,qpv.insured,post.count,"
                        + "funding.action,engagement.count&territory="
                        + slug);
    }

    static List<String> contract(int number) {
        return List.of("/api/v1/contracts/%s.contrat-2015".formatted(slug(number)));
    }

    static List<String> organisation(int number) {
        return List.of(
                "/api/v1/organisations/%s.association-%d"
                        .formatted(slug(number), 1 + number % ASSOCIATIONS));
    }

    static List<String> organisations(int number) {
        return List.of("/api/v1/organisations?territory=" + slug(number));
    }

    /** A page of what is kept, and what is printed under several names beside it. */
    static List<String> quality(int number) {
        return List.of(
                "/api/v1/data-quality?limit=50&territory=" + slug(number),
                "/api/v1/data-quality/names?limit=3&territory=" + slug(number));
    }

    static List<String> qualityOfCountry(int number) {
        return List.of(
                "/api/v1/data-quality?limit=" + (50 + number % 50),
                "/api/v1/data-quality/names?limit=3");
    }

    static List<String> journal(int number) {
        return List.of("/api/v1/events?limit=50&territory=" + slug(number));
    }

    private static String slug(int number) {
        return "genere-%03d".formatted(1 + number * 101 % TERRITORIES);
    }
}
