package io.stockroute.supply;

/** A library of the jar, by Maven's coordinates. */
record Library(String group, String name, String version) {

    /** As advisories name it. */
    String coordinates() {
        return group + ":" + name;
    }

    @Override
    public String toString() {
        return coordinates() + ":" + version;
    }
}
