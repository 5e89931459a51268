package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import org.ctax.command.Http;

/** What a pledge needs around it, entered over HTTP: a donor, an appeal, needs and activities, open and not. */
class Surroundings {
    final Http http;
    final String donor = uuid();
    final String appeal = uuid();
    final String need = uuid();
    final String closedNeed = uuid();
    final String needElsewhere = uuid();
    final String activity = uuid();
    final String cancelledActivity = uuid();

    Surroundings(Http http) {
        this.http = http;
        made("/api/participants", """
                {"id":"%s","code":"D-%s","name":"Norway","kind":"DONOR","country":"NOR"}""", donor, donor);
        made("/api/appeals", """
                {"id":"%s","code":"A-%s","name":"Afghanistan 2008","year":2008,"countries":["AFG"]}""", appeal, appeal);
        need(need, "AFG");
        need(closedNeed, "AFG");
        need(needElsewhere, "JOR");
        made("/api/needs/" + closedNeed + "/closings", """
                {"id":"%s","outcome":"WITHDRAWN","reason":"no more","valueDate":"2008-05-02"}""", uuid());
        activity(activity);
        activity(cancelledActivity);
        made("/api/activities/" + cancelledActivity + "/cancellations", """
                {"id":"%s","reason":"no visas","valueDate":"2008-05-02"}""", uuid());
    }

    /** A new pledge of this donor, in euros. */
    final String pledge(String amount) {
        var id = uuid();
        made("/api/pledges", recording(id, amount));
        return id;
    }

    final String recording(String id, String amount) {
        return """
                {"id":"%s","donor":"%s","amount":%s,"valueDate":"2008-05-01"}""".formatted(id, donor, eur(amount));
    }

    static String entry(String id, String fields) {
        return "{\"id\":\"%s\",%s,\"valueDate\":\"2008-06-01\"}".formatted(id, fields);
    }

    static String eur(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);
    }

    private void need(String id, String country) {
        made("/api/needs", """
                {"id":"%s","country":"%s","theme":"CT-03","title":"Prosecutors","valueDate":"2008-05-01"}""", id, country);
    }

    private void activity(String id) {
        made("/api/activities", """
                {"id":"%s","state":"PLANNED","title":"Workshop","kind":"NATIONAL_WORKSHOP","theme":"CT-03",
                 "countries":[{"country":"AFG","share":"100"}],"lead":"%s","valueDate":"2008-05-01"}""", id, donor);
    }

    private void made(String path, String body, Object... values) {
        var reply = http.post(path, values.length == 0 ? body : body.formatted(values));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }
}
