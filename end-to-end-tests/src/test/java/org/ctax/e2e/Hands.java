package org.ctax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person takes hold of on a screen, by the names that it shows. */
final class Hands {
    private Hands() {}

    static Locator label(Person person, String name) {
        return person.page()
                .getByLabel(name, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    static Locator button(Person person, String name) {
        return person.page().getByRole(AriaRole.BUTTON, named(name));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Types a part of a name and takes the first that is offered. */
    static void choose(Person person, String field, String typed) {
        var box = person.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .first();
        box.click();
        box.fill(typed);
        person.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(typed))
                .first()
                .click();
    }

    /** Opens the account's menu, which names the participants and the way out. */
    static Locator accountMenu(Person person) {
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of"))
                .click();
        return person.page().getByRole(AriaRole.MENU);
    }

    /** Acts for another of the account's participants from now on. */
    static void actFor(Person person, String participant) {
        var item =
                accountMenu(person).getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(participant));
        item.click();
        assertThat(item).hasAttribute("aria-current", "true");
        person.press("Escape");
    }
}
