package org.ctax.command;

/** Requests as they should be, from which bad ones are made. */
final class Sound {
    static final String PARTICIPANT = """
            {"id":"{new}","code":"{new}","name":"Norway","kind":"DONOR","country":"NOR"}""";
    static final String NAME = """
            {"name":"Norway","from":"2020-01-01"}""";
    static final String THEME = """
            {"code":"{new}","framework":"FTS","name":"Health"}""";
    static final String APPEAL = """
            {"id":"{new}","code":"{new}","name":"Afghanistan","year":2020,"start":"2020-01-01","end":"2020-12-31",
             "countries":["AFG"]}""";
    static final String NEED = """
            {"id":"{new}","country":"AFG","theme":"CT-03","title":"A law","priority":"HIGH",
             "required":{"amount":"1000.00","currency":"USD"},"valueDate":"2020-01-01"}""";
    static final String REQUIREMENT = """
            {"id":"{new}","required":{"amount":"1000.00","currency":"USD"},"reason":"A visit","valueDate":"2020-01-01"}""";
    static final String ORIGINAL = """
            {"id":"{new}","original":{"amount":"1000.00","currency":"USD"},"reason":"A digit","valueDate":"2020-01-01"}""";
    static final String CLOSING = """
            {"id":"{new}","outcome":"MET","reason":"Done","valueDate":"2020-02-01"}""";
    static final String REOPENING = """
            {"id":"{new}","reason":"Undone","valueDate":"2020-02-01"}""";
    static final String ACTIVITY = """
            {"id":"{new}","state":"PLANNED","title":"Workshop","kind":"NATIONAL_WORKSHOP","theme":"CT-03",
             "countries":[{"country":"AFG"}],"lead":"{participant}","valueDate":"2020-01-01"}""";
    static final String PLAN = """
            {"id":"{new}","title":"Workshop","kind":"NATIONAL_WORKSHOP","theme":"CT-03","lead":"{participant}",
             "valueDate":"2020-01-01"}""";
    static final String START = """
            {"id":"{new}","valueDate":"2020-01-01"}""";
    static final String POSTPONEMENT = """
            {"id":"{new}","reason":"Elections","newStart":"2020-06-01","newEnd":"2020-06-02","valueDate":"2020-01-01"}""";
    static final String COMPLETION = """
            {"id":"{new}","officialsTrained":3,"valueDate":"2020-01-01"}""";

    private Sound() {}

    static String money(String amount, String currency) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
    }

    static String shares(String one, String share, String other, String otherShare) {
        return "[{\"country\":\"%s\",\"share\":\"%s\"},{\"country\":\"%s\",\"share\":\"%s\"}]"
                .formatted(one, share, other, otherShare);
    }

    static String list(String member, int times) {
        return "[" + (member + ",").repeat(times - 1) + member + "]";
    }
}
