package org.ctax.standalone.identity.signin;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** A page as a browser gets it: no script, no style within, and everything that is not ours made harmless. */
final class Page {
    private final Texts texts;
    private final String path;
    private final StringBuilder body = new StringBuilder();
    private final String title;

    private Page(Texts texts, String path, String title) {
        this.texts = texts;
        this.path = path;
        this.title = title;
        body.append("<h1>").append(text(title)).append("</h1>\n");
    }

    /**
     * @param path where the page is found again in another language
     * @param title key of its title
     */
    static Page titled(Texts texts, String path, String title) {
        return new Page(texts, path, title);
    }

    /** Read out at once by who cannot see it. */
    Page wrong(@Nullable String key) {
        if (key != null) {
            body.append("<p class=\"wrong\" role=\"alert\" id=\"wrong\">")
                    .append(text(key))
                    .append("</p>\n");
        }
        return this;
    }

    Page good(String key) {
        body.append("<p class=\"good\" role=\"status\">").append(text(key)).append("</p>\n");
        return this;
    }

    Page says(String key) {
        body.append("<p>").append(text(key)).append("</p>\n");
        return this;
    }

    Page form(String action, CsrfToken token) {
        body.append("<form method=\"post\" action=\"")
                .append(action)
                .append("\">\n<input type=\"hidden\" name=\"")
                .append(HtmlUtils.htmlEscape(token.getParameterName()))
                .append("\" value=\"")
                .append(HtmlUtils.htmlEscape(token.getToken()))
                .append("\">\n");
        return this;
    }

    Page field(String name, String type, String complete, @Nullable String value, @Nullable String hint) {
        body.append("<label for=\"%1$s\">%2$s</label>\n".formatted(name, text(name)));
        body.append("<input id=\"%1$s\" name=\"%1$s\" type=\"%2$s\" autocomplete=\"%3$s\""
                        .formatted(name, type, complete))
                .append(" required maxlength=\"200\" autocapitalize=\"none\" spellcheck=\"false\" dir=\"ltr\"");
        if (value != null) {
            body.append(" value=\"").append(HtmlUtils.htmlEscape(value)).append("\"");
        }
        if (hint != null) {
            body.append(" aria-describedby=\"hint\"");
        }
        body.append(">\n");
        if (hint != null) {
            body.append("<p class=\"hint\" id=\"hint\">").append(text(hint)).append("</p>\n");
        }
        return this;
    }

    Page endForm(String button, boolean plain) {
        body.append("<button type=\"submit\"%s>%s</button>\n</form>\n"
                .formatted(plain ? " class=\"plain\"" : "", text(button)));
        return this;
    }

    Page link(String address, String key) {
        body.append("<a class=\"button\" href=\"%s\">%s</a>\n".formatted(address, text(key)));
        return this;
    }

    /** A list of what is known, each with its name. */
    Page facts(String... namesAndValues) {
        body.append("<dl>\n");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append("<dt>%s</dt><dd>%s</dd>\n"
                    .formatted(text(namesAndValues[i]), HtmlUtils.htmlEscape(namesAndValues[i + 1])));
        }
        body.append("</dl>\n");
        return this;
    }

    String html() {
        return """
                <!doctype html>
                <html lang="%1$s" dir="%2$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%3$s – %4$s</title>
                <link rel="icon" href="/identity/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/identity/style.css">
                </head>
                <body>
                <header>%4$s</header>
                <main>
                %5$s</main>
                <footer><nav aria-label="%6$s"><ul>
                %7$s</ul></nav></footer>
                </body>
                </html>
                """.formatted(
                texts.tag(), texts.direction(), text(title), text("exchange"), body, text("language"), languages());
    }

    private String languages() {
        return Arrays.stream(Texts.values())
                .map(other -> "<li><a href=\"%s?lang=%s\" lang=\"%2$s\" hreflang=\"%2$s\"%s>%s</a></li>\n"
                        .formatted(path, other.tag(), other == texts ? " aria-current=\"true\"" : "", other.ownName()))
                .collect(Collectors.joining());
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(texts.text(key), "UTF-8");
    }
}
