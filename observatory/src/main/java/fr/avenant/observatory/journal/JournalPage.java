package fr.avenant.observatory.journal;

import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.ShownEvent;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The page of the journal: filters, and one page of events after a cursor. */
@Controller
class JournalPage {

    private static final int PAGE = 50;

    private final ReportingClient reporting;
    private final FrenchLabels labels;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    JournalPage(ReportingClient reporting, FrenchLabels labels) {
        this.reporting = reporting;
        this.labels = labels;
    }

    /** An event and its content as the source of a page. */
    record Entry(ShownEvent event, String content) {}

    /** What the journal is kept to; null where it is not. */
    record Filter(@Nullable String territory, @Nullable String type, @Nullable String subject) {

        /** Whether anything is left out. */
        public boolean active() {
            return territory != null || type != null || subject != null;
        }

        /** The address of the journal so kept, after a cursor. */
        public String page(@Nullable String after) {
            var page = UriComponentsBuilder.fromPath("/journal");
            add(page, "territory", territory);
            add(page, "type", type);
            add(page, "subject", subject);
            add(page, "after", after);
            return page.encode().build().toUriString();
        }

        private static void add(UriComponentsBuilder page, String name, @Nullable String value) {
            if (value != null) {
                page.queryParam(name, value);
            }
        }
    }

    @GetMapping("/journal")
    String show(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var filter = new Filter(given(territory), given(type), given(subject));
        var events =
                reporting.events(
                        filter.territory(), filter.type(), filter.subject(), given(after), PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("after", given(after));
        model.addAttribute(
                "entries",
                events.events().stream()
                        .map(event -> new Entry(event, json.writeValueAsString(event.data())))
                        .toList());
        model.addAttribute("next", events.next() == null ? null : filter.page(events.next()));
        model.addAttribute(
                "types",
                labels.codes("event").sorted(Comparator.comparing(labels::event)).toList());
        model.addAttribute("territories", reporting.territories().territories());
        return "journal";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
