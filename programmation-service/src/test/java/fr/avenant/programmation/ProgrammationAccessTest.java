package fr.avenant.programmation;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleAdopted;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareSet;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.AccessRules;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.http.TokenRules;
import java.util.Map;

class ProgrammationAccessTest extends ServiceTest implements AccessRules, TokenRules {

    ProgrammationAccessTest() {
        super(ProgrammationService::application, Contexts.PROGRAMMATION);
    }

    @Override
    public String collection() {
        return "/api/v1/envelopes";
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(EnvelopeAllocated.class);
    }

    @Override
    public Map<String, Recording<?>> kinds() {
        return Map.ofEntries(
                Map.entry("/api/v1/posts", Examples.of(PostRegistered.class)),
                Map.entry("/api/v1/tfpb-programmes", Examples.of(TfpbProgrammeAgreed.class)),
                Map.entry("/api/v1/tfpb-totals", Examples.of(TfpbTotalStated.class)),
                Map.entry("/api/v1/tfpb-expenses", Examples.of(TfpbExpenseRecorded.class)),
                Map.entry("/api/v1/target-shares", Examples.of(TargetShareSet.class)),
                Map.entry("/api/v1/envelopes", Examples.of(EnvelopeAllocated.class)),
                Map.entry("/api/v1/operations", Examples.of(OperationAgreed.class)),
                Map.entry("/api/v1/actions", Examples.of(ActionFunded.class)),
                Map.entry("/api/v1/funding-rules", Examples.of(FundingRuleAdopted.class)));
    }
}
