package fr.avenant.reporting.projection;

import fr.avenant.reporting.aidedpost.PostRow;
import fr.avenant.reporting.contract.AvenantRow;
import fr.avenant.reporting.contract.ContractRow;
import fr.avenant.reporting.contract.FrameworkNodeRow;
import fr.avenant.reporting.contract.LineageRow;
import fr.avenant.reporting.contract.SignatureRow;
import fr.avenant.reporting.document.DiscrepancyPlaceRow;
import fr.avenant.reporting.document.DiscrepancyRow;
import fr.avenant.reporting.document.DocumentRow;
import fr.avenant.reporting.engagement.EngagementRow;
import fr.avenant.reporting.evaluation.RecommendationRow;
import fr.avenant.reporting.funding.FundingRuleRow;
import fr.avenant.reporting.funding.OperationRow;
import fr.avenant.reporting.geography.PerimeterRow;
import fr.avenant.reporting.geography.QuartierRow;
import fr.avenant.reporting.governance.SeatRow;
import fr.avenant.reporting.indicator.IndicatorReportRow;
import fr.avenant.reporting.indicator.IndicatorRow;
import fr.avenant.reporting.means.MeansRow;
import fr.avenant.reporting.organisation.OrganisationRow;
import fr.avenant.reporting.organisation.PartRow;
import fr.avenant.reporting.organisation.SuccessionRow;
import fr.avenant.reporting.readtable.DetailTables;
import fr.avenant.reporting.tfpb.TfpbLineRow;
import fr.avenant.reporting.tfpb.TfpbProgrammeRow;
import java.util.List;

/** The tables of details of all rooms. */
final class RoomDetails {

    static final DetailTables ALL =
            new DetailTables(
                    List.of(
                            QuartierRow.TABLE,
                            PerimeterRow.TABLE,
                            OrganisationRow.TABLE,
                            PartRow.TABLE,
                            SuccessionRow.TABLE,
                            DocumentRow.TABLE,
                            DiscrepancyRow.TABLE,
                            DiscrepancyPlaceRow.TABLE,
                            ContractRow.TABLE,
                            LineageRow.TABLE,
                            SignatureRow.TABLE,
                            AvenantRow.TABLE,
                            FrameworkNodeRow.TABLE,
                            EngagementRow.TABLE,
                            IndicatorRow.TABLE,
                            IndicatorReportRow.TABLE,
                            SeatRow.TABLE,
                            RecommendationRow.TABLE,
                            MeansRow.TABLE,
                            PostRow.TABLE,
                            FundingRuleRow.TABLE,
                            OperationRow.TABLE,
                            TfpbProgrammeRow.TABLE,
                            TfpbLineRow.TABLE));

    private RoomDetails() {}
}
