package org.ctax.command.transfer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.desk.Lookups;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.Priority;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.ThemeShare;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final UUID ID = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID ENTRY = UUID.fromString("22222222-2222-4222-8222-222222222223");
    private static final UUID NEED = UUID.fromString("22222222-2222-4222-8222-222222222224");
    private static final LocalDate DAY = LocalDate.of(2008, 7, 1);

    private final FixtureConfiguration<Transfer> fixture = fixture();

    private static FixtureConfiguration<Transfer> fixture() {
        var need = new NeedIdentified(
                NEED,
                "AFG",
                "CT-03",
                null,
                "Prosecutors",
                null,
                Priority.HIGH,
                null,
                null,
                false,
                DAY,
                Visibility.PUBLIC);
        var known = Map.of(NEED, List.of(need));
        return Acting.on(Transfer.class)
                .registerInjectableResource(new Lookups(id -> known.getOrDefault(id, List.of())));
    }

    @Test
    void money_is_handed_on() {
        var transfer = transfer("AFG", "CT-03", NEED);
        fixture.givenNoPriorActivity().when(transfer).expectEvents(transfer.event());
    }

    @Test
    void money_is_not_handed_on_by_who_is_unknown() {
        var stranger = new RecordTransfer(
                ID,
                ENTRY,
                null,
                null,
                Placement.NOT_SPECIFIED,
                Placement.NOT_SPECIFIED,
                Amounts.of("1", "USD"),
                null,
                null,
                Stage.RECEIVED,
                null,
                null,
                DAY,
                Visibility.PUBLIC);
        refused(fixture.givenNoPriorActivity().when(stranger), "UNKNOWN_PARTICIPANT", "transferor");
    }

    @Test
    void the_same_transfer_again_is_quiet_and_another_under_its_id_is_refused() {
        var transfer = transfer("AFG", "CT-03", NEED);
        quiet(fixture.given(transfer.event()).when(transfer));
        refused(fixture().given(transfer.event()).when(transfer("AFG", "CT-03", null)), "ID_TAKEN", "id");
    }

    @Test
    void the_need_of_a_place_lies_in_that_place() {
        refused(fixture.givenNoPriorActivity().when(transfer("JOR", "CT-03", NEED)), "NEED_ELSEWHERE", "to.need");
        refused(fixture().givenNoPriorActivity().when(transfer("AFG", "CT-01", NEED)), "NEED_ELSEWHERE", "to.need");
        refused(fixture().givenNoPriorActivity().when(transfer("AFG", "CT-03", ENTRY)), "UNKNOWN_NEED", "to.need");
        refused(
                fixture().givenNoPriorActivity().when(transfer("AFG", "FTS-1", null)),
                "UNKNOWN_THEME",
                "to.themes[0].theme");
    }

    @Test
    void a_place_is_one_that_the_catalogues_know() {
        refused(() -> transfer("ATL", "CT-03", null), "UNKNOWN_COUNTRY");
        refused(() -> place(List.of(), "998"), "UNKNOWN_REGION");
        refused(() -> place(List.of(share("AFG", null)), "142"), "REGION_BESIDE_COUNTRIES");
        refused(() -> place(List.of(share("AFG", "50"), share("JOR", "49.9")), null), "SHARES_NOT_WHOLE");
        refused(() -> place(List.of(share("AFG", "50"), share("JOR", null)), null), "SHARES_INCOMPLETE");
    }

    @Test
    void a_transfer_is_taken_back() {
        var transfer = transfer("AFG", "CT-03", NEED);
        var correction = new CorrectTransfer(ID, ENTRY, "wrong plan");
        fixture.given(transfer.event())
                .when(correction)
                .expectEvents(correction.event(transfer.event(), Visibility.PUBLIC));
    }

    @Test
    void a_transfer_is_taken_back_once() {
        var transfer = transfer("AFG", "CT-03", NEED).event();
        var correction = new CorrectTransfer(ID, ENTRY, "wrong plan");
        quiet(fixture.given(transfer, correction.event(transfer, Visibility.PUBLIC))
                .when(correction));
        var again = new CorrectTransfer(ID, NEED, "wrong plan");
        refused(
                fixture()
                        .given(transfer, correction.event(transfer, Visibility.PUBLIC))
                        .when(again),
                "ALREADY_CORRECTED",
                null);
    }

    private static RecordTransfer transfer(String country, String theme, @Nullable UUID need) {
        return new RecordTransfer(
                ID,
                null,
                null,
                "FTS 207188",
                Placement.NOT_SPECIFIED,
                new Placement(
                        List.of(share(country, null)), false, null, List.of(new ThemeShare(theme, null)), null, need),
                Amounts.of("1250.00", "USD"),
                null,
                null,
                Stage.COMMITTED,
                null,
                null,
                DAY,
                Visibility.PUBLIC);
    }

    private static void place(List<CountryShare> countries, @Nullable String region) {
        var unused = new RecordTransfer(
                ID,
                null,
                null,
                null,
                Placement.NOT_SPECIFIED,
                new Placement(countries, false, region, List.of(), null, null),
                Amounts.of("1", "USD"),
                null,
                null,
                Stage.RECEIVED,
                null,
                null,
                DAY,
                Visibility.PUBLIC);
    }

    private static CountryShare share(String country, @Nullable String share) {
        return new CountryShare(country, share == null ? null : new BigDecimal(share));
    }

    private static void refused(Runnable making, String code) {
        assertThatThrownBy(making::run).hasMessageStartingWith(code + ":");
    }

    private static void refused(ResultValidator<Transfer> result, String code, @Nullable String field) {
        result.expectNoEvents().expectException(field == null ? Refused.as(code) : Refused.as(code, field));
    }

    private static void quiet(ResultValidator<Transfer> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
