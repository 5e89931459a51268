package org.ctax.query.funding;

import java.util.List;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.Placement;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferRecorded;

/** Money handed on: less where it stood, more where it stands, and no more in all; where it left what the exchange knows of, less in all. */
final class TransferStatement {
    private TransferStatement() {}

    static Statement of(String account, List<Object> counted, Scene scene) {
        var statement = new Statement();
        if (!counted.isEmpty() && counted.stream().noneMatch(TransferCorrected.class::isInstance)) {
            var transfer = (TransferRecorded) counted.getFirst();
            var layer = scene.book()
                    .worth(
                            transfer.transferId(),
                            transfer.amount(),
                            transfer.equivalent(),
                            transfer.rate(),
                            transfer.valueDate());
            var to = transfer.to();
            if (to != null) {
                post(statement, account, transfer, to, layer);
            }
            var leaving = new Statement();
            post(leaving, account, transfer, transfer.from(), layer);
            statement.subtract(leaving);
        }
        return statement;
    }

    private static void post(
            Statement statement, String account, TransferRecorded transfer, Placement placement, Layer layer) {
        var transferor = transfer.transferor();
        var sight = Sight.packed(transfer.visibility());
        var need = placement.need();
        for (var measure : measures(transfer.stage(), need != null)) {
            Postings.spread(
                    statement,
                    measure,
                    Amounts.codeOf(transfer.amount()),
                    List.of(layer),
                    Spot.of(placement),
                    spot -> new Cell(
                            transferor == null ? null : transferor.toString(),
                            spot.place(),
                            spot.theme(),
                            spot.appeal(),
                            spot.need(),
                            null,
                            account,
                            false,
                            sight));
        }
    }

    private static List<Measure> measures(Stage stage, boolean meetsNeed) {
        var moved = switch (stage) {
            case PLEDGED -> List.of(Measure.PLEDGED);
            case COMMITTED -> List.of(Measure.PLEDGED, Measure.COMMITTED);
            case RECEIVED -> List.of(Measure.PLEDGED, Measure.COMMITTED, Measure.RECEIVED);
        };
        return meetsNeed
                ? java.util.stream.Stream.concat(moved.stream(), java.util.stream.Stream.of(Measure.ALLOCATED))
                        .toList()
                : moved;
    }
}
