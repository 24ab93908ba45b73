package fr.avenant.reporting.disclosure;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;

import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A territory all of whose documents are public, and most of whose figures are too small: nord 3,
 * sud 2 and then 4, est 1, ouest 12; their total; shares and bases; reports of an indicator.
 */
final class QuietTerritory {

    static final String T = "quiet";
    static final String BENEFICIARIES = "qpv.c2sBeneficiaries";
    static final String CONTRACT = "contract:quiet.cdv";
    static final String INDICATOR = "indicator:quiet.i1";

    private static final Source SOURCE = source("quiet.doc");

    private QuietTerritory() {}

    /** Returns the positions after each of the statistics. */
    static List<String> publish(Publisher publisher) {
        publisher.publishAll(
                document("quiet.doc", "Diagnostic", true),
                territory(T, SOURCE),
                qpv(T, "nord"),
                qpv(T, "sud"),
                qpv(T, "est"),
                qpv(T, "ouest"),
                new ContractRegistered(CONTRACT, Contracts.unsigned(T), SINCE_2015, SOURCE),
                new EngagementSigned(
                        "engagement:quiet.e1",
                        new Engagement(
                                T,
                                CONTRACT,
                                List.of("organisation:etat"),
                                "Accueillir",
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        SINCE_2015,
                        SOURCE),
                new IndicatorDefined(
                        INDICATOR,
                        new Indicator(
                                T,
                                CONTRACT,
                                "engagement:quiet.e1",
                                "Personnes accueillies",
                                Indicator.Nature.COUNT,
                                List.of("sex"),
                                "yearly"),
                        SINCE_2015,
                        SOURCE),
                report("2021", "3", "2", "1"),
                report("2022", "20", "17", "3"),
                report("2023-01", "2023-06", "12", "10", "2"),
                report("2023-07", "2023-12", "3", "2", "1"),
                report("2023", "15", "12", "3"));
        var positions = new ArrayList<String>();
        var sud = at(positions, publisher.publish(beneficiaries("sud").is("2").published()));
        at(positions, publisher.publish(beneficiaries("nord").is("3").published()));
        at(positions, publisher.publish(beneficiaries("est").is("1").published()));
        at(positions, publisher.publish(beneficiaries("ouest").is("12").published()));
        at(positions, publisher.publish(beneficiaries("sud").is("4").corrected(sud.id())));
        at(positions, publisher.publish(total().is("20").published()));
        at(positions, publisher.publish(figure("qpv.c2sShare", "share").is("0.03").published()));
        at(positions, publisher.publish(figure("qpv.insured", "insured").is("100").published()));
        at(positions, publisher.publish(figure("qpv.acsShare", "share").is("0.04").published()));
        at(
                positions,
                publisher.publish(
                        figure("qpv.acsBeneficiaries", "beneficiaries").is("4").published()));
        at(positions, publisher.publish(seekers().of("age", "under25").is("4").published()));
        at(positions, publisher.publish(seekers().of("age", "any").is("12").published()));
        at(positions, publisher.publish(figure("qpv.unknown", "apprentices").is("3").published()));
        return positions;
    }

    private static Published at(List<String> positions, Published published) {
        positions.add(
                "engagement:-1,programmation:-1,territory:%d".formatted(published.position()));
        return published;
    }

    private static Figure beneficiaries(String quartier) {
        return Figure.ofQuartier(BENEFICIARIES, T, quartier)
                .in(2020)
                .unit("beneficiaries")
                .from(SOURCE);
    }

    private static Figure total() {
        return Figure.ofEpci(BENEFICIARIES, T).in(2020).unit("beneficiaries").from(SOURCE);
    }

    private static Figure figure(String measure, String unit) {
        return Figure.ofQuartier(measure, T, "nord").in(2020).unit(unit).from(SOURCE);
    }

    private static Figure seekers() {
        return figure("qpv.jobSeekers", "jobSeekers");
    }

    private static IndicatorReported report(String year, String people, String women, String men) {
        return report(year, year, people, women, men);
    }

    private static IndicatorReported report(
            String from, String to, String people, String women, String men) {
        return new IndicatorReported(
                "indicator-report:quiet.i1." + from,
                new IndicatorReport(
                        T,
                        INDICATOR,
                        IndicatorReport.Stage.REPORTED,
                        new Period(from, to),
                        null,
                        Quantity.measured(people),
                        "people",
                        Map.of("women", Quantity.measured(women), "men", Quantity.measured(men)),
                        null),
                SINCE_2015,
                SOURCE);
    }
}
