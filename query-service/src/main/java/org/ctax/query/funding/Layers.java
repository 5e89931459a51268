package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One stage of a purse: layers of money, oldest first. */
final class Layers {
    private final List<Layer> layers;
    private BigDecimal total = BigDecimal.ZERO;

    Layers() {
        layers = new ArrayList<>();
    }

    private Layers(Layers other) {
        layers = new ArrayList<>(other.layers);
        total = other.total;
    }

    Layers copy() {
        return new Layers(this);
    }

    BigDecimal total() {
        return total;
    }

    void add(Layer layer) {
        if (layer.own().signum() > 0) {
            layers.add(layer);
            total = total.add(layer.own());
        }
    }

    /** A cut falls on what came last. */
    List<Layer> takeNewest(BigDecimal amount) {
        var taken = new ArrayList<Layer>();
        var left = amount.min(total);
        for (int i = layers.size() - 1; left.signum() > 0; i--) {
            left = left.subtract(note(taken, take(i, left)));
        }
        return taken.reversed();
    }

    /** What an entry brought goes back first; what is missing then falls on what came last. */
    List<Layer> takeFrom(UUID entry, BigDecimal amount) {
        var taken = new ArrayList<Layer>();
        var left = amount.min(total);
        for (int i = layers.size() - 1; i >= 0 && left.signum() > 0; i--) {
            if (layers.get(i).entry().equals(entry)) {
                left = left.subtract(note(taken, take(i, left)));
            }
        }
        taken.addAll(takeNewest(left));
        return taken;
    }

    /** Everything that an entry brought and that is still here goes. */
    void remove(UUID entry) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).entry().equals(entry)) {
                total = total.subtract(layers.remove(i).own());
            }
        }
    }

    /** Takes up to an amount from what came first. */
    List<Layer> takeOldest(BigDecimal amount) {
        var taken = new ArrayList<Layer>();
        var left = amount.min(total);
        while (left.signum() > 0) {
            left = left.subtract(note(taken, take(0, left)));
        }
        return taken;
    }

    /** What is here, oldest first. */
    List<Layer> rest() {
        return List.copyOf(layers);
    }

    private static BigDecimal note(List<Layer> taken, Layer part) {
        taken.add(part);
        return part.own();
    }

    private Layer take(int at, BigDecimal most) {
        var layer = layers.get(at);
        var part = layer.part(most.min(layer.own()));
        if (part.own().compareTo(layer.own()) == 0) {
            layers.remove(at);
        } else {
            layers.set(at, layer.without(part));
        }
        total = total.subtract(part.own());
        return part;
    }
}
