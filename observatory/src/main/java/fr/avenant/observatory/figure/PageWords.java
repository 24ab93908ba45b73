package fr.avenant.observatory.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of the pages themselves; what the API names has the words of the API. */
@Component("words")
public class PageWords {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    PageWords() {
        texts.setBasename("observatory.words");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /**
     * @param group what kind of word it is, such as {@code field}
     * @return the code itself if it has no word, the empty text if there is no code
     */
    public String of(String group, @Nullable String code) {
        if (code == null) {
            return "";
        }
        var text = texts.getMessage(group + "." + code, null, code, Locale.FRENCH);
        return text == null ? code : text;
    }
}
