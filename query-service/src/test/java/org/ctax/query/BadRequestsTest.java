package org.ctax.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be understood is refused, with a stable code and the parameter that it is about; nothing is ignored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {
    private static final String NOBODY = "11111111-1111-4111-8111-111111111111";

    /** Address, code and field; 404 where the field stands in the path and nothing is known under it, else 400. */
    private static final String BAD = """
        /api/pledges?colour=red UNKNOWN_PARAMETER colour
        /api/pledges?State=OPEN UNKNOWN_PARAMETER State
        /api/pledges?state=BROKEN INVALID_PARAMETER state
        /api/pledges?state=OPEN&state=BROKEN INVALID_PARAMETER state
        /api/pledges?grade=HARDLY INVALID_PARAMETER grade
        /api/pledges?donor=not-an-id UNKNOWN_PARTICIPANT donor
        /api/pledges?donor=NOBODY UNKNOWN_PARTICIPANT donor
        /api/pledges?donor=NOR,XYZ UNKNOWN_PARTICIPANT donor
        /api/pledges?country=XXX UNKNOWN_COUNTRY country
        /api/pledges?theme=CT-999 UNKNOWN_THEME theme
        /api/pledges?appeal=NOBODY UNKNOWN_APPEAL appeal
        /api/pledges?sort=colour UNKNOWN_SORT sort
        /api/pledges?sort=- UNKNOWN_SORT sort
        /api/pledges?sort=valueDate,entries UNKNOWN_SORT sort
        /api/pledges?size=0 INVALID_PARAMETER size
        /api/pledges?size=-1 INVALID_PARAMETER size
        /api/pledges?size=100001 INVALID_PARAMETER size
        /api/pledges?size=many INVALID_PARAMETER size
        /api/pledges?size=1e2 INVALID_PARAMETER size
        /api/pledges?size=10&size=20 INVALID_PARAMETER size
        /api/pledges?page=-1 INVALID_PARAMETER page
        /api/pledges?page=first INVALID_PARAMETER page
        /api/pledges?page=99999999999 INVALID_PARAMETER page
        /api/pledges?q=LONG INVALID_PARAMETER q
        /api/pledges?asOf=-1 INVALID_AS_OF asOf
        /api/pledges?asOf=999999 AS_OF_AHEAD asOf
        /api/pledges?asOf=99999999999999999999 INVALID_AS_OF asOf
        /api/pledges?asOf=2999-01-01T00:00:00Z AS_OF_AHEAD asOf
        /api/pledges?asOf=2008-01-31 INVALID_AS_OF asOf
        /api/pledges?asOf=2008-01-31T25:00:00Z INVALID_AS_OF asOf
        /api/pledges?asOf=1&asOf=2 INVALID_PARAMETER asOf
        /api/pledges?valueAsOf=tomorrow INVALID_VALUE_AS_OF valueAsOf
        /api/pledges?valueAsOf=2008-02-30 INVALID_VALUE_AS_OF valueAsOf
        /api/pledges?valueAsOf=31.01.2008 INVALID_VALUE_AS_OF valueAsOf
        /api/pledges?valueAsOf=1066-10-14 INVALID_VALUE_AS_OF valueAsOf
        /api/pledges?atLeast=some INVALID_PARAMETER atLeast
        /api/pledges?atLeast=-1 INVALID_PARAMETER atLeast
        /api/pledges?atLeast=18446744073709551615 INVALID_PARAMETER atLeast
        /api/pledges/not-an-id INVALID_PARAMETER id
        /api/pledges/NOBODY UNKNOWN_PLEDGE id
        /api/pledges/RICH?asOf=1 UNKNOWN_PLEDGE id
        /api/pledges/RICH?valueAsOf=2000-01-01 UNKNOWN_PLEDGE id
        /api/pledges/RICH?sort=reference UNKNOWN_PARAMETER sort
        /api/looks?colour=red UNKNOWN_PARAMETER colour
        /api/looks?from=yesterday INVALID_PARAMETER from
        /api/looks?to=2008-01-31 INVALID_PARAMETER to
        /api/looks?sort=record UNKNOWN_SORT sort
        /api/looks?q=pledge INVALID_PARAMETER q
        /api/entries?before=0 INVALID_PARAMETER before
        /api/entries?before=first INVALID_PARAMETER before
        /api/entries?size=0 INVALID_PARAMETER size
        /api/entries?size=1001 INVALID_PARAMETER size
        /api/entries?types=pledge.paid INVALID_PARAMETER types
        /api/entries?from=yesterday INVALID_PARAMETER from
        /api/entries?to=2008-01-31 INVALID_PARAMETER to
        /api/entries?data=some INVALID_PARAMETER data
        /api/entries?page=1 UNKNOWN_PARAMETER page
        /api/needs?donor=NOR UNKNOWN_PARAMETER donor
        /api/needs?state=CLOSED INVALID_PARAMETER state
        /api/needs?priority=URGENT INVALID_PARAMETER priority
        /api/needs?country=afg UNKNOWN_COUNTRY country
        /api/needs?sort=pledged UNKNOWN_SORT sort
        /api/needs/RICH UNKNOWN_NEED id
        /api/activities?kind=PARTY INVALID_PARAMETER kind
        /api/activities?state=DONE INVALID_PARAMETER state
        /api/activities?lead=Nobody UNKNOWN_PARTICIPANT lead
        /api/activities?sort=budget UNKNOWN_SORT sort
        /api/activities/RICH UNKNOWN_ACTIVITY id
        /api/transfers?state=OPEN INVALID_PARAMETER state
        /api/transfers?donor=NOBODY UNKNOWN_PARTICIPANT donor
        /api/transfers?sort=donor UNKNOWN_SORT sort
        /api/transfers/1234 INVALID_PARAMETER id
        /api/funding?groupBy=colour UNKNOWN_GROUPING groupBy
        /api/funding?groupBy=Country UNKNOWN_GROUPING groupBy
        /api/funding?groupBy=, UNKNOWN_GROUPING groupBy
        /api/funding?groupBy=country,theme,donor TOO_MANY_GROUPINGS groupBy
        /api/funding?groupBy=country,country SAME_GROUPING_TWICE groupBy
        /api/funding?groupBy=country&groupBy=country SAME_GROUPING_TWICE groupBy
        /api/funding?displayCurrency=XYZ UNKNOWN_DISPLAY_CURRENCY displayCurrency
        /api/funding?periodFrom=2008-13-01 INVALID_PARAMETER periodFrom
        /api/funding?periodTo=2008 INVALID_PARAMETER periodTo
        /api/funding?periodFrom=2008-02-01&periodTo=2008-01-01 FROM_AFTER_TO periodFrom
        /api/funding?donor=XYZ UNKNOWN_PARTICIPANT donor
        /api/funding?country=Jordan UNKNOWN_COUNTRY country
        /api/funding?region=999 UNKNOWN_REGION region
        /api/funding?theme=CT-999 UNKNOWN_THEME theme
        /api/funding?appeal=XYZ UNKNOWN_APPEAL appeal
        /api/funding?need=12 INVALID_PARAMETER need
        /api/funding?need=RICH UNKNOWN_NEED need
        /api/funding?activity=NOBODY UNKNOWN_ACTIVITY activity
        /api/funding?pledge=NOBODY UNKNOWN_PLEDGE pledge
        /api/funding?region=only: UNKNOWN_REGION region
        /api/funding?region=only:999 UNKNOWN_REGION region
        /api/funding?region=only:only:019 UNKNOWN_REGION region
        /api/funding?region=002,only:Africa UNKNOWN_REGION region
        /api/funding?country=only:XXX UNKNOWN_COUNTRY country
        /api/funding?country=Only:AFG UNKNOWN_COUNTRY country
        /api/funding?theme=only:CT-999 UNKNOWN_THEME theme
        /api/funding?donor=only:XYZ UNKNOWN_PARTICIPANT donor
        /api/funding?donor=several UNKNOWN_PARTICIPANT donor
        /api/funding?appeal=only:several UNKNOWN_APPEAL appeal
        /api/funding?need=only:12 INVALID_PARAMETER need
        /api/funding?need=only:NOBODY UNKNOWN_NEED need
        /api/funding?activity=only:several INVALID_PARAMETER activity
        /api/funding?activity=only:NOBODY UNKNOWN_ACTIVITY activity
        /api/funding?pledge=only:NOBODY UNKNOWN_PLEDGE pledge
        /api/funding/explain?measure=gap&region=only:999 UNKNOWN_REGION region
        /api/funding/explain?measure=gap&pledge=only:NOBODY UNKNOWN_PLEDGE pledge
        /api/funding?page=1 UNKNOWN_PARAMETER page
        /api/funding/explain MISSING_PARAMETER measure
        /api/funding/explain?measure=coverage UNKNOWN_MEASURE measure
        /api/funding/explain?measure=pledged&groupBy=country UNKNOWN_PARAMETER groupBy
        /api/funding/explain?measure=pledged&page=-1 INVALID_PARAMETER page
        /api/funding/explain?measure=pledged&size=0 INVALID_PARAMETER size
        /api/funding/explain?measure=pledged&size=lots INVALID_PARAMETER size
        /api/funding/explain?measure=pledged&from=5&to=2 FROM_AFTER_TO from
        /api/funding/explain?measure=pledged&from=999999 AS_OF_AHEAD from
        /api/funding/explain?measure=pledged&from=yesterday INVALID_AS_OF from
        /api/funding/explain?measure=pledged&to=999999 AS_OF_AHEAD to
        /api/funding/explain?measure=pledged&from=1&to=-1 INVALID_AS_OF to
        /api/funding/explain?measure=pledged&from=2&to=2 SAME_MOMENT from
        /api/funding/explain?measure=pledged&from=2&to=2&fromValueAsOf=2008-01-31&valueAsOf=2008-01-31 SAME_MOMENT from
        /api/funding/explain?measure=pledged&fromValueAsOf=2008-01-31&valueAsOf=2008-01-31 SAME_MOMENT fromValueAsOf
        /api/funding/explain?measure=pledged&fromValueAsOf=2008-02-01&valueAsOf=2008-01-31 FROM_AFTER_TO fromValueAsOf
        /api/funding/explain?measure=pledged&from=5&to=2&fromValueAsOf=2008-01-31 FROM_AFTER_TO from
        /api/funding/explain?measure=pledged&fromValueAsOf=yesterday INVALID_VALUE_AS_OF fromValueAsOf
        /api/funding/explain?measure=pledged&fromValueAsOf=1066-10-14 INVALID_VALUE_AS_OF fromValueAsOf
        /api/participants?kind=BANK INVALID_PARAMETER kind
        /api/participants?country=XXX UNKNOWN_COUNTRY country
        /api/participants/NOBODY UNKNOWN_PARTICIPANT id
        /api/appeals?year=next INVALID_PARAMETER year
        /api/appeals?country=XXX UNKNOWN_COUNTRY country
        /api/appeals/NOBODY UNKNOWN_APPEAL id
        /api/themes?pillar=V INVALID_PARAMETER pillar
        /api/themes/CT-999 UNKNOWN_THEME code
        /api/countries?region=Asia UNKNOWN_REGION region
        /api/countries/XXX UNKNOWN_COUNTRY code
        /api/regions?parent=999 UNKNOWN_REGION parent
        /api/imports?state=STUCK INVALID_PARAMETER state
        /api/imports/NOBODY UNKNOWN_IMPORT id
        /api/imports/NOBODY/rows UNKNOWN_IMPORT id
        /api/imports/NOBODY/rows?outcome=LOST INVALID_PARAMETER outcome
        /api/exchange-rates?from=XYZ UNKNOWN_CURRENCY from
        /api/exchange-rates?to=dollars UNKNOWN_CURRENCY to
        /api/exchange-rates?since=2008-02-30 INVALID_PARAMETER since
        /api/exchange-rates?since=2009-01-01&until=2008-01-01 FROM_AFTER_TO since
        /api/feed?types=pledge.forgotten INVALID_PARAMETER types
        /api/feed?from=-1 POSITION_AHEAD from
        /api/feed?from=999999 POSITION_AHEAD from
        /api/feed?lastEventId=last INVALID_PARAMETER lastEventId
        /api/feed?since=1 UNKNOWN_PARAMETER since
        /ops/projections?group=funding UNKNOWN_PARAMETER group
        /ops/projections?atLeast=1 UNKNOWN_PARAMETER atLeast
        /ops/projections/everything UNKNOWN_GROUP group
        /ops/dead-letters?size=1 UNKNOWN_PARAMETER size
        /me?account=x UNKNOWN_PARAMETER account
        /me/views?account=x UNKNOWN_PARAMETER account
        /settings?client=x UNKNOWN_PARAMETER client\
        """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReadSide exchange;

    BadRequestsTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        var _ = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    static List<String> bad() {
        return BAD.lines().toList();
    }

    @ParameterizedTest
    @MethodSource
    void bad(String line) {
        var expected = Arrays.asList(line.split(" ", -1));
        var address = expected.getFirst()
                .replace("NOBODY", NOBODY)
                .replace("RICH", Story.RICH_PLEDGE.toString())
                .replace("LONG", "x".repeat(201));
        var answer = exchange.answer(address);

        assertProblem(JSON.readTree(answer.body()), answer.statusCode(), expected.get(1), expected.get(2));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var inPath = expected.get(1).startsWith("UNKNOWN_")
                && List.of("id", "code", "group").contains(expected.get(2))
                && !expected.get(1).equals("UNKNOWN_PARAMETER");
        assertThat(answer.statusCode()).isEqualTo(inPath ? 404 : 400);
    }

    @ParameterizedTest
    @CsvSource({"last, INVALID_PARAMETER", "-1, POSITION_AHEAD", "999999, POSITION_AHEAD", "1.5, INVALID_PARAMETER"})
    void badResumptionOfTheFeed(String position, String code) {
        var answer = exchange.answer("/api/feed", "Last-Event-ID", position);

        assertProblem(JSON.readTree(answer.body()), answer.statusCode(), code, "Last-Event-ID");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static void assertProblem(JsonNode problem, int status, String code, String field) {
        assertThat(problem.path("code").asString()).as("%s", problem).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("type").asString()).isEqualTo("urn:ctax:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("title").asString()).isNotBlank();
    }

    @Test
    void noAddressIsForgotten() {
        var tried = bad().stream().map(line -> line.replaceAll("[ ?].*", "")).toList();
        exchange.problem("/internal/api-docs", 200).get("paths").forEachEntry((path, operations) -> {
            if (operations.has("get")) {
                assertThat(tried).as(path).anyMatch(address -> address.matches(path.replaceAll("\\{\\w+}", "[^/]+")));
            }
        });
    }
}
