package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for a value of an indicator. */
@Controller
@RequestMapping("/saisie/{slug}/valeur")
class ValuePage {

    private final Contributors contributors;
    private final ReportingClient reporting;
    private final ValueRecorder recorder;
    private final ValueChoices choices;
    private final ValueFields fields;
    private final ValueNotice notice;

    ValuePage(
            Contributors contributors,
            ReportingClient reporting,
            ValueRecorder recorder,
            ValueChoices choices,
            ValueFields fields,
            ValueNotice notice) {
        this.contributors = contributors;
        this.reporting = reporting;
        this.recorder = recorder;
        this.choices = choices;
        this.fields = fields;
        this.notice = notice;
    }

    @GetMapping
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        return page(slug, ValueForm.empty(), FormRefusal.NONE, request, model);
    }

    @PostMapping
    String report(
            @PathVariable String slug,
            @ModelAttribute("form") ValueForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes then) {
        var contract = reporting.contract(slug, Moment.now().withEnded());
        try {
            recorder.record(form, contract.territory());
        } catch (ServiceRefusal refusal) {
            return again(slug, form, refusal, request, response, model);
        }
        then.addFlashAttribute("done", notice.of(contract, form));
        then.addFlashAttribute("indicator", form.indicator());
        then.addAttribute("slug", slug);
        return "redirect:/saisie/{slug}/valeur";
    }

    private String again(
            String slug,
            ValueForm form,
            ServiceRefusal refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problem = FormRefusal.shown(refusal, request, response);
        var recordedBefore = ValueRecorder.hasRecorded(problem);
        model.addAttribute("recordedBefore", recordedBefore);
        return page(
                slug,
                recordedBefore ? form.anew() : form,
                fields.refusal(problem, form),
                request,
                model);
    }

    private String page(
            String slug,
            ValueForm form,
            FormRefusal refused,
            HttpServletRequest request,
            Model model) {
        var contributor = contributors.asking(request);
        var contract = reporting.contract(slug, Moment.now().withEnded());
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("elsewhere", !contributor.recordsIn(contract.territory()));
        choices.show(contract, model);
        return "contribution-value";
    }
}
