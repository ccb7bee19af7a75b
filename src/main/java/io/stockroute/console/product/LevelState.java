package io.stockroute.console.product;

import io.stockroute.console.stock.LevelView.LevelRow;

/** How a level stands, as a word and a tone of the pages. */
record LevelState(String name, String tone) {

    /** What stops it comes first, then what is under way. */
    static LevelState of(LevelRow level) {
        if (level.blocked() != null) {
            return new LevelState("blocked", "bad");
        }
        if (level.writeId() != null) {
            return new LevelState("being written", "busy");
        }
        if (level.onHoldBy() != null) {
            return new LevelState("on hold", "warning");
        }
        if (level.readWanted()) {
            return new LevelState("to be read", "busy");
        }
        if (level.drifting()) {
            return new LevelState("to be written", "busy");
        }
        if (!level.linked()) {
            return new LevelState("in no sync", "off");
        }
        if (level.stocked() == null) {
            return new LevelState("never read", "off");
        }
        if (!level.stocked()) {
            return new LevelState("not stocked", "off");
        }
        return level.target() == null ? new LevelState("read only", "off") : new LevelState("in sync", "good");
    }
}
